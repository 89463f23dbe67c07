/** Amounts in sentences: their unit, whether they are prices, and what is no amount. */
import { expect, it } from 'vitest'
import { amountsIn, inYuan } from '../../src/check/texts/text-amounts.ts'

const told = (text: string) =>
  amountsIn(text).map(
    ({ fragment, amount, isPrice }) => `${fragment}=${inYuan(amount)}${isPrice ? ' 单价' : ''}`,
  )

it.each([
  ['服务费57.8万元；', ['57.8万元=578,000元']],
  ['报价601616元/年，分两次支付', ['601616元=601,616元 单价']],
  ['光纤租用费9.992万；', ['9.992万=99,920元']],
  ['三级系统不高于8万/个', ['8万=80,000元 单价']],
  ['每批次8500元，每台设备4500元', ['8500元=8,500元 单价', '4500元=4,500元 单价']],
  ['共1,389.58万元', ['1,389.58万元=13,895,800元']],
  ['覆盖人口30万人，3万份，1.2亿元，元旦前5元素', []],
  ['100万以上非货物类项目', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
