/** 收入总计 = 支出总计, fund by fund: carry-over is on both sides, and a difference within rounding is no imbalance. */
import { describe, expect, it } from 'vitest'
import { type Changes, edited } from '../compose/composed.ts'
import { budget, checked, roadFile, shown } from './checked.ts'

const slug = 'income-equals-spending'
const found = (changes: Changes) => checked(changes).filter((one) => one.slug === slug)

describe('balanced', () => {
  it.each<[string, Changes]>([
    ['as it stands', {}],
    // 4 amounts of income, 10 of basic and 1 of project expenditure: ±0.0700005 together.
    ['just within rounding, more', budget(['"901001": 800.50', '"901001": 800.57'])],
    ['just within rounding, less', budget(['"901001": 800.50', '"901001": 800.43'])],
    [
      'more carried over, less of this year',
      budget(
        ['"901001": 800.50', '"901001": 790.50'],
        ['general_public: { "901001": 30.00 }', 'general_public: { "901001": 40.00 }'],
      ),
    ],
    [
      'more income, all of it carried forward',
      budget(
        ['business: { "901003": 40.00 }', 'business: { "901003": 47.00 }'],
        ['unit_funds: { "901003": 5.00 }', 'unit_funds: { "901003": 12.00 }'],
      ),
    ],
    [
      '单位资金 from any of its sources',
      budget([
        'business: { "901003": 40.00 }',
        'business: { "901003": 10.00 }\n  operations: { "901003": 15.00 }\n  superior_grants: { "901003": 5.00 }\n  affiliate_remittance: { "901003": 4.00 }\n  other: { "901003": 6.00 }',
      ]),
    ],
  ])('%s', (_, changes) => {
    expect(found(changes)).toEqual([])
  })
})

describe('not balanced', () => {
  it.each<[string, Changes, string]>([
    [
      'just beyond rounding, more',
      budget(['"901001": 800.50', '"901001": 800.58']),
      '一般公共预算 1,250.93 1,250.85 0.08（收入大于支出',
    ],
    [
      'just beyond rounding, less',
      budget(['"901001": 800.50', '"901001": 800.42']),
      '一般公共预算 1,250.77 1,250.85 0.08（支出大于收入',
    ],
    [
      'a fund',
      budget(['government_fund: { "901001": 60.00 }', 'government_fund: { "901001": 66.00 }']),
      '政府性基金预算 66.00 60.00 6.00（收入大于支出',
    ],
    [
      'state capital',
      budget(['state_capital: { "901001": 12.00 }', 'state_capital: { "901001": 21.00 }']),
      '国有资本经营预算 21.00 12.00 9.00（收入大于支出',
    ],
    [
      'the special account',
      budget(['special_account: { "901002": 15.00 }', 'special_account: { "901002": 14.00 }']),
      '财政专户管理资金 14.00 15.00 1.00（支出大于收入',
    ],
    [
      'nothing carried forward',
      budget(['unit_funds: { "901003": 5.00 }', 'unit_funds: { "901003": 0 }']),
      '单位资金 40.00 35.00 5.00（收入大于支出',
    ],
    [
      'nothing carried over',
      budget(['general_public: { "901001": 30.00 }', 'general_public: { "901001": 0 }']),
      '一般公共预算 1,220.85 1,250.85 30.00（支出大于收入',
    ],
    [
      'a task of a project',
      edited(roadFile, [['unit_price: 4.00', 'unit_price: 5.00']]),
      '政府性基金预算 60.00 61.00 1.00（支出大于收入',
    ],
  ])('%s', (_, changes, expected) => {
    expect(
      found(changes).map(
        ({ message, stated, computed, difference }) =>
          `${message.split('收支不平衡')[0]} ${stated?.figure} ${computed?.figure} ${difference?.split('；')[0]}`,
      ),
    ).toEqual([expected])
  })

  it('of two funds, each is told', () => {
    const made = budget(
      ['government_fund: { "901001": 60.00 }', 'government_fund: { "901001": 59.00 }'],
      ['state_capital: { "901001": 12.00 }', 'state_capital: { "901001": 13.00 }'],
    )
    expect(found(made).map(({ message }) => message)).toEqual([
      '政府性基金预算收支不平衡',
      '国有资本经营预算收支不平衡',
    ])
  })

  describe('is told at the fund’s own line', () => {
    const at = (changes: Changes) =>
      found(changes).map(
        ({ message, at }) => `${at?.file.split('/').at(-1)}:${at?.line}:${at?.column} ${message}`,
      )

    it.each<[string, Changes, readonly string[]]>([
      [
        'each of two funds at its own source',
        budget(
          ['government_fund: { "901001": 60.00 }', 'government_fund: { "901001": 59.00 }'],
          ['state_capital: { "901001": 12.00 }', 'state_capital: { "901001": 13.00 }'],
        ),
        ['budget.yaml:5:32 政府性基金预算收支不平衡', 'budget.yaml:6:30 国有资本经营预算收支不平衡'],
      ],
      [
        '单位资金 at the first of its sources',
        budget([
          'business: { "901003": 40.00 }',
          'operations: { "901003": 30.00 }\n  other: { "901003": 9.00 }',
        ]),
        ['budget.yaml:8:27 单位资金收支不平衡'],
      ],
      [
        'a fund without a source at the first line that spends it',
        budget(['  business: { "901003": 40.00 }\n', '']),
        ['budget.yaml:20:27 单位资金收支不平衡'],
      ],
      [
        'a fund that projects alone spend at the first of their amounts',
        budget(['  government_fund: { "901001": 60.00 }\n', '']),
        ['03-road.yaml:18:44 政府性基金预算收支不平衡'],
      ],
      [
        'a fund that shares a project at its share',
        budget(['  special_account: { "901002": 15.00 }\n', '']),
        ['02-training.yaml:16:52 财政专户管理资金收支不平衡'],
      ],
    ])('%s', (_, changes, expected) => {
      expect(at(changes)).toEqual(expected)
    })
  })

  it('as the clerk reads it', () => {
    expect(
      shown(budget(['"901001": 800.50', '"901001": 850.50']), slug),
    ).toBe(`data/example-bureau/2024/budget.yaml:4:31 错误 一般公共预算收支不平衡 [income-equals-spending]
  4 |   general_public: { "901001": 850.50, "901002": 300.25, "901003": 120.10 }
    |                               ^^^^^^
  填列   1,300.85   本年收入 + 上年结转
  计算   1,250.85   基本支出 + 项目支出（各项目测算数之和）+ 其他支出 + 年终结转
  相差      50.00   （收入大于支出；四舍五入允许 0.075）
  提示   核对 income、carried_over、spending、carry_forward 以及 projects 中各项目的测算数
  影响   表1、表2、表3、表4

1 个错误，涉及 1 个文件。
`)
  })
})
