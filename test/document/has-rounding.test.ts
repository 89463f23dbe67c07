/** When a publication needs the note about rounding. */
import { describe, expect, it } from 'vitest'
import { hasRounding } from '../../src/document/has-rounding.ts'
import { documentOf, head, paragraph, row, table } from '../write/by-hand.ts'

const context = { names: [], reportedIn: '万元' } as const

describe('sentences', () => {
  it.each([
    ['parts that add up', '支出预算9.00万元，其中：甲5.00万元；乙4.00万元。', false],
    ['parts a hundredth off', '支出预算9.01万元，其中：甲5.00万元；乙4.00万元。', true],
    ['a total that is plainly wrong', '支出预算8.00万元，其中：甲5.00万元；乙4.00万元。', false],
    ['parts that are not all', '支出预算12.00万元，其中：甲5.00万元；乙4.00万元。', false],
    ['shares that make 100', '其中：甲占75.77%；乙占21.63%；丙占2.60%。', false],
    ['shares that make 100.01', '其中：甲占75.77%；乙占21.64%；丙占2.60%。', true],
    ['shares that make 99.9', '其中：甲占比33.3%；乙占33.3%；丙占总额的33.3%。', true],
    ['shares that are not all', '其中：甲占75.77%；乙占21.64%。', false],
    ['one share', '甲99.99万元，占99.99%。', false],
    ['shares of two sentences', '甲占75.77%；乙占24.23%。丙占0.01%。', false],
  ])('%s', (_, text, expected) => {
    expect(hasRounding(documentOf(paragraph(text)), context)).toBe(expected)
  })
})

describe('tables', () => {
  const spending = (total: string) =>
    table([row('', '合计', total), row('201', '甲', '5.00'), row('208', '乙', '4.00')], {
      caption: { number: '表3', title: '支出总表', scope: null, unit: '单位：万元', listed: true },
      head: [row(head('科目编码'), head('科目名称'), head('合计'))],
    })
  const groups = (total: string, share: string) =>
    table([
      row('收入构成', '财政拨款', '60.3', '60.1'),
      row('收入构成', '其他资金', '40', share),
      row('收入构成', '合计', total, '100'),
      row('支出构成', '基本支出', '7.7', '7.7'),
    ])

  it.each([
    ['rows that add up', spending('9.00'), false],
    ['rows a hundredth off', spending('9.01'), true],
    ['rows that are plainly wrong', spending('9.50'), false],
    ['groups of rows that add up', groups('100.3', '39.9'), false],
    ['groups of rows a tenth off', groups('100.4', '39.9'), true],
    ['groups of shares a tenth off', groups('100.3', '40'), true],
    ['groups of rows that are plainly wrong', groups('90', '39.9'), false],
  ])('%s', (_, block, expected) => {
    expect(hasRounding(documentOf(block), context)).toBe(expected)
  })
})
