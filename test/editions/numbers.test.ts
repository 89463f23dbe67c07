/**
 * A district's numbers.yaml alone decides how figures are written: tables, captions, sentences and what the sentences
 * compute follow, so that a reader can recompute every one.
 */
import { describe, expect, it } from 'vitest'
import { composed, edited } from '../compose/composed.ts'
import { budget } from '../derive/facts-of.ts'
import { proseOf } from '../document-text.ts'

/** The example unit in a district that has only a numbers.yaml. */
const textWith = (numbers: string, more = {}) =>
  proseOf(
    composed({
      ...edited('data/example-bureau/unit.yaml', [['kind: 行政单位', 'kind: 行政单位\ntemplate: hillside']]),
      'templates/hillside/numbers.yaml': numbers,
      ...more,
    }).document,
  )

const total = (text: string): string => /收支总预算[^。]*(?=，主要是)/.exec(text)?.[0] ?? ''

describe('numbers.yaml', () => {
  it.each<[what: string, numbers: string, sentence: string]>([
    ['of the base', 'amounts: {}\n', '收支总预算1,377.85万元，比2023年预算减少122.15万元，下降8.14%'],
    [
      'in 元, without separators',
      'amounts: { all: { unit: 元, separators: false } }\n',
      '收支总预算13778500.00元，比2023年预算减少1221500.00元，下降8.14%',
    ],
    [
      'without decimals: 1,378 less 1,500, not 122.15 rounded',
      'amounts: { all: { decimals: 0 } }\npercents: { all: { decimals: 1 } }\n',
      '收支总预算1,378万元，比2023年预算减少122万元，下降8.1%',
    ],
    [
      'without trailing zeros',
      'amounts: { prose: { trim: true } }\npercents: { prose: { trim: true, decimals: 1 } }\n',
      '收支总预算1,377.85万元，比2023年预算减少122.15万元，下降8.1%',
    ],
    [
      'sentences alone in 元',
      'amounts: { prose: { unit: 元, decimals: 0 } }\n',
      '收支总预算13,778,500元，比2023年预算减少1,221,500元，下降8.14%',
    ],
  ])('%s', (_, numbers, sentence) => {
    expect(total(textWith(numbers))).toBe(sentence)
  })

  it('a difference is that of the figures as printed: 1,001.5 less 1,000.4 is told as 2 where both are whole', () => {
    const text = textWith(
      'amounts: { all: { decimals: 0 } }\n',
      budget(['  total: 1500.00', '  total: 1376.49'], ['  basic: 1050.00', '  basic: 926.49']),
    )
    // 1,377.85 is printed 1,378 and 1,376.49 was 1,376: 2, where the amounts are 1.36 apart.
    expect(total(text)).toBe('收支总预算1,378万元，比2023年预算增加2万元，增长0.15%')
  })

  it.each<[zero: string, row: string]>([
    ['数字', '三、国有资本经营预算拨款收入\n12.00\n三、国防支出\n0.00'],
    ['空', '三、国有资本经营预算拨款收入\n12.00\n三、国防支出\n\n'],
    ['—', '三、国有资本经营预算拨款收入\n12.00\n三、国防支出\n—'],
  ])('zero: %s, in tables and not in sentences', (zero, row) => {
    const text = textWith(`amounts: { all: { zero: ${zero} } }\n`)
    expect(text).toContain(row)
    expect(text).not.toMatch(/[—无]万元/)
  })

  it('captions name the unit of their own figures', () => {
    const text = textWith('amounts: { table: { unit: 元 }, sheet: { unit: 万元 } }\n')
    expect(text.match(/单位：万?元/g)).toEqual([
      ...Array<string>(11).fill('单位：元'),
      // Table 11 and the project sheets have styles of their own.
      ...Array<string>(5).fill('单位：万元'),
    ])
  })
})
