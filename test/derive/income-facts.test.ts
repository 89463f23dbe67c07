/** Income by source and member unit, what was carried over and what is carried forward. */
import { describe, expect, it } from 'vitest'
import type { IncomeRow } from '../../src/derive/facts.ts'
import { amounts, budget, factsOf, toldOf, unit, wan } from './facts-of.ts'

const row = ({ code, sources, thisYear, carried, carriedTotal, total }: IncomeRow) => ({
  code,
  ...amounts(sources),
  thisYear: wan(thisYear),
  carried: amounts(carried),
  sums: `${wan(carriedTotal)} ${wan(total)}`,
})

/** A unit without members: one code, every amount once. */
const alone = {
  ...unit(
    ['  - { code: "901002", name: 示例市示例区样本中心 }\n', ''],
    ['  - { code: "901003", name: 示例市示例区范例站 }\n', ''],
  ),
}

describe('income', () => {
  it('of the department and of each member unit', () => {
    const { whole, members, forward, forwardTotal } = factsOf().income
    const none = {}
    expect([whole, ...members].map(row)).toEqual([
      {
        code: '901',
        general_public: '1220.85',
        government_fund: '60',
        state_capital: '12',
        special_account: '15',
        business: '40',
        thisYear: '1347.85',
        carried: { general_public: '30' },
        sums: '30 1377.85',
      },
      {
        code: '901001',
        general_public: '800.5',
        government_fund: '60',
        state_capital: '12',
        thisYear: '872.5',
        carried: { general_public: '30' },
        sums: '30 902.5',
      },
      {
        code: '901002',
        general_public: '300.25',
        special_account: '15',
        thisYear: '315.25',
        carried: none,
        sums: '0 315.25',
      },
      {
        code: '901003',
        general_public: '120.1',
        business: '40',
        thisYear: '160.1',
        carried: none,
        sums: '0 160.1',
      },
    ])
    expect(amounts(forward)).toEqual({ unit_funds: '5' })
    expect(wan(forwardTotal)).toBe('5')
  })

  it('of every source and fund', () => {
    const { whole } = factsOf(
      budget(
        [
          'business: { "901003": 40.00 }',
          'business: { "901003": 1 }\n  operations: { "901003": 2 }\n  superior_grants: { "901003": 3 }\n  affiliate_remittance: { "901001": 4 }\n  other: { "901002": 5.5 }',
        ],
        [
          'general_public: { "901001": 30.00 }',
          'general_public: { "901001": 10, "901003": 20 }\n  government_fund: { "901001": 1 }\n  state_capital: { "901001": 2 }\n  special_account: { "901002": 3 }\n  unit_funds: { "901003": 4.25 }',
        ],
      ),
    ).income
    expect(row(whole)).toMatchObject({
      business: '1',
      operations: '2',
      superior_grants: '3',
      affiliate_remittance: '4',
      other: '5.5',
      thisYear: '1323.35',
      carried: {
        general_public: '30',
        government_fund: '1',
        state_capital: '2',
        special_account: '3',
        unit_funds: '4.25',
      },
      sums: '40.25 1363.6',
    })
  })

  it('of a unit with one member is one amount, and the member’s', () => {
    const made = budget(
      ['general_public: { "901001": 800.50, "901002": 300.25, "901003": 120.10 }', 'general_public: 1220.85'],
      ['special_account: { "901002": 15.00 }', 'special_account: 15.00'],
      ['business: { "901003": 40.00 }', 'business: 40.00'],
      ['unit_funds: { "901003": 5.00 }', 'unit_funds: 5.00'],
    )
    const { whole, members } = factsOf({ ...alone, ...made }).income
    expect(members).toHaveLength(1)
    expect(row({ ...(members[0] as IncomeRow), code: '901' })).toEqual(row(whole))
    expect(wan(whole.total)).toBe('1377.85')
  })

  it('may be told in 元', () => {
    const made = budget(['amounts_in: 万元', 'amounts_in: 元'])
    expect(wan(factsOf(made).income.whole.total)).toBe('0.1378')
  })
})

describe('what is wrong', () => {
  it.each<[string, Record<string, string | null>, string]>([
    [
      'one amount for several members',
      budget(['business: { "901003": 40.00 }', 'business: 40.00']),
      'budget.yaml:8:13+5 member-given 本部门有多个预算单位，这里要按单位分别填列｜写成 { "901001": …, "901002": …, "901003": … }',
    ],
    [
      'an unknown member',
      budget(['business: { "901003": 40.00 }', 'business: { "901030": 40.00 }']),
      'budget.yaml:8:25+5 member-known 单位代码“901030”不在 unit.yaml 的 members 中｜是不是“901003”？',
    ],
    [
      'an unknown member carried over',
      budget(['general_public: { "901001": 30.00 }', 'general_public: { "77": 30.00 }']),
      'budget.yaml:10:27+5 member-known 单位代码“77”不在 unit.yaml 的 members 中｜可用的单位代码：901001、901002、901003',
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldOf(changes)).toContain(expected)
  })
})
