/** Figures separated from words, and equal figures from different ones. */
import { describe, expect, it } from 'vitest'
import { sameFigure, termsOf } from '../../../src/commands/verify/terms.ts'
import { squeezed, tokensOf } from '../../../src/commands/verify/tokens.ts'

const figuresIn = (text: string) =>
  termsOf(tokensOf(text)).flatMap(({ text: own, figure }) => (figure === null ? [] : [own]))

describe('figures', () => {
  it.each([
    ['总预算1,757.51万元，增长114.47%', ['1,757.51万元', '增长114.47%']],
    ['比2023年预算减少了938.04万元', ['2023', '减少了938.04万元']],
    ['下降约3.5个百分点', ['下降约3.5个百分点']],
    ['编制58人，其中行政24人', ['58', '24']],
    ['2010350 事业运行 0.00 -5.00', ['2010350', '0.00', '-5.00']],
    ['表5-1 第2023-2024年', ['5', '1', '2023', '2024']],
    ['单位：万元', ['万元']],
    ['单位: 元', ['元']],
    ['万元以下的元器件', []],
    ['1、负责3项工作', ['3']],
    ['（2）公务接待费0.76万元', ['0.76万元']],
    ['12．社会保障', []],
    ['3.5万元用于培训', ['3.5万元']],
    ['每卷30元，4000卷', ['30元', '4000']],
    ['PC机12台，A4纸', ['12', '4']],
    ['１，７５７．５１万元、５０％', ['1,757.51万元', '50%']],
    ['2024 2025', ['2024', '2025']],
    ['第一部分 概况', []],
    ['系统1.5.2版', ['1.5', '2']],
    ['12,34', ['12', '34']],
  ])('of %j', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected)
  })

  it.each([
    ['1,757.50', '1757.5', true],
    ['15.00', '15', true],
    ['0.00%', '0%', true],
    ['+5', '5', true],
    ['增加5万元', '增长5万元', true],
    ['增加5万元', '增加了5万元', true],
    ['增加5万元', '5万元', true],
    ['增加5万元', '减少5万元', false],
    ['5万元', '5元', false],
    ['5%', '5', false],
    ['-5', '5', false],
    ['0201', '201', false],
    ['100', '1', false],
    ['1,757.51', '1,757.15', false],
  ])('%s and %s say the same: %j', (one, other, expected) => {
    const [a, b] = [one, other].map((text) => termsOf(tokensOf(text))[0]?.figure)
    expect(a != null && b != null && sameFigure(a, b)).toBe(expected)
  })

  it.each([
    ['ﬁle ⼤数据', 'file大数据'],
    ['部　门\u200b预\u00ad算', '部门预算'],
    ['（类），“款”；', '（类），“款”；'],
    ['①②', '①②'],
    ['−5 －5', '-5-5'],
  ])('%j is compared as %j', (text, expected) => {
    expect(squeezed(text)).toBe(expected)
  })
})
