/** Member units' own publications: chosen on the command line, cut from the department, in folders of their own. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../../src/build.ts'
import { commandOf } from '../../../src/commands/command-of.ts'
import { edited } from '../../compose/composed.ts'
import { documentText, proseOf } from '../../document-text.ts'
import { projectWorld } from '../../project.ts'
import { run } from '../running.ts'

const job = { root: process.cwd(), unit: 'example-construction', year: 2025 }
const unit = 'data/example-construction/unit.yaml'
const station = '示例区质量安全监督站'

const documentOf = (member: string, year = 2025) => {
  const { value, diagnostics } = composeUnit(projectWorld(), { ...job, year, member })
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value.document
}

describe('the command line', () => {
  it('--member writes the publication of one, under its own name and in its own folder', async () => {
    const { code, written, out } = await run('build --unit example-construction --year 2025 --member 311002')
    const folder = 'out/example-construction/2025/members/311002'
    expect([code, [...written.keys()].toSorted()]).toEqual([
      0,
      [
        `${folder}/published.json`,
        `${folder}/${station}2025年单位预算.docx`,
        `${folder}/${station}2025年单位预算.pdf`,
      ],
    ])
    expect(out).toContain('example-construction 2025 311002　')
    const published = JSON.parse(new TextDecoder().decode(written.get(`${folder}/published.json`)))
    expect([published.unit, published.total.yuan]).toEqual(['example-construction/311002', '5463400.00'])
  })

  it('--members writes those that publish alone, and proves the sum of all', async () => {
    const alone = edited(unit, [
      [
        'name: 示例市示例区住房和城乡建设服务中心,',
        'name: 示例市示例区住房和城乡建设服务中心, separate: false,',
      ],
    ])
    const all = await run('build --unit example-construction --year 2025 --members --format docx', alone)
    expect(
      [...all.written.keys()].filter((path) => path.endsWith('.docx')).map((path) => path.split('/')[4]),
    ).toEqual(['311001', '311002'])
    const wrong = {
      ...alone,
      ...edited('data/example-construction/2025/members/311003/budget.yaml', [
        ['"30228": 3.07', '"30228": 4.07'],
        ['"30229": 2.66', '"30229": 1.66'],
      ]),
    }
    const told = await run('check --unit example-construction --year 2025 --members', wrong)
    expect(told.code).toBe(1)
    expect(told.err).toContain('错误 表6 30228 工会经费的')
    expect(told.err).toContain('示例市示例区住房和城乡建设服务中心 4.07')
  })

  it.each([
    ['build --unit example-construction --member 311020', '没有代码为“311020”的预算单位', '是不是“311002”？'],
    ['check --unit example-service --members', '单位“example-service”没有单独公开的所属单位', 'members'],
  ])('%s', async (words, message, hint) => {
    const { code, err, written } = await run(words)
    expect([code, [...written.keys()].filter((path) => path.endsWith('.docx'))]).toEqual([1, []])
    expect(err).toContain(message)
    expect(err).toContain(hint)
  })

  it('takes either of the two', () => {
    const words = ['build', '--unit', 'example-construction', '--member', '311002', '--members']
    expect(commandOf(words, ['docx', 'pdf'])).toEqual({
      kind: 'wrong',
      message: '“--member”和“--members”只写一个',
    })
  })
})

describe('the publication of a member', () => {
  const text = proseOf(documentOf('311002'))

  it('speaks of itself: 单位预算, 本单位, its own functions, its department', () => {
    expect(text).toContain(`${station}`)
    expect(text).toContain('2025年单位预算情况说明')
    expect(text).toContain('管理在用建筑起重机械的检测和备案。')
    expect(text).toContain('是示例市示例区住房和城乡建设局的所属单位')
    expect(text).not.toMatch(/本部门|部门预算(?!支出经济分类)|老旧小区/)
  })

  it('leaves out the table by member, and prints its own projects', () => {
    const printed = documentText(documentOf('311002'))
    expect(printed).not.toContain('表5-2')
    expect(printed).toContain('建设工程质量安全监督检测')
    expect(printed).not.toContain('示例大道市政道路')
  })

  it('compares with its own last year', () => {
    expect(text).toMatch(/2025年单位收支总预算546\.34万元，比2024年预算增加16\.42万元/)
  })

  it('of the own office has its department’s functions', () => {
    expect(proseOf(documentOf('311001'))).toContain('负责老旧小区改造、住房保障和房屋使用安全管理')
  })

  it('is not changed by what the others have', () => {
    const other = edited('data/example-construction/2025/members/311003/budget.yaml', [
      ['"30228": 3.07', '"30228": 3.17'],
    ])
    const { value } = composeUnit(projectWorld(other), { ...job, member: '311002' })
    expect(value && documentText(value.document)).toBe(documentText(documentOf('311002')))
  })
})

describe('what is wrong with its files', () => {
  const told = (file: string, text: string) =>
    composeUnit(projectWorld({ [`data/example-construction/2025/members/311002/${file}`]: text }), {
      ...job,
      member: '311002',
    }).diagnostics.map(({ at, message }) => `${at?.file ?? ''} ${message}`)

  it('a line that is its department’s', () => {
    expect(told('budget.yaml', 'spending: []\n')).toContainEqual(
      expect.stringMatching(/members\/311002\/budget\.yaml .*没有“spending”这个键/),
    )
  })

  it('what it lacks is asked for in its own folder', () => {
    expect(told('unit.yaml', 'short_name: 示例站\n')).toContainEqual(
      expect.stringMatching(/^data\/example-construction\/2025\/members\/311002\/unit\.yaml 没有填主要职能/),
    )
  })
})
