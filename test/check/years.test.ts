/** Years of what was done then, and years of what the text promises. */
import { expect, it } from 'vitest'
import { yearsIn } from '../../src/check/texts/years.ts'

const told = (text: string) =>
  yearsIn(text).map(({ fragment, isCited }) => `${fragment}${isCited ? ' 所引' : ''}`)

it.each([
  ['2023年改造4个小区', ['2023年']],
  ['支付2023年工程尾款', ['2023年 所引']],
  ['依据2023年度合同续签', ['2023年 所引']],
  ['自2020年起执行', ['2020年 所引']],
  ['比2023年减少', ['2023年 所引']],
  ['一期已于2023年建成', ['2023年 所引']],
  ['落实《示例区2023年工作要点》', ['2023年 所引']],
  ['2022-2023年度租用费', ['2022-2023年']],
  ['国发〔2021〕5号，GB/T 50326-2017', []],
  ['整理归档2023年度工程建设档案', ['2023年 所引']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
