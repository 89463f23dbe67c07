/** The closed list of helpers: what each takes and what each prints. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, helpersOf } from '../../src/compose/helpers.ts'
import { rendererOf } from '../../src/compose/render.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { money, percentOf } from '../../src/number/money.ts'
import { baseNumbers } from '../base-numbers.ts'
import { told } from './told.ts'

const helpers = helpersOf(
  templateWords(
    new Map([
      ['increase', '增长'],
      ['kind.project', '二级项目'],
    ]),
  ),
  baseNumbers,
)
const share = (part: string, whole: string) => percentOf(money(part, '元'), money(whole, '元'))

const view = {
  big: money('123456.5', '万元'),
  round: money('15', '万元'),
  small: money('49.99', '元'),
  half: money('50', '元'),
  below: money('-1234.5', '万元'),
  zero: money('0.00', '万元'),
  none: null,
  third: share('1', '3'),
  twelve: share('12', '100'),
  whole: share('5', '5'),
  nothing: share('0', '5'),
  index: 0,
  count: 20,
  names: ['办公费', '差旅费'],
  empty: [],
  text: '甲',
  blank: '',
  yes: true,
  no: false,
}

/** What a template prints with the view above. */
function printed(source: string, using = helpers): string {
  const found: Diagnostic[] = []
  const html = rendererOf(using, new Map()).render({ path: 't.hbs', source }, view, found)
  expect(found.map(told)).toEqual([])
  return html ?? ''
}

it('write 0 without decimals where the style has zero: "0"', () => {
  const prose = baseNumbers.amounts.get('prose')
  if (prose === undefined) throw new Error('the base has no style for sentences')
  const amounts = new Map([...baseNumbers.amounts, ['prose', { ...prose, zero: '0' as const }]])
  const using = helpersOf(templateWords(new Map()), { ...baseNumbers, amounts })
  expect(printed('{{money_text zero}}、{{money_text small}}、{{money_text half}}', using)).toBe(
    '0万元、0.00万元、0.01万元',
  )
})

it('are these and no others', () => {
  const signatures = Object.entries(helpers).map(([name, { params, optional, rest, returns }]) => {
    const further = [...(optional ? [`[${optional}]`] : []), ...(rest ? [`…${rest}`] : [])]
    return `${name}(${[...params, ...further].join(', ')}) ${returns}`
  })
  expect(signatures).toEqual([
    'money(amount, [amount-style]) text',
    'money_or_blank(amount?, [amount-style]) text',
    'money_text(amount, [amount-style]) text',
    'unit_word([amount-style]) text',
    'percent(percent, [percent-style]) text',
    'percent_or_blank(percent?, [percent-style]) text',
    'numeral(count) text',
    'number(count) text',
    'word(literal) text',
    'before_amount(text) text',
    'join(texts, text, …text) text',
    'concat(printable, …printable) text',
    'default(value?, value) argument',
    'nonzero(amount?) flag',
    'several(list) flag',
    'eq(any, any) flag',
    'not(any) flag',
    'and(any, any, …any) flag',
    'or(any, any, …any) flag',
  ])
})

it('each has an example that calls it', () => {
  for (const [name, { example, about }] of Object.entries(helpers)) {
    expect(example[0]).toMatch(new RegExp(`[{(]${name}[ }]`))
    expect(about).toMatch(/\p{Script=Han}/u)
  }
})

