/**
 * The leaves of every YAML file. The reader hands each scalar on as text with its place; nothing has passed
 * through a JavaScript number, so `3456.50`, `0201` and 30 digits arrive as they were typed.
 */
import { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import type { EnteredDigits } from '../number/money.ts'
import { type Day, dayOf } from './day.ts'

export type Scalar = {
  readonly scalar: string
  readonly place: Place
  /** Of a text over several lines (`|`): the place of each of its lines that is not blank. */
  readonly lines?: readonly Place[]
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'object' && value !== null && 'scalar' in value && typeof value.scalar === 'string'

/** What a leaf tells the reader, so that a wrong value can be explained and a near miss mended. */
export type LeafRule = {
  /** Completes 「应为…」 in the clerk's message. */
  readonly expected: string
  readonly accept: (text: string) => boolean
  /** The closed list of words, where there is one. */
  readonly words: readonly string[]
  /** Of a number: how many digits it may have before its point and after it. */
  readonly digits?: { readonly whole: number; readonly decimals: number }
}

/** The rule behind a custom issue of zod's, found in its `params`; null if the issue is not of a leaf. */
export const leafRule = (params: unknown): LeafRule | null =>
  typeof params === 'object' && params !== null && 'leaf' in params ? (params.leaf as LeafRule) : null

/** A schema for one scalar: `accept` judges the trimmed text, `build` makes the value of it. */
export const leaf = <T>(rule: Omit<LeafRule, 'words'> & Partial<LeafRule>, build: (scalar: Scalar) => T) =>
  z
    .custom<Scalar>((value) => isScalar(value) && rule.accept(value.scalar.trim()), {
      error: () => rule.expected,
      params: { leaf: { words: [], ...rule } satisfies LeafRule },
    })
    .transform((value) => build(value))

/** What a text is, as a rule. */
export const someText = { expected: '文字', accept: (t: string) => t !== '' }

/** One line or more of text, trimmed, never empty. */
export const text = leaf(someText, (s) => s.scalar.trim())

/** Text with its place, for values that a later stage may have to point at. */
export type Placed = { readonly text: string; readonly place: Place }
export const placedText = leaf(someText, (s): Placed => ({ text: s.scalar.trim(), place: s.place }))

/** Text of one paragraph a line; blank lines do not count. */
export const paragraphs = leaf(someText, (s): readonly string[] =>
  s.scalar
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** A classification or unit code: digits, perhaps with letters, kept as text. */
export const code = leaf(
  { expected: '代码（数字，可带字母）', accept: (t) => /^(?=.*\d)[0-9A-Za-z]+$/.test(t) },
  (s): Placed => ({ text: s.scalar.trim(), place: s.place }),
)

/** What a year is, as a rule. */
export const someYear = { expected: '四位数字的年份', accept: (t: string) => /^(19|20|21)\d\d$/.test(t) }
export const yearText = leaf(someYear, (s) => Number(s.scalar.trim()))

/** What `new:year` leaves where a value is to be filled in. Files that hold it are read for a draft only. */
export const toFill = '待填'

/** What a count is, as a rule. */
export const someCount = {
  expected: '非负整数',
  accept: (t: string) => t === toFill || /^\d{1,9}$/.test(t),
  digits: { whole: 9, decimals: 0 },
}
/** A number of people, vehicles, sets …: a whole number, never an amount; NaN where a draft does not know it. */
export const count = leaf(someCount, (s) =>
  s.scalar.trim() === toFill ? Number.NaN : Number(s.scalar.trim()),
)

/** A day, with its place; NaN where a draft does not know it. */
export type PlacedDay = Day & { readonly place: Place }
export const day = leaf(
  { expected: '日期，如 2024-01-20', accept: (t) => t === toFill || dayOf(t) !== null },
  (s): PlacedDay => ({
    ...(dayOf(s.scalar.trim()) ?? { year: Number.NaN, month: Number.NaN, day: Number.NaN }),
    place: s.place,
  }),
)

/**
 * A measure of the page or of type: points, millimetres, characters. Never an amount. Bounded, since no page can be laid
 * out with type as large as the page, or of no size at all.
 */
export const measure = (least: number, most: number) =>
  leaf(
    {
      expected: `数字，最小 ${least}，最大 ${most}`,
      accept: (t) => /^\d{1,4}(\.\d{1,3})?$/.test(t) && Number(t) >= least && Number(t) <= most,
    },
    (s) => Number(s.scalar.trim()),
  )

export const flag = leaf(
  { expected: '“true”或“false”', accept: (t) => t === 'true' || t === 'false', words: ['true', 'false'] },
  (s) => s.scalar.trim() === 'true',
)

/**
 * An amount as reported, in the unit that its file names (`amounts_in`). Thousands separators are refused, since a
 * comma separates items in YAML, and so are negative amounts: in a budget nothing that is typed in is less than nothing.
 * At most 18 digits before the point and 6 after it; `NaN` where a draft does not know it.
 */
export type Reported = EnteredDigits
export const reported = leaf(
  {
    expected: '金额，如 1234.56（不带千分位逗号和单位）',
    accept: (t) => t === toFill || /^\d{1,18}(\.\d{1,6})?$/.test(t),
    digits: { whole: 18, decimals: 6 },
  },
  (s): Reported => ({ digits: s.scalar.trim() === toFill ? 'NaN' : s.scalar.trim(), place: s.place }),
)

/** One of a closed list of words. */
export const word = <const W extends readonly [string, ...string[]]>(...words: W) =>
  leaf(
    {
      expected: words.map((w) => `“${w}”`).join('、') + (words.length > 1 ? '之一' : ''),
      accept: (t) => words.includes(t),
      words,
    },
    (s) => s.scalar.trim() as W[number],
  )

export const amountsIn = word('元', '万元')
