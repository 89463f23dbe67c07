/** Project sheets: what their tasks come to, who pays, what was carried over, and earlier years. */
import { describe, expect, it } from 'vitest'
import { type ShowOptions, showMoney, showPercent } from '../../src/number/money.ts'
import type { Changes } from '../compose/composed.ts'
import { amounts, factsOf, square, toldOf, wan } from './facts-of.ts'

const inYuan: ShowOptions = { unit: '元', decimals: 2, separators: true, trim: false }
const projectsOf = (changes: Changes = {}) =>
  factsOf(changes).projects.map(
    ({ sheet, memberName, tasks, budget: year, totalBudget, sources, carried, past }) => ({
      name: sheet.name.text,
      memberName,
      tasks: tasks.map(
        ({ called, unitPrice, quantity, amount }) =>
          `${called} ${wan(unitPrice)} × ${quantity} = ${wan(amount)}`,
      ),
      sums: `${showMoney(year, inYuan)} of ${showMoney(totalBudget, inYuan)}`,
      sources: amounts(sources),
      carried: amounts(carried),
      past: past.map(({ year: then, budget: planned, executed, rate }) =>
        [then, wan(planned), wan(executed), rate === null ? '—' : `${showPercent(rate, 2, false)}%`].join(
          ' ',
        ),
      ),
    }),
  )

it('the example unit’s sheets', () => {
  expect(projectsOf()).toEqual([
    {
      name: '示例广场项目',
      memberName: '示例市示例区示例局本级',
      tasks: ['设计 2 × 1 = 2', '广场施工 150 × 2 = 300'],
      sums: '3,020,000.00 of 3,020,000.00',
      sources: { general_public: '230', government_fund: '60', state_capital: '12' },
      carried: { general_public: '30' },
      past: ['2022 — — —', '2023 400 390 97.50%'],
    },
    {
      name: '示例培训项目',
      memberName: '示例市示例区样本中心',
      tasks: ['培训班 2.5 × 6 = 15'],
      sums: '150,000.00 of 150,000.00',
      sources: { special_account: '15' },
      carried: {},
      past: ['2022 — — —', '2023 — — —'],
    },
  ])
})

describe('variants', () => {
  it.each<[string, Changes, object]>([
    [
      'a price of 分 and a quantity with decimals',
      square(['unit_price: 20000.00, quantity: 1', 'unit_price: 0.07, quantity: 1.5']),
      { tasks: ['设计 0 × 1.5 = 0', '广场施工 150 × 2 = 300'], sums: '3,000,000.11 of 3,000,000.11' },
    ],
    [
      'a total over several years',
      square(['tasks:', 'total_budget: 7400000.00\ntasks:']),
      { sums: '3,020,000.00 of 7,400,000.00' },
    ],
    [
      'one fund pays',
      square([
        'sources: { general_public: 2300000.00, government_fund: 600000.00, state_capital: 120000.00 }',
        'fund: government_fund',
      ]),
      { sources: { government_fund: '302' } },
    ],
    [
      'nobody said who pays',
      square([
        'sources: { general_public: 2300000.00, government_fund: 600000.00, state_capital: 120000.00 }\n',
        '',
      ]),
      { sources: { general_public: '302' } },
    ],
    [
      'executed without a budget',
      square(['"2023": { budget: 4000000.00, executed: 3900000.00 }', '"2022": { executed: 5 }']),
      { past: ['2022 — 0.0005 —', '2023 — — —'] },
    ],
    [
      'executed on a budget of zero',
      square(['budget: 4000000.00, executed', 'budget: 0, executed']),
      { past: ['2022 — — —', '2023 0 390 —'] },
    ],
    [
      'more executed than planned',
      square(['executed: 3900000.00', 'executed: 4100000.00']),
      { past: ['2022 — — —', '2023 400 410 102.50%'] },
    ],
  ])('%s', (_, changes, expected) => {
    expect(projectsOf(changes)[0]).toMatchObject(expected)
  })

  it('tables 1, 3 and 10 are the sum of the sheets', () => {
    const { spending, projects } = factsOf(
      square(
        ['unit_price: 20000.00', 'unit_price: 1320000.00'],
        ['government_fund: 600000.00', 'government_fund: 1900000.00'],
      ),
    )
    expect(projects.map(({ budget: year }) => wan(year))).toEqual(['432', '15'])
    expect(wan(spending.all.total.project)).toBe('447')
    expect(wan(spending.byFund.government_fund.total.project)).toBe('190')
    expect(wan(spending.all.rows.find(({ code }) => code === '2011302')?.amounts.total ?? null)).toBe('432')
  })

  it('no projects at all', () => {
    const folder = 'data/example-bureau/2024/projects'
    const { projects, spending } = factsOf({
      [`${folder}/01-square.yaml`]: null,
      [`${folder}/02-training.yaml`]: null,
    })
    expect(projects).toEqual([])
    expect(wan(spending.all.total.project)).toBe('0')
  })
})

describe('what is wrong', () => {
  it.each<[string, Changes, string]>([
    [
      'two ways to say who pays',
      square(['sources: {', 'fund: general_public\nsources: {']),
      '01-square.yaml:2:7+6 one-way-to-name-the-fund 项目“示例广场项目”同时写了 fund 和 sources｜只有一个资金来源时写 fund；有多个时只写 sources',
    ],
    [
      'an unknown member',
      square(['member: "901001"', 'member: "901100"']),
      '01-square.yaml:6:9+8 member-known 单位代码“901100”不在 unit.yaml 的 members 中｜是不是“901001”？',
    ],
    [
      'sources that are not what the tasks come to',
      square(['quantity: 2', 'quantity: 3']),
      '01-square.yaml:18:28+10 total-equals-parts 项目“示例广场项目”的资金来源合计与分项之和不符',
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldOf(changes)).toContainEqual(expect.stringContaining(expected))
  })
})