describe('print', () => {
  it.each<[string, string]>([
    ['{{money big}}', '123,456.50'],
    ['{{money round}}', '15.00'],
    ['{{money half}}', '0.01'], // 0.005 万元, half up
    ['{{money small}}', '0.00'],
    ['{{money below}}', '-1,234.50'],
    ['{{money zero}}', '0.00'],
    ['{{money big "sparse"}}', '123,456.50'],
    ['{{money zero "sparse"}}', ''],
    ['{{money small "sparse"}}', '0.00'], // not nothing, only small
    ['{{money_or_blank big}}', '123,456.50'],
    ['{{money_or_blank zero}}', '0.00'],
    ['{{money_or_blank none}}', ''],
    ['{{money_text big}}', '123,456.50万元'],
    ['{{money_text zero}}', '0.00万元'],
    ['{{money_text small "sheet"}}', '49.99元'],
    ['{{money big "sheet"}}', '1,234,565,000.00'],
    ['{{money small "sheet"}}', '49.99'],
    ['{{money zero "sheet"}}', ''],
    ['{{money_or_blank none "sheet"}}', ''],
    ['{{money big "overall"}}', '123456.5'],
    ['{{money round "overall"}}', '15'],
    ['{{money half "overall"}}', '0'],
    ['{{unit_word}} {{unit_word "sheet"}}', '万元 元'],
    ['{{percent third}}', '33.33%'],
    ['{{percent twelve}}', '12.00%'],
    ['{{percent nothing}}', '0.00%'],
    ['{{percent_or_blank third "table"}}', '33.33%'],
    ['{{percent_or_blank none}}', ''],
    ['{{percent third "overall"}}', '33.3'],
    ['{{percent twelve "overall"}}', '12'],
    ['{{percent whole "overall"}}', '100'],
    ['{{numeral index}} {{numeral count}}', '一 二十一'],
    ['{{number index}} {{number count}}', '1 21'],
    [
      '{{#each names}}{{numeral @index}}、{{this}}{{#unless @last}}；{{/unless}}{{/each}}',
      '一、办公费；二、差旅费',
    ],
    ['{{word "increase"}}{{word "kind.project"}}', '增长二级项目'],
    ['{{join names "、"}}', '办公费、差旅费'],
    ['{{join empty "、"}}', ''],
    ['{{concat "表 12-" (number index)}}', '表 12-1'],
    ['{{concat text count "年"}}', '甲20年'],
  ])('%s', (template, expected) => {
    expect(printed(template)).toBe(expected)
  })

  it.each<[string, boolean]>([
    ['nonzero big', true],
    ['nonzero small', true],
    ['nonzero below', true],
    ['nonzero zero', false],
    ['nonzero none', false],
    ['eq text "甲"', true],
    ['eq text "乙"', false],
    ['eq count 20', true],
    ['eq count "20"', false],
    ['not yes', false],
    ['not none', true],
    ['not empty', true],
    ['not names', false],
    ['not blank', true],
    ['and yes text', true],
    ['and yes names no', false],
    ['and yes empty', false],
    ['or no none', false],
    ['or no empty count', true],
    ['or index no', false],
    ['not (or no (nonzero zero))', true],
  ])('{{#if (%s)}} is %s', (call, expected) => {
    expect(printed(`{{#if (${call})}}yes{{else}}no{{/if}}`)).toBe(expected ? 'yes' : 'no')
  })

  it('what they print is text: signs of HTML are escaped', () => {
    expect(printed('{{concat "<b>" "&"}}')).toBe('&lt;b&gt;&amp;')
  })
})

describe('refuse to print nothing', () => {
  it.each(['money none', 'percent none', 'money_text missing', 'concat text none'])(
    '{{%s}} where there is no value',
    (call) => {
      const found: Diagnostic[] = []
      expect(
        rendererOf(helpers, new Map()).render({ path: 't.hbs', source: `甲\n {{${call}}}` }, view, found),
      ).toBeNull()
      expect(found).toMatchObject([
        { slug: 'template-values-exist', severity: 'error', at: { file: 't.hbs' } },
      ])
    },
  )
})

describe('Chinese numerals', () => {
  it.each<[number, string]>([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [30, '三十'],
    [99, '九十九'],
    [0, '0'],
    [100, '100'],
  ])('%i is %s', (value, expected) => {
    expect(chineseNumeral(value)).toBe(expected)
  })

  it('廿 where a district writes it so: 21–29 only', () => {
    const district = helpersOf(templateWords(new Map([['numeral.twenty', '廿']])), baseNumbers)
    expect([19, 20, 21, 28, 29].map((index) => district.numeral?.run([index]))).toEqual([
      '二十',
      '廿一',
      '廿二',
      '廿九',
      '三十',
    ])
  })

  it('are read back as the same number', () => {
    const value = (text: string) => {
      const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text]
      const digit = (one: string) => '0一二三四五六七八九'.indexOf(one === '' ? '0' : one)
      return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones)
    }
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => value(chineseNumeral(n)) === n))
  })
})
