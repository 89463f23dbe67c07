/** Last year’s figures: from last year’s folder, or from the `prior` block; table 11’s two years before. */

import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/derive/facts.ts'
import type { HistoryYear } from '../../src/model/figures.ts'
import { showPercent } from '../../src/number/money.ts'
import { type Changes, composed } from '../compose/composed.ts'
import { placesOf } from '../document-places.ts'
import { textOfFile } from '../project.ts'
import { budget, factsOf, wan } from './facts-of.ts'

const short = ({ comparisons }: Facts) =>
  Object.fromEntries(
    Object.entries(comparisons).map(([key, { current, prior, movement, rate }]) => [
      key,
      `${wan(prior)} → ${wan(current)} ${movement}${rate === null ? '' : ` ${showPercent(rate, 2, false)}%`}`,
    ]),
  )
const line = ({ year, ...of }: HistoryYear) =>
  [year, ...Object.entries(of).map(([key, amount]) => `${key} ${wan(amount)}`)].join(' ')
const history = ({ history: years }: Facts) => years.map(line)

/** A folder of last year: this year’s files, with edits to the budget. */
function lastYear(...edits: readonly (readonly [string, string])[]): Changes {
  const projects = ['01-square', '02-training', '03-road', '04-retirees']
  const names = ['statement.yaml', 'performance.yaml', ...projects.map((name) => `projects/${name}.yaml`)]
  const [text = null] = Object.values(budget(...edits))
  return {
    'data/example-bureau/2023/budget.yaml': text,
    ...Object.fromEntries(
      names.map((name) => [
        `data/example-bureau/2023/${name}`,
        textOfFile(`data/example-bureau/2024/${name}`),
      ]),
    ),
  }
}

