/** 一般公共预算基本支出 is one amount by function and by economic classification: 人员经费, 公用经费 and both together. */
import { describe, expect, it } from 'vitest'
import type { Changes } from '../compose/composed.ts'
import { budget, checked, shown } from './checked.ts'

const slug = 'economic-equals-functional'
const found = (changes: Changes) =>
  checked(changes)
    .filter((one) => one.slug === slug)
    .map(({ message, stated, computed, difference }) =>
      [message.split('按经济分类')[0], stated?.figure, computed?.figure, difference?.split('；')[0]].join(
        ' ',
      ),
    )

describe('one amount', () => {
  it.each<[string, Changes]>([
    ['as it stands', {}],
    // 4 amounts by economic classification, 7 by function: ±0.055 together.
    ['personnel just within rounding', budget(['"30101": 500.00', '"30101": 500.05'])],
    // 3 and 3: ±0.03.
    ['operating just within rounding', budget(['"30201": 60.85', '"30201": 60.82'])],
    ['对个人和家庭的补助 is personnel', budget(['"30101": 500.00', '"30101": 490.00\n  "30302": 10.00'])],
    ['资本性支出 is operating', budget(['"30201": 60.85', '"30201": 50.85\n  "31002": 10.00'])],
    [
      'a line that splits',
      budget(
        ['"30101": 500.00', '"30101": 495.00'],
        ['"30201": 60.85', '"30201": { personnel: 5.00, operating: 60.85 }'],
      ),
    ],
    [
      'other funds do not count',
      budget(['personnel: 20.00 },\n      unit_operations: 15.00', 'personnel: 35.00 }']),
    ],
  ])('%s', (_, changes) => {
    expect(found(changes)).toEqual([])
  })
})

describe('two amounts', () => {
  it.each<[string, Changes, readonly string[]]>([
    [
      'personnel just beyond rounding',
      budget(['"30101": 500.00', '"30101": 500.06']),
      ['人员经费 880.06 880.00 0.06（按经济分类偏大'],
    ],
    [
      'operating just beyond rounding',
      budget(['"30201": 60.85', '"30201": 60.81']),
      ['公用经费 140.81 140.85 0.04（按经济分类偏小'],
    ],
    [
      'both, in opposite directions',
      budget(['"30101": 500.00', '"30101": 510.00'], ['"30201": 60.85', '"30201": 50.85']),
      ['人员经费 890.00 880.00 10.00（按经济分类偏大', '公用经费 130.85 140.85 10.00（按经济分类偏小'],
    ],
    [
      'personnel, and with it the whole',
      budget(['"30101": 500.00', '"30101": 510.00']),
      ['人员经费 890.00 880.00 10.00（按经济分类偏大', '基本支出 1,030.85 1,020.85 10.00（按经济分类偏大'],
    ],
    [
      'a line under the wrong class',
      budget(['"30102": 190.00', '"30202": 190.00']),
      ['人员经费 690.00 880.00 190.00（按经济分类偏小', '公用经费 330.85 140.85 190.00（按经济分类偏大'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected)
  })

  it('as the clerk reads it', () => {
    expect(
      shown(budget(['"30113": 50.00', '"30113": 5.00']), slug),
    ).toBe(`data/example-bureau/2024/budget.yaml:29:12 错误 人员经费按经济分类与按功能分类不一致 [economic-equals-functional]
  29 |   "30101": 500.00
     |            ^^^^^^
  填列     835.00   economic 各科目之和（表6）
  计算     880.00   spending 各项基本支出之和（表5-1）
  相差      45.00   （按经济分类偏小；四舍五入允许 0.055）
  提示   核对 economic 与 spending 中 basic 的各项金额
  影响   表5-1、表6、“基本支出”、“一般公共预算基本支出安排情况说明”

data/example-bureau/2024/budget.yaml:29:12 错误 基本支出按经济分类与按功能分类不一致 [economic-equals-functional]
  29 |   "30101": 500.00
     |            ^^^^^^
  填列     975.85   economic 各科目之和（表6）
  计算   1,020.85   spending 各项基本支出之和（表5-1）
  相差      45.00   （按经济分类偏小；四舍五入允许 0.085）
  提示   核对 economic 与 spending 中 basic 的各项金额
  影响   表5-1、表6、“基本支出”、“一般公共预算基本支出安排情况说明”

2 个错误，涉及 1 个文件。
`)
  })
})
