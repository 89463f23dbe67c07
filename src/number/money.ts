/**
 * The only file that imports decimal.js: amounts of money, from text to text. An amount is held in 元 with its slack,
 * half a unit of the last reported place. Sums are compared as in XBRL Calculations 1.1: two figures agree when their
 * intervals meet. A JavaScript number never holds an amount.
 */
import { Decimal } from 'decimal.js'

const D = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 60 })

/** The unit in which an amount is entered or printed. */
export type MoneyUnit = '元' | '万元'

/** An amount in 元, exact within ± `slack` 元, and its origin. */
export type Money = { readonly yuan: Decimal; readonly slack: Decimal; readonly origin?: Origin }

/** A share or a rate of growth in per cent, not rounded, and the 2 amounts that it was computed from. */
export type Percent = {
  readonly percent: Decimal
  readonly part: Money
  readonly whole: Money
}

/** Digits as they were typed, with their place in a file. The place has the shape of `Place` in `diagnostic`. */
export type EnteredDigits = {
  readonly digits: string
  /** The unit typed behind them; else it is that of their file. */
  readonly unit?: MoneyUnit
  readonly place: {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly length: number
    readonly excerpt: string
  }
}

/** How an amount was computed, down to the lines of the files. The command `explain` prints it. */
export type Origin =
  | { readonly kind: 'entered'; readonly entered: EnteredDigits; readonly unit: MoneyUnit }
  | { readonly kind: 'sum'; readonly of: readonly Money[] }
  | { readonly kind: 'difference'; readonly of: readonly [Money, Money] }
  | { readonly kind: 'product'; readonly of: Money; readonly by: EnteredDigits }

const yuanPer = (unit: MoneyUnit): Decimal => new D(unit === '万元' ? 10000 : 1)

/** An exact zero, not a small amount rounded to zero. */
export const nil: Money = { yuan: new D(0), slack: new D(0) }

/**
 * Reads digits reported in their own unit, else in that of their file. By default an amount counts as reported to at least 2 decimals, since clerks leave
 * out trailing zeros; but whole 元 are known to ±0.5 元, since publications in 元 print none of its parts.
 * `fineness: 'cents'` counts 2 decimals in any case (prices), `'as-written'` the decimals as written (table 11 has 1).
 */
export function money(
  entered: string | EnteredDigits,
  unitOfFile: MoneyUnit,
  fineness: 'as-reported' | 'cents' | 'as-written' = 'as-reported',
): Money {
  const { digits, unit = unitOfFile } = typeof entered === 'string' ? { digits: entered } : entered
  const written = digits.split('.')[1]?.length ?? 0
  const isWhole = fineness === 'as-reported' && unit === '元' && written === 0 && digits !== '0'
  const decimals = fineness === 'as-written' || isWhole ? written : Math.max(written, 2)
  return {
    yuan: new D(digits).times(yuanPer(unit)),
    slack: new D(10).pow(-decimals).dividedBy(2).times(yuanPer(unit)),
    ...originOf(entered, unit),
  }
}

const originOf = (entered: string | EnteredDigits, unit: MoneyUnit) =>
  typeof entered === 'string' ? {} : { origin: { kind: 'entered', entered, unit } as const }

/** An amount from its digits and its slack, both in 元, as `published.json` keeps them. */
export const exactMoney = (yuan: EnteredDigits, slack: string): Money => ({
  yuan: new D(yuan.digits),
  slack: new D(slack),
  ...originOf(yuan, '元'),
})

/** All digits of an amount in `unit`, at least 2 decimals, not rounded. */
export const exactDigits = ({ yuan }: Money, unit: MoneyUnit): string => exact(yuan.dividedBy(yuanPer(unit)))

/** All digits of the slack in 元, at least 2 decimals. */
export const slackDigits = ({ slack }: Money): string => exact(slack)

const exact = (value: Decimal): string => value.toFixed(Math.max(2, value.decimalPlaces()))

