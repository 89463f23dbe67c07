/** Spending by 类, 款 and 项, by member unit and by fund; a stated total takes the place of the sum. */
import { describe, expect, it } from 'vitest'
import type { SpendingTable } from '../../src/derive/facts.ts'
import { isError } from '../../src/diagnostic/diagnostic.ts'
import type { Changes } from '../compose/composed.ts'
import { amounts, budget, diagnosticsOf, factsOf, square, toldOf, unit } from './facts-of.ts'

/** A line a row: code, then every column that is not zero. */
const lines = ({ total, rows, members }: SpendingTable) =>
  [
    { code: '合计', level: '', amounts: total },
    ...rows,
    ...members.map((one) => ({ ...one, level: '' })),
  ].map(({ code, level, amounts: row }) =>
    [code, level, ...Object.entries(amounts(row)).map(([key, figure]) => `${key} ${figure}`)]
      .filter((part) => part !== '')
      .join(' '),
  )

const stating = (block: string, ...edits: readonly (readonly [string, string])[]): Changes =>
  budget(...edits, ['economic:\n', `stated: ${block}\neconomic:\n`])

/** A row of the table of all funds. */
const rowOf = (changes: Changes, code: string) =>
  lines(factsOf(changes).spending.all).find((line) => line.startsWith(`${code} `))

describe('the tables of the example unit', () => {
  const { spending } = factsOf()

  it('all funds: parents before children, in code order', () => {
    expect(lines(spending.all)).toEqual([
      '合计 personnel 900 operating 140.85 basic 1040.85 project 317 unit_operations 15 total 1372.85',
      '201 class personnel 710 operating 140.85 basic 850.85 project 245 unit_operations 15 total 1110.85',
      '20113 group personnel 710 operating 140.85 basic 850.85 project 245 unit_operations 15 total 1110.85',
      '2011301 item personnel 400 operating 100.5 basic 500.5 total 500.5',
      '2011302 item project 200 total 200',
      '2011350 item personnel 310 operating 40.35 basic 350.35 unit_operations 15 total 365.35',
      '2011399 item project 45 total 45',
      '208 class personnel 140 basic 140 total 140',
      '20805 group personnel 140 basic 140 total 140',
      '2080505 item personnel 140 basic 140 total 140',
      '212 class project 60 total 60',
      '21208 group project 60 total 60',
      '2120803 item project 60 total 60',
      '221 class personnel 50 basic 50 total 50',
      '22102 group personnel 50 basic 50 total 50',
      '2210201 item personnel 50 basic 50 total 50',
      '223 class project 12 total 12',
      '22301 group project 12 total 12',
      '2230105 item project 12 total 12',
      '901001 personnel 530 operating 100.5 basic 630.5 project 272 total 902.5',
      '901002 personnel 240 operating 30.25 basic 270.25 project 45 total 315.25',
      '901003 personnel 130 operating 10.1 basic 140.1 unit_operations 15 total 155.1',
    ])
  })

  it('each fund has its own, and 财政拨款 the three fiscal ones', () => {
    const totals = Object.entries(spending.byFund).map(([fund, { total }]) => [fund, amounts(total).total])
    expect(Object.fromEntries(totals)).toEqual({
      general_public: '1250.85',
      government_fund: '60',
      state_capital: '12',
      special_account: '15',
      unit_funds: '35',
    })
    expect(lines(spending.fiscal).filter((line) => /^(合计|201 |901003)/.test(line))).toEqual([
      '合计 personnel 880 operating 140.85 basic 1020.85 project 302 total 1322.85',
      '201 class personnel 690 operating 140.85 basic 830.85 project 230 total 1060.85',
      '901003 personnel 110 operating 10.1 basic 120.1 total 120.1',
    ])
    expect(lines(spending.byFund.government_fund)).toEqual([
      '合计 project 60 total 60',
      '212 class project 60 total 60',
      '21208 group project 60 total 60',
      '2120803 item project 60 total 60',
      '901001 project 60 total 60',
      '901002',
      '901003',
    ])
  })

  it('上缴上级 and 对附属单位补助 are columns of their own', () => {
    const made = budget(['unit_operations: 15.00', 'unit_operations: 9, to_superior: 4, to_affiliates: 2'])
    expect(rowOf(made, '901003')).toBe(
      '901003 personnel 130 operating 10.1 basic 140.1 unit_operations 9 to_superior 4 to_affiliates 2 total 155.1',
    )
  })

  it('an item of many lines is one row; classes come in the order of their codes', () => {
    const made = budget([
      '  - { item: "2210201"',
      '  - { item: "2210201", member: "901003", basic: { personnel: 1 } }\n  - { item: "1010101", member: "901003" }\n  - { item: "2210201"',
    ])
    const codes = factsOf(made).spending.all.rows.map(({ code }) => code)
    expect(codes.filter((code) => code.length === 3)).toEqual(['101', '201', '208', '212', '221', '223'])
    expect(rowOf(made, '2210201')).toBe('2210201 item personnel 51 basic 51 total 51')
  })
})

