/** Amounts from text to text: read exactly, rounded half up only where they are shown, compared by their intervals. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  agree,
  asPrinted,
  asReportedIn,
  compare,
  isNil,
  type Money,
  type MoneyUnit,
  minus,
  money,
  nil,
  percentOf,
  type ShowOptions,
  showMoney,
  showPercent,
  sum,
  times,
} from '../../src/number/money.ts'

const wan = (digits: string) => money(digits, '万元')
const total = (...digits: readonly string[]) => sum(digits.map(wan))
const show = (digits: string, unit: MoneyUnit, as: Partial<ShowOptions> = {}) =>
  showMoney(money(digits, unit), { unit, decimals: 2, separators: true, trim: false, ...as })

describe('read', () => {
  it.each<[string, MoneyUnit, string, string]>([
    ['1757.50', '万元', '17575000', '50'],
    ['1757.5', '万元', '17575000', '50'], // clerks leave out trailing zeros
    ['1757', '万元', '17570000', '50'],
    ['1757.5100000000001', '万元', '17575100.000000001', '0.0000000005'],
    ['1757.512', '万元', '17575120', '5'],
    ['0.00', '万元', '0', '50'],
    ['-3.72', '万元', '-37200', '50'],
    ['144335.70', '元', '144335.7', '0.005'],
    ['0.1', '元', '0.1', '0.005'],
    ['123456789012345.67', '万元', '1234567890123456700', '50'],
    ['999999999999999999.999999', '万元', '9999999999999999999999.99', '0.005'],
  ])('%s %s is exactly %s 元 ± %s', (digits, unit, yuan, slack) => {
    const read = money(digits, unit)
    expect([`${read.yuan.toFixed()}`, read.slack.toFixed()]).toEqual([yuan, slack])
  })

  it('in the unit that they carry, whatever unit their file has', () => {
    const place = { file: 'budget.yaml', line: 1, column: 1, length: 1, excerpt: '' }
    const read = (digits: string, unit: MoneyUnit, unitOfFile: MoneyUnit) => {
      const { yuan, slack } = money({ digits, unit, place }, unitOfFile)
      return [yuan.toFixed(), slack.toFixed()]
    }
    expect(read('18976.76', '万元', '元')).toEqual(['189767600', '50'])
    expect(read('380', '元', '万元')).toEqual(['380', '0.5'])
    expect(read('380.00', '元', '万元')).toEqual(['380', '0.005'])
  })

  it('as written, for table 11: to the decimals that stand there', () => {
    const slacks = ['819.5', '819', '819.47'].map((digits) =>
      money(digits, '万元', 'as-written').slack.toFixed(),
    )
    expect(slacks).toEqual(['500', '5000', '50'])
  })

  it('nothing at all is exact', () => {
    expect([nil.yuan.toFixed(), nil.slack.toFixed(), isNil(nil)]).toEqual(['0', '0', true])
    expect(isNil(sum([]))).toBe(true)
    expect([isNil(wan('0.00')), isNil(wan('0.000001')), isNil(total('5', '-5'))]).toEqual([true, false, true])
  })

  it('no JavaScript number ever holds an amount: what a number would lose is still there', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(showMoney(total('0.1', '0.2'), { unit: '元', decimals: 10, separators: false, trim: true })).toBe(
      '3000',
    )
    expect(show('123456789012345.67', '万元')).toBe('123,456,789,012,345.67')
    expect(show('999999999999999999.99', '万元', { separators: false })).toBe('999999999999999999.99')
    const most = sum(Array.from({ length: 1000 }, () => money('999999999999999999.01', '元')))
    expect(showMoney(most, { unit: '元', decimals: 2, separators: false, trim: false })).toBe(
      '999999999999999999010.00',
    )
  })
})

describe('show', () => {
  it.each<[string, string]>([
    ['0.005', '0.01'],
    ['0.0049999999', '0.00'],
    ['-0.005', '-0.01'],
    ['-0.004', '0.00'], // no minus before nothing
    ['1.005', '1.01'], // 1.00 in floating point
    ['2.675', '2.68'], // 2.67 in floating point
    ['999.995', '1,000.00'],
    ['1234567.8', '1,234,567.80'],
    ['-1234.5', '-1,234.50'],
    ['0', '0.00'],
  ])('%s is printed %s', (digits, expected) => {
    expect(show(digits, '元')).toBe(expected)
  })

  it.each<[string, Partial<ShowOptions>, string]>([
    ['12.50', { trim: true }, '12.5'],
    ['15.00', { trim: true }, '15'],
    ['100.00', { trim: true }, '100'],
    ['0.004', { trim: true }, '0'],
    ['1234.5', { separators: false }, '1234.50'],
    ['1322.85', { decimals: 1, separators: false }, '1322.9'],
    ['54.95', { decimals: 1, trim: true }, '55'],
    ['1234.5', { decimals: 0 }, '1,235'],
  ])('%s with %j is printed %s', (digits, as, expected) => {
    expect(show(digits, '万元', as)).toBe(expected)
  })

  it('元 and 万元 are one amount', () => {
    const inUnit = (digits: string, from: MoneyUnit, unit: MoneyUnit) =>
      showMoney(money(digits, from), { unit, decimals: 2, separators: true, trim: false })
    expect(inUnit('13895830.00', '元', '万元')).toBe('1,389.58')
    expect(inUnit('49.99', '元', '万元')).toBe('0.00')
    expect(inUnit('50', '元', '万元')).toBe('0.01')
    expect(inUnit('1389.58', '万元', '元')).toBe('13,895,800.00')
    expect(compare(money('1.00', '万元'), money('10000.00', '元'))).toBe(0)
  })

  it('as printed: what the reader sees, to be reckoned with', () => {
    expect(asPrinted(wan('10.005'), '万元').yuan.toFixed()).toBe('100100')
    expect(asPrinted(money('49.99', '元'), '万元').yuan.toFixed()).toBe('0')
    expect(asPrinted(money('49.999', '元'), '元').yuan.toFixed()).toBe('50')
  })

  it.each<[digits: string, printed: MoneyUnit, reported: MoneyUnit, slack: string]>([
    ['123400.00', '元', '万元', '50'],
    ['123400', '元', '万元', '50'],
    ['12.3', '万元', '万元', '500'],
    ['123400.00', '元', '元', '0.005'],
  ])('%s printed in %s and reported in %s is known to ±%s元', (digits, printed, reported, slack) => {
    const amount = asReportedIn(money(digits, printed, 'as-written'), reported)
    expect(amount.slack.toFixed()).toBe(slack)
    expect(amount.yuan.toFixed()).toBe(money(digits, printed).yuan.toFixed())
  })
})

const typed = (digits: string) => ({
  digits,
  place: { file: 'a.yaml', line: 1, column: 1, length: digits.length, excerpt: digits },
})

describe('reckon', () => {
  it('sums, differences, multiples; the slack grows with them', () => {
    const told = ({ yuan, slack }: ReturnType<typeof sum>) => `${yuan.toFixed()} ±${slack.toFixed()}`
    expect(told(total('233.74', '22.95'))).toBe('2566900 ±100')
    expect(told(minus(wan('819.47'), wan('1757.51')))).toBe('-9380400 ±100')
    expect(told(absolute(minus(wan('819.47'), wan('1757.51'))))).toBe('9380400 ±100')
    expect(told(times(money('20000.00', '元'), typed('2.5')))).toBe('50000 ±0.0125')
    expect(told(times(wan('1'), typed('-3')))).toBe('-30000 ±150')
    expect([
      compare(wan('1'), wan('2')),
      compare(wan('2'), wan('1')),
      compare(wan('1'), wan('1.00')),
    ]).toEqual([-1, 1, 0])
  })

  it('an amount knows what it was computed from, down to the line that it was typed in', () => {
    const told = ({ origin }: Money): unknown =>
      origin === undefined
        ? 'nothing'
        : origin.kind === 'entered'
          ? origin.entered.digits
          : origin.kind === 'product'
            ? [origin.kind, told(origin.of), origin.by.digits]
            : [origin.kind, ...origin.of.map(told)]
    const task = times(money(typed('10.5'), '万元'), typed('2'))
    const whole = sum([task, money(typed('3'), '万元'), nil])
    expect(told(asPrinted(absolute(minus(whole, task)), '万元'))).toEqual([
      'difference',
      ['sum', ['product', '10.5', '2'], '3', 'nothing'],
      ['product', '10.5', '2'],
    ])
    const rate = percentOf(task, whole)
    expect([rate && told(rate.part), rate && told(rate.whole)]).toEqual([told(task), told(whole)])
  })

  it.each<[readonly string[], string, boolean]>([
    [['233.74', '22.95'], '256.70', true],
    [['233.74', '22.95'], '265.70', false],
    [['13.13', '22.79', '2.33'], '38.24', true],
    [['3.83', '30.22'], '34.04', true],
    [['367.94', '1389.58'], '1757.51', true],
    [['100.00'], '100.01', true], // the intervals just touch
    [['100.00'], '100.02', false],
    [['50.00', '50.00'], '100.01', true],
    [['50.00', '50.00'], '100.015', false], // told to three decimals, so ±0.0005 only
  ])('%j and %s', (parts, whole, expected) => {
    expect(agree(total(...parts), wan(whole))).toBe(expected)
  })

  it.each<[string, string, string | null]>([
    ['938.04', '819.47', '114.47'],
    ['1', '3', '33.33'],
    ['2', '3', '66.67'],
    ['0', '5', '0.00'],
    ['5', '0', null],
    ['0', '0', null],
    ['-5', '10', '-50.00'],
  ])('%s in per cent of %s is %s', (part, whole, expected) => {
    const percent = percentOf(wan(part), wan(whole))
    expect(percent && showPercent(percent, 2, false)).toBe(expected)
  })

  it('a percentage may be shortened', () => {
    const shown = (part: string, decimals: number) =>
      showPercent(
        percentOf(wan(part), wan('1000')) ?? { percent: nil.yuan, part: nil, whole: nil },
        decimals,
        true,
      )
    expect([shown('758.2', 1), shown('960', 1), shown('1000', 2), shown('0.4', 1)]).toEqual([
      '75.8',
      '96',
      '100',
      '0',
    ])
  })
})

describe('always', () => {
  const digits = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.stringMatching(/^\d{0,6}$/))
    .map(
      ([negative, whole, decimals]) =>
        `${negative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`,
    )
  const units = fc.constantFrom<MoneyUnit>('元', '万元')
  const amounts = fc.tuple(digits, units).map(([text, unit]) => money(text, unit))

  it('what was read to six decimals is written again as it was', () => {
    fc.assert(
      fc.property(digits, units, (text, unit) => {
        const back = showMoney(money(text, unit), { unit, decimals: 6, separators: false, trim: true })
        expect(back).toBe(
          text
            .replace(/(\.\d*?)0+$/, '$1')
            .replace(/\.$/, '')
            .replace(/^-0$/, '0'),
        )
      }),
    )
  })

  it('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(amounts), (given) => {
        const [there, back] = [sum(given), sum(given.toReversed())]
        expect(there.yuan.equals(back.yuan) && there.slack.equals(back.slack)).toBe(true)
      }),
    )
  })

  it('agreement goes both ways, and every amount agrees with itself and with its printed form', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(agree(a, b)).toBe(agree(b, a))
        expect(agree(a, a)).toBe(true)
      }),
    )
    fc.assert(fc.property(digits, (text) => agree(wan(text), wan(show(text, '万元', { separators: false })))))
  })

  it('rounding moves no amount by more than half of the last place', () => {
    fc.assert(
      fc.property(amounts, units, (amount, unit) => {
        const half = money(unit === '元' ? '0.005' : '50', '元').yuan
        expect(asPrinted(amount, unit).yuan.minus(amount.yuan).abs().lte(half)).toBe(true)
      }),
    )
  })
})