describe('from the prior block', () => {
  it('every comparison of the example unit', () => {
    expect(short(factsOf())).toEqual({
      total: '1500 → 1377.85 decrease 8.14%',
      fiscal: '1312 → 1322.85 increase 0.83%',
      general_public: '1300 → 1250.85 decrease 3.78%',
      government_fund: '0 → 60 from-nil',
      non_tax: '8 → 10 increase 25.00%',
      state_capital: '12 → 12 unchanged',
      special_account: '— → 15 unknown',
      unit_funds: '— → 35 unknown',
      basic: '1050 → 1040.85 decrease 0.87%',
      project: '450 → 317 decrease 29.56%',
      three_public: '25.7 → 48.2 increase 87.55%',
      vehicles: '22.5 → 38 increase 68.89%',
      overseas: '0 → 7 from-nil',
      reception: '3.2 → 3.2 unchanged',
      vehicle_purchase: '0 → 18 from-nil',
      vehicle_running: '22.5 → 20 decrease 11.11%',
      agency_operating: '150 → 140.85 decrease 6.10%',
      institution_operating: '— → 0 unknown',
      procurement: '— → 205.5 unknown',
      procurement_goods: '— → 30 unknown',
      procurement_services: '— → 120 unknown',
      procurement_works: '— → 55.5 unknown',
    })
  })

  it.each<[string, Changes, Record<string, string>]>([
    [
      'without a total, its income is added up',
      budget([
        'total: 1500.00',
        'income: { general_public: { "901001": 900, "901002": 100 }, other: 17.85 }',
      ]),
      { total: '1017.85 → 1377.85 increase 35.37%' },
    ],
    [
      'what is not given is unknown',
      budget(['  by_fund: { general_public: 1300.00, government_fund: 0, state_capital: 12.00 }\n', '']),
      { general_public: '— → 1250.85 unknown', government_fund: '— → 60 unknown' },
    ],
    [
      'a total of 三公 alone',
      budget([
        'three_public: { overseas: 0, reception: 3.20, vehicle_purchase: 0, vehicle_running: 22.50 }',
        'three_public: { total: 50.00 }',
      ]),
      { three_public: '50 → 48.2 decrease 3.60%', overseas: '— → 7 unknown', vehicles: '— → 38 unknown' },
    ],
    [
      'part of 三公 is no total',
      budget([
        'three_public: { overseas: 0, reception: 3.20, vehicle_purchase: 0, vehicle_running: 22.50 }',
        'three_public: { reception: 3.20 }',
      ]),
      { three_public: '— → 48.2 unknown', reception: '3.2 → 3.2 unchanged' },
    ],
    [
      'no more of a fund',
      budget(['government_fund: 0, state_capital: 12.00', 'government_fund: 0, state_capital: 21.00']),
      { state_capital: '21 → 12 decrease 42.86%' },
    ],
    [
      'none of it this year either',
      budget(['overseas: 7.00', 'overseas: 0']),
      { overseas: '0 → 0 both-nil' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(short(factsOf(changes))).toMatchObject(expected)
  })

  it('no block: nothing is known', () => {
    const text = textOfFile('data/example-bureau/2024/budget.yaml')
    const without = text.replace(/^prior:\n( .*\n)*/m, '')
    const facts = factsOf({ 'data/example-bureau/2024/budget.yaml': without })
    // Non-tax revenue has last year's figure beside it, in statement.yaml.
    const { non_tax, ...others } = facts.comparisons
    expect(non_tax.movement).toBe('increase')
    expect(Object.values(others).map(({ movement }) => movement)).toEqual(Array(21).fill('unknown'))
  })

  it('reasons: that of the total serves for 一般公共预算, if it has none', () => {
    const path = 'data/example-bureau/2024/statement.yaml'
    const made = { [path]: textOfFile(path).replace('  general_public: 示例广场项目减少\n', '') }
    const reasons = Object.entries(factsOf(made).comparisons).map(([key, { reason }]) => [key, reason])
    expect(Object.fromEntries(reasons)).toMatchObject({
      total: '示例广场项目减少',
      general_public: '示例广场项目减少',
      government_fund: '新增示例道路项目',
      state_capital: null,
      three_public: '报废更新公务用车一辆',
      reception: null,
    })
  })
})

describe('from last year’s folder, which goes before the block', () => {
  it('the same budget again: nothing moved', () => {
    const facts = factsOf(lastYear())
    const { non_tax, ...others } = facts.comparisons
    expect(non_tax.movement).toBe('increase')
    expect(new Set(Object.values(others).map(({ movement }) => movement))).toEqual(
      new Set(['unchanged', 'both-nil']),
    )
    expect(short(facts).total).toBe('1377.85 → 1377.85 unchanged')
  })

  it('another budget', () => {
    const facts = factsOf(
      lastYear(
        ['"901001": 800.50', '"901001": 700.50'],
        ['personnel: 400.00, operating: 100.50', 'personnel: 310.00, operating: 90.50'],
        ['overseas: 7.00, reception: 3.20', 'overseas: 0, reception: 3.00'],
        ['state_capital: { "901001": 12.00 }', 'state_capital: { "901001": 21.00 }'],
      ),
    )
    expect(short(facts)).toMatchObject({
      total: '1286.85 → 1377.85 increase 7.07%',
      general_public: '1150.85 → 1250.85 increase 8.69%',
      state_capital: '12 → 12 unchanged',
      three_public: '41 → 48.2 increase 17.56%',
      overseas: '0 → 7 from-nil',
      agency_operating: '130.85 → 140.85 increase 7.64%',
    })
  })
})

describe('the two years before, for table 11', () => {
  it('from the blocks', () => {
    expect(history(factsOf())).toEqual([
      '2022 fiscal 1400 other 20 basic 1000 project 420 otherSpending 0 total 1420 spendingTotal 1420',
      '2023 fiscal 1312 other 188 basic 1050 project 450 otherSpending 0 total 1500 spendingTotal 1500',
    ])
  })

  const byFund = 'by_fund: { general_public: 1300.00, government_fund: 0, state_capital: 12.00 }'
  it.each<[string, Changes, string]>([
    [
      '财政拨款 is the three fiscal funds, whatever else is known by fund',
      budget([
        byFund,
        'by_fund: { general_public: 1300.00, government_fund: 40.00, special_account: 60.00, unit_funds: 7.00 }',
      ]),
      '2023 fiscal 1340 other 160 basic 1050 project 450 otherSpending 0 total 1500 spendingTotal 1500',
    ],
    [
      'what the block says of 财政拨款 goes before the funds',
      budget(['earlier:\n', 'earlier:\n  "2023": { fiscal: 1480.5 }\n']),
      '2023 fiscal 1480.5 other 19.5 basic 1050 project 450 otherSpending 0 total 1500 spendingTotal 1500',
    ],
    [
      'a total says nothing of 财政拨款',
      budget([`  ${byFund}\n`, '']),
      '2023 fiscal — other — basic 1050 project 450 otherSpending 0 total 1500 spendingTotal 1500',
    ],
    [
      'other funds say nothing of 财政拨款',
      budget([byFund, 'by_fund: { special_account: 60.00, unit_funds: 7.00 }']),
      '2023 fiscal — other — basic 1050 project 450 otherSpending 0 total 1500 spendingTotal 1500',
    ],
    [
      'what is neither basic nor project is the rest',
      budget(['project: 450.00', 'project: 432.50']),
      '2023 fiscal 1312 other 188 basic 1050 project 432.5 otherSpending 17.5 total 1500 spendingTotal 1500',
    ],
    [
      'of which nothing can be said without the projects',
      budget(['  project: 450.00\n', '']),
      '2023 fiscal 1312 other 188 basic 1050 project — otherSpending — total 1500 spendingTotal 1500',
    ],
  ])('%s', (_, changes, expected) => {
    expect(history(factsOf(changes))[1]).toBe(expected)
  })

  it('from last year’s folder, and its own block for the year before that', () => {
    const made = lastYear(
      ['total: 1500.00', 'total: 1600.00'],
      ['earlier:\n', 'earlier:\n  "2021": { fiscal: 1.0, other: 0 }\n'],
      [
        '"2022": { fiscal: 1400.0, other: 20.0, basic: 1000.0, project: 420.0 }',
        '"2022": { fiscal: 1575.5, other: 24.5, basic: 1100.0, project: 500.0 }',
      ],
    )
    expect(history(factsOf(made))).toEqual([
      '2022 fiscal 1575.5 other 24.5 basic 1100 project 500 otherSpending 0 total 1600 spendingTotal 1600',
      '2023 fiscal 1322.85 other 55 basic 1040.85 project 317 otherSpending 15 total 1377.85 spendingTotal 1372.85',
    ])
  })

  it('nothing known is nothing printed', () => {
    expect(history(factsOf(budget(['"2022": {', '"2021": {'])))[0]).toBe(
      '2022 fiscal — other — basic — project — otherSpending — total — spendingTotal —',
    )
  })
})

describe('this year, for table 11', () => {
  it('of the example unit', () => {
    expect(line(factsOf().thisYear)).toBe(
      '2024 fiscal 1322.85 other 55 basic 1040.85 project 317 otherSpending 15 total 1377.85 spendingTotal 1372.85',
    )
  })

  it('财政拨款 with what was carried over; 其他支出 are three columns', () => {
    const made = budget(
      [
        'general_public: { "901001": 30.00 }',
        'general_public: { "901001": 30.00 }\n  government_fund: { "901001": 1 }\n  state_capital: { "901001": 2 }\n  special_account: { "901002": 4 }',
      ],
      ['unit_operations: 15.00', 'unit_operations: 8, to_superior: 4, to_affiliates: 2'],
    )
    expect(line(factsOf(made).thisYear)).toBe(
      '2024 fiscal 1325.85 other 59 basic 1040.85 project 317 otherSpending 14 total 1384.85 spendingTotal 1371.85',
    )
  })
})

describe('table 11 as it is printed', () => {
  const printed = (changes: Changes) =>
    [...placesOf(composed(changes).document)]
      .filter(([place]) => place.startsWith('table-11-funds | 支出构成'))
      .map(([place, text]) => `${place.replace('table-11-funds | 支出构成 ', '')}: ${text}`)

  it('其他支出 between 项目支出 and 合计, so that the column adds up', () => {
    const made = lastYear(['total: 1500.00', 'total: 1600.00'], ['"2022": {', '"2021": {'])
    expect(printed(made).filter((one) => /^(其他支出|合计)/.test(one))).toEqual([
      '其他支出 | 当年预算收支（单位：万元）: 15',
      '其他支出 | 占比: 1.1',
      '其他支出 | 近两年收支情况 2022年: 100',
      '其他支出 | 近两年收支情况 2023年: 15',
      '合计 | 当年预算收支（单位：万元）: 1372.9',
      '合计 | 占比: 100',
      '合计 | 近两年收支情况 2022年: 1600',
      '合计 | 近两年收支情况 2023年: 1372.9',
    ])
  })

  it('no row where there is none', () => {
    const made = budget(
      ['\n      unit_operations: 15.00,', ''],
      ['unit_funds: { "901003": 5.00 }', 'unit_funds: { "901003": 20.00 }'],
    )
    expect(printed(made).filter((one) => one.startsWith('其他支出'))).toEqual([])
  })
})
