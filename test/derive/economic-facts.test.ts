/** Table 6: 一般公共预算基本支出 by economic classification, 301 and 303 personnel, everything else operating expenses. */
import { describe, expect, it } from 'vitest'
import type { Changes } from '../compose/composed.ts'
import { amounts, budget, factsOf, toldOf, unit } from './facts-of.ts'

const lines = (changes: Changes = {}) => {
  const { total, rows } = factsOf(changes).economic
  return [{ code: '合计', name: '', amounts: total }, ...rows].map(({ code, name, amounts: row }) =>
    [code, name, ...Object.entries(amounts(row)).map(([key, figure]) => `${key} ${figure}`)]
      .filter((part) => part !== '')
      .join(' '),
  )
}
const stating = (block: string, ...edits: readonly (readonly [string, string])[]): Changes =>
  budget(...edits, ['economic:\n', `stated: { economic: ${block} }\neconomic:\n`])

it('the example unit: classes before their groups, in code order', () => {
  expect(lines()).toEqual([
    '合计 total 1020.85 personnel 880 operating 140.85',
    '301 工资福利支出 total 880 personnel 880',
    '30101 基本工资 total 500 personnel 500',
    '30102 津贴补贴 total 190 personnel 190',
    '30108 机关事业单位基本养老保险缴费 total 140 personnel 140',
    '30113 住房公积金 total 50 personnel 50',
    '302 商品和服务支出 total 140.85 operating 140.85',
    '30201 办公费 total 60.85 operating 60.85',
    '30231 公务用车运行维护费 total 20 operating 20',
    '30239 其他交通费用 total 60 operating 60',
  ])
})

it.each<[string, Changes, readonly string[]]>([
  [
    '对个人和家庭的补助 is personnel',
    budget(['"30113": 50.00', '"30113": 50.00\n  "30302": 3.83']),
    [
      '合计 total 1024.68 personnel 883.83 operating 140.85',
      '303 对个人和家庭的补助 total 3.83 personnel 3.83',
      '30302 退休费 total 3.83 personnel 3.83',
    ],
  ],
  [
    '资本性支出 is operating',
    budget(['"30113": 50.00', '"30113": 50.00\n  "31002": 0.60']),
    [
      '合计 total 1021.45 personnel 880 operating 141.45',
      '310 资本性支出 total 0.6 operating 0.6',
      '31002 办公设备购置 total 0.6 operating 0.6',
    ],
  ],
  [
    'a line says how it splits',
    budget(['{ operating: 60.00 }', '{ operating: 45.00, personnel: 15.00 }']),
    [
      '合计 total 1020.85 personnel 895 operating 125.85',
      '302 商品和服务支出 total 140.85 personnel 15 operating 125.85',
      '30239 其他交通费用 total 60 personnel 15 operating 45',
    ],
  ],
  [
    'a group at zero keeps its row',
    budget(['"30231": 20.00', '"30231": 0.00']),
    ['30231 公务用车运行维护费'],
  ],
  [
    'a stated class takes the place of the sum',
    stating('{ "301": 880.01 }'),
    [
      '合计 total 1020.86 personnel 880.01 operating 140.85',
      '301 工资福利支出 total 880.01 personnel 880.01',
    ],
  ],
  [
    'a stated class of operating expenses',
    stating('{ "302": 140.84 }'),
    ['合计 total 1020.84 personnel 880 operating 140.84', '302 商品和服务支出 total 140.84 operating 140.84'],
  ],
  [
    'a stated class of operating expenses with a line that splits: personnel stays',
    stating('{ "302": 140.86 }', ['{ operating: 60.00 }', '{ operating: 45.00, personnel: 15.00 }']),
    [
      '合计 total 1020.86 personnel 895 operating 125.86',
      '302 商品和服务支出 total 140.86 personnel 15 operating 125.86',
    ],
  ],
  [
    'a stated class of personnel with a line that splits: operating expenses stay',
    stating('{ "301": 879.99 }', ['"30102": 190.00', '"30102": { personnel: 170.00, operating: 20.00 }']),
    [
      '合计 total 1020.84 personnel 859.99 operating 160.85',
      '301 工资福利支出 total 879.99 personnel 859.99 operating 20',
    ],
  ],
  [
    'the unit’s own name',
    unit(['functions:', 'names: { "30201": 办公经费 }\nfunctions:']),
    ['30201 办公经费 total 60.85 operating 60.85'],
  ],
])('%s', (_, changes, expected) => {
  expect(lines(changes)).toEqual(expect.arrayContaining([...expected]))
})

describe('what is wrong', () => {
  it.each<[string, Changes, string]>([
    [
      'a class where a group is needed',
      budget(['"30201": 60.85', '"302": 60.85']),
      'budget.yaml:33:10+5 economic-code-is-five-digits 经济分类科目“302”不是款级科目代码｜基本支出按款级科目填列：五位数字，如 "30201"（预算法实施条例第六条：经济分类公开到款）',
    ],
    [
      'an unknown group',
      budget(['"30201": 60.85', '"30210": 60.85']),
      'budget.yaml:33:12+5 code-in-catalogue 经济分类目录中没有科目“30210”｜',
    ],
    [
      'an unknown group that splits',
      budget(['"30239": { operating', '"30293": { operating']),
      'budget.yaml:35:25+5 code-in-catalogue 经济分类目录中没有科目“30293”｜',
    ],
  ])('%s', (_, changes, expected) => {
    expect(toldOf(changes)).toContainEqual(expect.stringContaining(expected))
  })
})
