/** Blanks are reported once, as blanks, beside everything else that is wrong. */
import { describe, expect, it } from 'vitest'
import { checkUnit } from '../../src/build.ts'
import { readUnit } from '../../src/read/read-unit.ts'
import { run } from '../commands/running.ts'
import { edited } from '../compose/composed.ts'
import { told } from '../compose/told.ts'
import { exampleJob, projectWorld } from '../project.ts'

const file = 'data/example-bureau/2024/budget.yaml'
const read = (...edits: readonly (readonly [string, string])[]) =>
  readUnit(projectWorld(edited(file, edits)), exampleJob)

describe('a place left to fill', () => {
  it.each<[string, readonly [string, string], string]>([
    [
      'an amount',
      ['reception: 3.20, vehicle_purchase: 18.00', 'reception: 待填, vehicle_purchase: 18.00'],
      'budget.yaml:36:44+2 nothing-left-to-fill 待填：“三公”经费 › 公务接待费｜',
    ],
    [
      'a code, with the comment after it',
      [
        '{ item: "2210201", member: "901001", basic: { personnel: 50.00 } }',
        '{ item: 待填, member: "901001", basic: { personnel: 50.00 } }  # 住房公积金',
      ],
      'budget.yaml:27:13+2 nothing-left-to-fill 待填：支出 › 901001 › 科目｜住房公积金',
    ],
    [
      'a list',
      ['earlier:\n  "2022": { fiscal: 1400.0, other: 20.0, basic: 1000.0, project: 420.0 }', 'earlier: 待填'],
      'budget.yaml:44:10+2 nothing-left-to-fill 待填：近两年收支｜',
    ],
    [
      'its own figure of a comment about several',
      [
        'basic: { personnel: 400.00, operating: 100.50 } }',
        'basic: { personnel: 1, operating: 待填 } }  # 2023年：人员经费 380，公用经费 90.50',
      ],
      'budget.yaml:14:76+2 nothing-left-to-fill 待填：支出 › 2011301（901001） › 基本支出 › 公用经费｜2023年：90.50',
    ],
  ])('%s', (_, edit, expected) => {
    const { value, diagnostics } = read(edit)
    expect(value).toBeNull()
    expect(diagnostics.map(told)).toEqual([expected])
  })

  it('leaves room for what else is wrong with the file', () => {
    const { diagnostics } = read([
      'reception: 3.20, vehicle_purchase: 18.00',
      'reception: 待填, vehicle_purchase: 十八',
    ])
    expect(diagnostics.map(({ slug }) => slug)).toEqual(['nothing-left-to-fill', 'value-fits'])
  })

  it('may be allowed, for a draft', () => {
    const changes = edited(file, [
      ['reception: 3.20, vehicle_purchase: 18.00', 'reception: 待填, vehicle_purchase: 18.00'],
    ])
    const { value, diagnostics } = readUnit(projectWorld(changes), exampleJob, { toFill: 'stand-in' })
    expect(diagnostics).toEqual([])
    expect(value).not.toBeNull()
  })

  it('stands in a text that is only carried over', () => {
    const changes = edited('data/example-bureau/2024/statement.yaml', [
      ['total: 示例广场项目减少', 'total: 待填：示例广场项目减少'],
    ])
    const { diagnostics } = checkUnit(projectWorld(changes), exampleJob)
    expect(diagnostics.map(told)).toEqual([
      'statement.yaml:18:10+11 nothing-left-to-fill 待填：增减原因 › 收支总预算｜沿用上年的文字，核对改好后删去“待填：”',
    ])
  })
})

describe('many places', () => {
  const many = {
    ...edited(file, [
      ['reception: 3.20, vehicle_purchase: 18.00', 'reception: 待填, vehicle_purchase: 18.00'],
      ['"30101": 500.00', '"30101": 待填  # 2023年：480.00'],
    ]),
    ...edited('data/example-bureau/2024/performance.yaml', [['annual_tasks', 'anual_tasks']]),
  }

  it('are listed before the errors, a line each', async () => {
    const { code, err } = await run('check --unit example-bureau', many)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^data\/example-bureau\/2024\/budget.yaml:29:12 {2}经济分类 › 30101 {2}# 2023年：480.00\ndata/,
    )
    expect(err).toContain('\n\n还有 2 处待填。\n\ndata/example-bureau/2024/performance.yaml:3:1 错误')
    expect(err).toMatch(/1 个错误，涉及 1 个文件。\n$/)
  })

  it('are one diagnostic each for programs', async () => {
    const { out } = await run('check --unit example-bureau --messages json', many)
    expect(JSON.parse(out).map(({ slug }: { slug: string }) => slug)).toEqual([
      'nothing-left-to-fill',
      'nothing-left-to-fill',
      'known-keys',
    ])
  })
})