/** The sum of amounts; its slack is the sum of theirs. */
export const sum = (amounts: readonly Money[]): Money => ({
  yuan: amounts.reduce((total, { yuan }) => total.plus(yuan), new D(0)),
  slack: amounts.reduce((total, { slack }) => total.plus(slack), new D(0)),
  origin: { kind: 'sum', of: amounts },
})

/** `a` − `b`; the slacks add up. */
export const minus = (a: Money, b: Money): Money => ({
  yuan: a.yuan.minus(b.yuan),
  slack: a.slack.plus(b.slack),
  origin: { kind: 'difference', of: [a, b] },
})

/** A price times a quantity; the quantity is exact. */
export const times = (amount: Money, factor: EnteredDigits): Money => ({
  ...scaled(amount, factor.digits),
  origin: { kind: 'product', of: amount, by: factor },
})

/** An amount times a fixed factor, e.g. a threshold to compare with. Has no origin. */
export const scaled = (amount: Money, factor: string): Money => ({
  yuan: amount.yuan.times(new D(factor)),
  slack: amount.slack.times(new D(factor).abs()),
})

/** The amount without its sign. */
export const absolute = (amount: Money): Money => ({ ...amount, yuan: amount.yuan.abs() })

/** Whether the amount is exactly 0. */
export const isNil = (amount: Money): boolean => amount.yuan.isZero()

/** Whether a draft does not know the amount: a blank, or anything computed from one. It is held as NaN. */
export const isUnknown = (amount: Money): boolean => amount.yuan.isNaN()

/** -1, 0 or 1 where `a` is less than, equal to or more than `b`; 0 if one of them is unknown. */
export const compare = (a: Money, b: Money): number =>
  isUnknown(a) || isUnknown(b) ? 0 : a.yuan.comparedTo(b.yuan)

/** Whether the 2 intervals meet, so that both figures may be the same amount; true if one of them is unknown. */
export const agree = (a: Money, b: Money): boolean =>
  isUnknown(a) || isUnknown(b) || a.yuan.minus(b.yuan).abs().lte(a.slack.plus(b.slack))

/** The amount with at least the slack of one reported in `unit` to 2 decimals: 12.34万元 printed as 123,400.00元. */
export const asReportedIn = (amount: Money, unit: MoneyUnit): Money => ({
  ...amount,
  slack: D.max(amount.slack, new D('0.005').times(yuanPer(unit))),
})

/** The amount rounded as it is printed in `unit`, so that a reader can recompute figures derived from it. */
export const asPrinted = (amount: Money, unit: MoneyUnit, decimals = 2): Money => ({
  ...amount,
  yuan: amount.yuan.dividedBy(yuanPer(unit)).toDecimalPlaces(decimals).times(yuanPer(unit)),
})

/** `part` in per cent of `whole`; null if `whole` is 0. */
export const percentOf = (part: Money, whole: Money): Percent | null =>
  whole.yuan.isZero() ? null : { percent: part.yuan.dividedBy(whole.yuan).times(100), part, whole }

/** How an amount is written. */
export type ShowOptions = {
  readonly unit: MoneyUnit
  readonly decimals: number
  /** Whether thousands are separated by commas. */
  readonly separators: boolean
  /** Whether trailing zeros of the decimals are left out: 12.50 → 12.5, 15.00 → 15. */
  readonly trim: boolean
}

/** The amount as text, rounded half up here and nowhere before. */
export function showMoney(amount: Money, { unit, decimals, separators, trim }: ShowOptions): string {
  return layOut(amount.yuan.dividedBy(yuanPer(unit)).toFixed(decimals), separators, trim)
}

/** The percentage as text, rounded half up, without the sign %; the template writes the sign. */
export const showPercent = ({ percent }: Percent, decimals: number, trim: boolean): string =>
  layOut(percent.toFixed(decimals), false, trim)

function layOut(fixed: string, separators: boolean, trim: boolean): string {
  const negative = fixed.startsWith('-') && /[1-9]/.test(fixed)
  const [whole = '0', decimals = ''] = fixed.replace('-', '').split('.')
  const grouped = separators ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const kept = trim ? decimals.replace(/0+$/, '') : decimals
  return `${negative ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}`
}
