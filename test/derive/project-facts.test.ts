/** Project sheets: the sums of their tasks, their sources, what was carried over, and earlier years. */
import { describe, expect, it } from 'vitest'
import { type ShowOptions, showMoney, showPercent } from '../../src/number/money.ts'
import type { Changes } from '../compose/composed.ts'
import { amounts, diagnosticsOf, factsOf, square, toldOf, training, wan } from './facts-of.ts'

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
      sums: `${showMoney(year, inYuan)} of ${totalBudget === null ? '—' : showMoney(totalBudget, inYuan)}`,
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
      tasks: ['设计 2 × 1 = 2', '广场施工 99 × 2 = 198'],
      sums: '2,000,000.00 of 5,700,000.00',
      sources: { general_public: '200' },
      carried: { general_public: '30' },
      past: ['2022 — — —', '2023 400 370 92.50%'],
    },
    {
      name: '示例培训项目',
      memberName: '示例市示例区样本中心',
      tasks: ['培训班 7.5 × 6 = 45'],
      sums: '450,000.00 of 2,150,000.00',
      sources: { general_public: '30', special_account: '15' },
      carried: {},
      past: ['2022 40 38.4 96.00%', '2023 38 38 100.00%'],
    },
    {
      name: '示例道路项目',
      memberName: '示例市示例区示例局本级',
      tasks: ['设计 4 × 1 = 4', '路面施工 70 × 0.8 = 56'],
      sums: '600,000.00 of 600,000.00',
      sources: { government_fund: '60' },
      carried: {},
      past: ['2022 — — —', '2023 — — —'],
    },
    {
      name: '示例退休人员管理补助项目',
      memberName: '示例市示例区示例局本级',
      tasks: ['管理补助 0.02 × 600 = 12'],
      sums: '120,000.00 of 600,000.00',
      sources: { state_capital: '12' },
      carried: {},
      past: ['2022 12 12 100.00%', '2023 12 12 100.00%'],
    },
  ])
})

describe('variants', () => {
  it.each<[string, Changes, object]>([
    [
      'a price of 分 and a quantity with decimals',
      square(['unit_price: 20000.00, quantity: 1', 'unit_price: 0.07, quantity: 1.5']),
      { tasks: ['设计 0 × 1.5 = 0', '广场施工 99 × 2 = 198'], sums: '1,980,000.11 of 5,700,000.00' },
    ],
    [
      'a project of several years that does not say its total',
      square(['total_budget: 5700000.00\n', '']),
      { sums: '2,000,000.00 of —' },
    ],
    [
      'a project of one year that does not say its total',
      square(['total_budget: 5700000.00\n', ''], ['starts: 2023', 'starts: 2024']),
      { sums: '2,000,000.00 of 2,000,000.00' },
    ],
    [
      'a project of one year that says it',
      square(['starts: 2023', 'starts: 2024'], ['5700000.00', '2500000.00']),
      { sums: '2,000,000.00 of 2,500,000.00' },
    ],
    [
      'one fund pays',
      square(['carried_over:', 'fund: government_fund\ncarried_over:']),
      { sources: { government_fund: '200' } },
    ],
    [
      'several funds pay',
      square([
        'carried_over:',
        'sources: { general_public: 1500000.00, state_capital: 120000.00, unit_funds: 380000.00 }\ncarried_over:',
      ]),
      { sources: { general_public: '150', state_capital: '12', unit_funds: '38' } },
    ],
    [
      'all of it was carried over',
      square(['general_public: 300000.00', 'general_public: 2000000.00']),
      { sources: { general_public: '200' }, carried: { general_public: '200' } },
    ],
    [
      'executed without a budget',
      square(['"2023": { budget: 4000000.00, executed: 3700000.00 }', '"2022": { executed: 5 }']),
      { past: ['2022 — 0.0005 —', '2023 — — —'] },
    ],
    [
      'executed on a budget of zero',
      square(['budget: 4000000.00, executed', 'budget: 0, executed']),
      { past: ['2022 — — —', '2023 0 370 —'] },
    ],
    [
      'more executed than planned',
      square(['executed: 3700000.00', 'executed: 4100000.00']),
      { past: ['2022 — — —', '2023 400 410 102.50%'] },
    ],
  ])('%s', (_, changes, expected) => {
    expect(projectsOf(changes)[0]).toMatchObject(expected)
  })

  it('tables 1, 3 and 10 are the sum of the sheets', () => {
    const { spending, projects } = factsOf({
      ...square(['unit_price: 20000.00', 'unit_price: 1320000.00']),
      ...training(
        ['unit_price: 7.50', 'unit_price: 9.00'],
        ['special_account: 15.00', 'special_account: 24.00'],
      ),
    })
    expect(projects.map(({ budget: year }) => wan(year))).toEqual(['330', '54', '60', '12'])
    expect(wan(spending.all.total.project)).toBe('456')
    expect(wan(spending.byFund.special_account.total.project)).toBe('24')
    expect(wan(spending.byFund.general_public.total.project)).toBe('360')
    expect(wan(spending.all.rows.find(({ code }) => code === '2011302')?.amounts.total ?? null)).toBe('330')
  })

  it('no projects at all', () => {
    const folder = 'data/example-bureau/2024/projects'
    const names = ['01-square', '02-training', '03-road', '04-retirees']
    const { projects, spending } = factsOf(
      Object.fromEntries(names.map((name) => [`${folder}/${name}.yaml`, null])),
    )
    expect(projects).toEqual([])
    expect(wan(spending.all.total.project)).toBe('0')
  })
})

