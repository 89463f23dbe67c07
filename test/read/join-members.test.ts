/** A department composed from units that have folders of their own: their figures, under their codes, with what it adds. */
import { describe, expect, it } from 'vitest'
import { checkUnit, documentOfUnit, proveMembers } from '../../src/build.ts'
import { funds } from '../../src/model/fund.ts'
import { run } from '../commands/running.ts'
import type { Changes } from '../compose/composed.ts'
import { wan } from '../derive/facts-of.ts'
import { projectWorld } from '../project.ts'

const root = process.cwd()
const job = { root, unit: 'example-union', year: 2025 }
const folder = 'data/example-union'

const unit = (members: string) => `name: 示例市示例区示例委员会
short_name: 示例区示例委
code: "900"
kind: 行政单位
members:
${members}
address: 示例市示例区示例大道9号
functions: [ 统筹全区示例工作。 ]
`

const members = `  - { code: "900001", name: 示例市示例区示例委员会本级, own_office: true }
  - { unit: example-service }
  - { unit: example-archives }`

/** What the department adds: its own office. */
const own: Changes = {
  [`${folder}/unit.yaml`]: unit(members),
  [`${folder}/2025/budget.yaml`]: `amounts_in: 万元
income:
  general_public: 100.00
spending:
  - { item: "2010301", member: "900001", basic: { personnel: 80.00, operating: 20.00 } }
economic:
  "30101": 80.00
  "30201": 20.00
three_public: { overseas: 0, reception: 1.00, vehicle_purchase: 0, vehicle_running: 0 }
`,
  [`${folder}/2025/statement.yaml`]: `amounts_in: 万元
staffing:
  - { member: "900001", establishment: { administrative: 5 }, in_post: { administrative: 5 } }
procurement: { goods: 2.00 }
assets: { total: 10.00 }
`,
}

const factsOf = (changes: Changes = own) => {
  const { value, diagnostics } = checkUnit(projectWorld(changes), job)
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}
const alone = (name: string) => {
  const { value } = checkUnit(projectWorld(), { root, unit: name, year: 2025 })
  if (value === null) throw new Error(name)
  return value
}

describe('a department composed from units', () => {
  const facts = factsOf()
  const parts = [alone('example-service'), alone('example-archives')]

  it('has their names, codes and kinds', () => {
    expect(facts.inputs.unit.members.map(({ code, name, kind }) => [code.text, name, kind])).toEqual([
      ['900001', '示例市示例区示例委员会本级', undefined],
      ['112001', '示例市示例区政务服务中心', '事业单位'],
      ['153001', '示例市示例县档案馆', '参公事业单位'],
    ])
  })

  it('spends what they spend, and what it adds, whatever the unit of their files', () => {
    const rows = facts.spending.all.members.map(({ code, amounts }) => [code, wan(amounts.total)])
    expect(rows).toEqual([
      ['900001', '100'],
      ['112001', wan(parts[0]?.spending.all.total.total ?? null)],
      ['153001', wan(parts[1]?.spending.all.total.total ?? null)],
    ])
    for (const fund of funds) {
      const sums = parts.map((part) => Number(wan(part.income.whole.sources.general_public)))
      if (fund === 'general_public')
        expect(Number(wan(facts.income.whole.sources.general_public))).toBeCloseTo(
          100 + (sums[0] ?? 0) + (sums[1] ?? 0),
          4,
        )
    }
  })

  it('has their projects, people, “三公” and procurement', () => {
    const projects = parts.flatMap((part) => part.projects.map(({ sheet }) => sheet.name.text))
    expect(facts.projects.map(({ sheet }) => sheet.name.text)).toEqual(projects)
    expect(facts.staffing.in_post.total).toBe(
      5 + parts.reduce((total, part) => total + part.staffing.in_post.total, 0),
    )
    expect(wan(facts.threePublic.reception)).toBe('1.6')
    expect(wan(facts.procurement.goods)).toBe(
      String(2 + parts.reduce((total, part) => total + Number(wan(part.procurement.goods)), 0)),
    )
  })

  it('balances, and equals the sum of what the units print', () => {
    const errors = checkUnit(projectWorld(own), job).diagnostics.filter(
      ({ severity, slug }) => severity === 'error' && /equals|balance|parts/.test(slug),
    )
    expect(errors).toEqual([])
  })
})

describe('the proof', () => {
  /** Its edition asks for goals and last year's figures, which do not matter here. */
  const complete: Changes = {
    ...own,
    [`${folder}/unit.yaml`]: unit(members).replace('address:', 'established: 2025\naddress:'),
    [`${folder}/2025/performance.yaml`]: `contact: { name: 示例员, phone: "00000000" }
annual_tasks: 统筹示例工作。
goals:
  - name: 统筹示例工作
    indicators:
      - { class: 产出指标, kind: 数量指标, name: 工作场次, target: ≥5场, standard: 计划标准 }
`,
  }

  it('holds, and names the unit whose own lines differ', () => {
    const whole = documentOfUnit(projectWorld(complete), job)
    expect(
      whole.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ).toEqual([])
    expect(proveMembers(projectWorld(complete), job).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    )
  })

  it('the members build under their own names', async () => {
    const { written, code, err } = await run('build --unit example-union --members --format docx', complete)
    const folders = [...written.keys()]
      .filter((path) => path.endsWith('.docx'))
      .map((path) => path.split('/').slice(1, -1).join('/'))
    expect(folders, err).toEqual(expect.arrayContaining(['example-service/2025', 'example-archives/2025']))
    expect(code).not.toBe(2)
  })
})

describe('what is wrong', () => {
  const told = (of: string) =>
    checkUnit(projectWorld({ ...own, [`${folder}/unit.yaml`]: unit(of) }), job).diagnostics.map(
      ({ message }) => message,
    )

  it.each([
    ['itself', '  - { unit: example-union }', '单位“example-union”不能是它自己的所属单位'],
    [
      'an unknown folder',
      '  - { unit: example-servise }',
      '没有单位“example-servise”，是不是“example-service”？',
    ],
    ['neither a name nor a folder', '  - { code: "1" }', '预算单位要写 name'],
    [
      'the same twice',
      '  - { unit: example-service }\n  - { unit: example-service }',
      '两个预算单位用了同一个代码“112001”',
    ],
  ])('%s', (_, of, message) => {
    expect(told(of)).toContainEqual(expect.stringContaining(message))
  })
})
