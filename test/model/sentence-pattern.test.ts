import { describe, expect, it } from 'vitest'
import { sentenceParts } from '../../src/model/sentence-pattern.ts'

describe('a sentence of workbook.yaml', () => {
  it('has words, values, choices and parts that may be left out', () => {
    expect(sentenceParts('货物[预算]{procurement.goods 金额}{，|。}{*}因{reasons.fiscal}')).toEqual([
      { kind: 'words', text: '货物' },
      { kind: 'optional', parts: [{ kind: 'words', text: '预算' }] },
      { kind: 'value', form: '金额', target: { file: null, key: 'procurement.goods' } },
      { kind: 'choice', words: ['，', '。'] },
      { kind: 'anything' },
      { kind: 'words', text: '因' },
      { kind: 'value', form: 'text', target: { file: null, key: 'reasons.fiscal' } },
    ])
  })

  it('names items, other files, and values that its words mean', () => {
    expect(
      sentenceParts(
        '{科目}{本年数}{budget.yaml:prior.items[item=〈科目〉].executed 金额}{procurement.goods=0}',
      ),
    ).toEqual([
      { kind: 'value', form: '科目', target: null },
      { kind: 'value', form: '本年数', target: null },
      {
        kind: 'value',
        form: '金额',
        target: { file: 'budget.yaml', key: 'prior.items[item=〈科目〉].executed' },
      },
      { kind: 'meaning', target: { file: null, key: 'procurement.goods' }, value: '0' },
    ])
  })

  it.each([
    '[没有收尾',
    '没有开头]',
    '{没有收尾',
    '没有开头}',
    '{procurement.goods 数字}',
    '{procurement.goods 金额 万元}',
    '{货物}',
    '{}',
  ])('is refused: %s', (sentence) => {
    expect(sentenceParts(sentence)).toBeNull()
  })
})