describe('what is wrong', () => {
  it.each<[string, Changes, string]>([
    [
      'two ways to say who pays',
      training(['sources: {', 'fund: general_public\nsources: {']),
      '02-training.yaml:2:7+6 one-way-to-name-the-fund 项目“示例培训项目”同时写了 fund 和 sources｜只有一个资金来源时写 fund；有多个时只写 sources',
    ],
    [
      'an unknown member',
      square(['member: "901001"', 'member: "901100"']),
      '01-square.yaml:6:9+8 member-known 单位代码“901100”不在 unit.yaml 的 members 中｜是不是“901001”？',
    ],
    [
      'sources that are not what the tasks come to',
      training(['quantity: 6', 'quantity: 7']),
      '02-training.yaml:16:28+5 total-equals-parts 项目“示例培训项目”的资金来源合计与分项之和不符',
    ],
    [
      'more carried over than the fund gives',
      square(['general_public: 300000.00', 'general_public: 2000000.01']),
      '01-square.yaml:19:33+10 carried-over-within-source 项目“示例广场项目”使用的上年结转多于该资金的来源｜资金来源含上年结转，结转不会比它多；核对 carried_over 与 fund 或 sources',
    ],
    [
      'something carried over of a fund that gives nothing',
      training(['tasks:', 'carried_over: { general_public: 30.00, state_capital: 0.01 }\ntasks:']),
      '02-training.yaml:17:55+4 carried-over-within-source 项目“示例培训项目”使用的上年结转多于该资金的来源｜',
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldOf(changes)).toContainEqual(expect.stringContaining(expected))
  })

  it('all of it carried over is right', () => {
    const told = toldOf(square(['general_public: 300000.00', 'general_public: 2000000.00']))
    expect(told.filter((one) => one.includes('carried-over-within-source'))).toEqual([])
  })

  it('carried over beyond its source: both figures as the sheet has them', () => {
    const found = diagnosticsOf(square(['general_public: 300000.00', 'general_public: 2000000.01'])).filter(
      ({ slug }) => slug === 'carried-over-within-source',
    )
    expect(found).toMatchObject([
      {
        slug: 'carried-over-within-source',
        severity: 'error',
        stated: { figure: '2,000,000.01' },
        computed: { figure: '2,000,000.00' },
        affects: ['表10', '表12'],
      },
    ])
  })
})