describe('a stated total takes the place of the sum', () => {
  it.each<[string, Changes, string, string]>([
    [
      'of an item',
      budget(['operating: 100.50 }', 'operating: 100.50, stated: 500.51 }']),
      '20113',
      '20113 group personnel 710 operating 140.85 basic 850.86 project 245 unit_operations 15 total 1110.86',
    ],
    [
      'of a class, and of the whole above it',
      stating('{ functional: { "208": 140.01 } }'),
      '208',
      '208 class personnel 140.01 basic 140.01 total 140.01',
    ],
    [
      'of a class: its groups stay',
      stating('{ functional: { "208": 140.01 } }'),
      '20805',
      '20805 group personnel 140 basic 140 total 140',
    ],
    [
      'of a group, and so of its class',
      stating('{ functional: { "20805": 140.01 } }'),
      '208',
      '208 class personnel 140.01 basic 140.01 total 140.01',
    ],
    [
      'of a column: the whole is still told apart',
      stating('{ functional: { "20113": { personnel: 710.01 } } }'),
      '20113',
      '20113 group personnel 710.01 operating 140.85 basic 850.85 project 245 unit_operations 15 total 1110.85',
    ],
    [
      'of the only part, upwards',
      stating('{ functional: { "22102": { personnel: 50.01 } } }'),
      '22102',
      '22102 group personnel 50.01 basic 50.01 total 50.01',
    ],
    [
      'of 基本支出 alone, both ways',
      stating('{ functional: { "22102": { basic: 50.01 } } }'),
      '22102',
      '22102 group personnel 50.01 basic 50.01 total 50.01',
    ],
    [
      'of a member unit',
      stating('{ members: { "901003": { personnel: 130.01 } } }'),
      '901003',
      '901003 personnel 130.01 operating 10.1 basic 140.1 unit_operations 15 total 155.1',
    ],
    [
      'of the whole',
      stating('{ total: { personnel: 900.01, basic: 1040.86 } }'),
      '合计',
      '合计 personnel 900.01 operating 140.85 basic 1040.86 project 317 unit_operations 15 total 1372.85',
    ],
  ])('%s', (_, changes, code, expected) => {
    expect(rowOf(changes, code)).toBe(expected)
  })

  it('holds for a fund only where no other fund is at that place', () => {
    const { byFund } = factsOf(
      stating(
        '{ functional: { "208": 140.01, "201": 1110.84 }, members: { "901001": 902.51 }, total: 1372.86 }',
      ),
    ).spending
    const of = (fund: keyof typeof byFund, code: string) =>
      lines(byFund[fund]).find((line) => line.startsWith(`${code} `))
    expect(of('general_public', '合计')).toContain('total 1250.86')
    expect(of('unit_funds', '合计')).toContain('total 35')
    expect(of('general_public', '208')).toContain('total 140.01')
    expect(of('general_public', '201')).toContain('total 1060.85')
    expect(of('general_public', '901001')).toContain('total 830.5')
  })

  it('the only member unit has the whole’s row, stated or not', () => {
    const one = {
      ...unit(
        ['  - { code: "901002", name: 示例市示例区样本中心 }\n', ''],
        ['  - { code: "901003", name: 示例市示例区范例站 }\n', ''],
      ),
      ...stating('{ total: { personnel: 900.01 } }'),
    }
    const { total, members } = factsOf(one).spending.all
    expect(members.map(({ code, amounts: row }) => [code, row])).toEqual([['901001', total]])
  })
})

describe('what is wrong', () => {
  it.each<[string, Changes, string]>([
    [
      'a 款 where a 项 is needed',
      budget(['item: "2011301"', 'item: "20113"']),
      'budget.yaml:14:13+7 item-is-seven-digits 功能分类科目“20113”不是项级科目代码｜支出按项级科目填列：七位数字，如 "2010301"（预算法实施条例第六条：公开到项）',
    ],
    [
      'an unknown item',
      budget(['item: "2011301"', 'item: "2011310"']),
      'budget.yaml:14:13+9 code-in-catalogue 功能分类目录中没有科目“2011310”｜',
    ],
    [
      'an unknown member',
      budget(['"2011301", member: "901001"', '"2011301", member: "901010"']),
      'budget.yaml:14:32+8 member-known 单位代码“901010”不在 unit.yaml 的 members 中｜是不是“901001”？',
    ],
    [
      'no member where there are several',
      budget(['"2011301", member: "901001"', '"2011301"']),
      'budget.yaml:14:13+9 member-given 本部门有多个预算单位，这一条没有写明是哪个单位｜加一行 member: "901001"（可用的单位代码：901001、901002、901003）',
    ],
    [
      'an unknown item of a project',
      square(['item: "2011302"', 'item: "2011322"']),
      '01-square.yaml:5:7+9 code-in-catalogue 功能分类目录中没有科目“2011322”｜',
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldOf(changes)).toContainEqual(expect.stringContaining(expected))
  })

  it('a new item passes once it is named, and is printed by that name', () => {
    const made = {
      ...budget(['item: "2011301"', 'item: "2011310"']),
      ...unit(
        ['functions:', 'names: { "2011310": 新设事项 }\nfunctions:'],
        ['glossary:', 'glossary:\n  "2011310": { definition: 反映新设事项的支出。 }'],
      ),
    }
    expect(diagnosticsOf(made).filter(isError)).toEqual([])
    expect(factsOf(made).spending.all.rows.find(({ code }) => code === '2011310')?.name).toBe('新设事项')
  })
})
