/**
 * The leaves of every YAML file. The reader passes each scalar as text with its place. No text goes through a
 * JavaScript number, so `2064.50`, `0201` and 30 digits arrive as they were typed.
 */
import { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'
import type { EnteredDigits, MoneyUnit } from '../number/money.ts'
import { type Day, dayOf } from './day.ts'

/** A scalar of a YAML file, as text. */
export type Scalar = {
  readonly scalar: string
  readonly place: Place
  /** Of a text over several lines (`|`): the place of each line that is not blank. */
  readonly lines?: readonly Place[]
}

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'object' && value !== null && 'scalar' in value && typeof value.scalar === 'string'

/** What a leaf accepts, so that the reader can explain a wrong value and suggest a correction. */
export type LeafRule = {
  /** Completes 「应为…」 in the message. */
  readonly expected: string
  readonly accept: (text: string) => boolean
  /** The closed list of words; empty if there is none. */
  readonly words: readonly string[]
  /** Of a number: how many digits it may have before and after its point. */
  readonly digits?: { readonly whole: number; readonly decimals: number }
  /** The value that a draft takes where none is known yet, if no usual one will do. */
  readonly standIn?: string
}

/** The rule in the `params` of a custom issue of zod's; null if the issue is not of a leaf. */
export const leafRule = (params: unknown): LeafRule | null =>
  typeof params === 'object' && params !== null && 'leaf' in params ? (params.leaf as LeafRule) : null

/** A schema for one scalar: `accept` checks the trimmed text, `build` makes the value from it. */
export const leaf = <T>(
  rule: Omit<LeafRule, 'words'> & Partial<LeafRule>,
  build: (text: string, place: Place) => T,
) =>
  z
    .custom<Scalar>((value) => isScalar(value) && rule.accept(value.scalar.trim()), {
      error: () => rule.expected,
      params: { leaf: { words: [], ...rule } satisfies LeafRule },
    })
    .transform(({ scalar, place }) => build(scalar.trim(), place))

/** The rule of a text. */
export const someText = { expected: '文字', accept: (t: string) => t !== '' }

/** One or more lines of text, trimmed, not empty. */
export const text = leaf(someText, (trimmed) => trimmed)

/** Text with its place, for values that a later stage may report. */
export type Placed = { readonly text: string; readonly place: Place }

/** A text with its place. */
export const placed = (trimmed: string, place: Place): Placed => ({ text: trimmed, place })

/** As `text`, with its place. */
export const placedText = leaf(someText, placed)

/** The rule of a text of paragraphs. */
export const someParagraphs = { ...someText, expected: '文字，一段一行' }

/** Text of one paragraph a line, without blank lines. */
export const paragraphs = leaf(someParagraphs, (trimmed): readonly string[] =>
  trimmed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

const isCode = (t: string): boolean => /^(?=.*\d)[0-9A-Za-z]+$/.test(t)

/** The code of a classification or a unit as text: digits, perhaps with letters. */
export const code = leaf({ expected: '代码（数字，可带字母）', accept: isCode }, placed)

/** A member unit: its code, or its name where it has none. */
export const memberCode = leaf(
  {
    expected: '单位代码（没有代码的，单位名称）',
    accept: (t) => isCode(t) || /^\p{Script=Han}{2}/u.test(t),
  },
  placed,
)

/**
 * As `code`, for 项级科目. A name in place of the code is taken, too: only the checks, which have the catalogue, can say
 * which code it is.
 */
export const itemCode = leaf(
  {
    expected: '项级科目代码（七位数字）',
    // 行政运行: tables list its class, so that a draft has a row for it.
    standIn: '2010301',
    accept: (t) =>
      isCode(t) ||
      (/^\p{Script=Han}[^\d]*$/u.test(t) && !t.startsWith(toFillMark) && !/^(无|没有|空)$/.test(t)),
  },
  placed,
)

/** The rule of a year. */
export const someYear = { expected: '四位数字的年份', accept: (t: string) => /^(19|20|21)\d\d$/.test(t) }

/** A year from 1900 to 2199, as a number. */
export const yearText = leaf(someYear, Number)

/** `new:year` writes this word where a value is to be filled in. Only a draft reads files that contain it. */
export const toFillMark = '待填'

/** The rule of a count. */
export const someCount = {
  expected: '非负整数',
  accept: (t: string) => t === toFillMark || /^\d{1,9}$/.test(t),
  digits: { whole: 9, decimals: 0 },
}

/** A number of people, vehicles, sets …: a whole number, never an amount. NaN where a draft does not know it. */
export const count = leaf(someCount, (t) => (t === toFillMark ? Number.NaN : Number(t)))

/** A day with its place; year, month and day are NaN where a draft does not know it. */
export type PlacedDay = Day & { readonly place: Place }

/** A day that the calendar has. */
export const day = leaf(
  { expected: '日期，如 2024-01-20', accept: (t) => t === toFillMark || dayOf(t) !== null },
  (t, place): PlacedDay => ({
    ...(dayOf(t) ?? { year: Number.NaN, month: Number.NaN, day: Number.NaN }),
    place,
  }),
)

/**
 * A length on the page or a type size, in points, millimetres or characters; never an amount. It has bounds, since a
 * page cannot be laid out with type of size 0 or as large as the page.
 */
export const measure = (least: number, most: number) =>
  leaf(
    {
      expected: `数字，最小 ${least}，最大 ${most}`,
      accept: (t) => /^\d{1,4}(\.\d{1,3})?$/.test(t) && Number(t) >= least && Number(t) <= most,
    },
    Number,
  )

/** `true` or `false`. */
export const flag = leaf(
  { expected: '“true”或“false”', accept: (t) => t === 'true' || t === 'false', words: ['true', 'false'] },
  (t) => t === 'true',
)

/**
 * An amount as reported, in the unit that it carries or else its file names (`amounts_in`); the digits `NaN` where a
 * draft does not know it.
 */
export type Reported = EnteredDigits

const someDigits = { digits: { whole: 18, decimals: 6 } }
const isNumber = (t: string): boolean => /^\d{1,18}(\.\d{1,6})?$/.test(t)

/** Digits, and the unit behind them where the source gives the amount in another unit than the file. */
const amountParts = (t: string) => /^(\d{1,18}(?:\.\d{1,6})?)\s*(万?元)?$/.exec(t)

/**
 * A reported amount: at most 18 digits before the point and 6 after it, and perhaps its own unit: 18976.76万元. Thousands
 * separators are refused, since a comma separates items in YAML. Negative amounts are refused: no figure that is entered
 * in a budget is below 0.
 */
export const reported = leaf(
  {
    expected: '金额，如 1234.56（不带千分位逗号）',
    accept: (t) => t === toFillMark || amountParts(t) !== null,
    ...someDigits,
  },
  (t, place): Reported => {
    const [, digits = 'NaN', unit] = amountParts(t) ?? []
    return { digits, ...(unit && { unit: unit as MoneyUnit }), place }
  },
)

/** An amount as its file has it, with its own unit if it carries one. */
export const asEntered = ({ digits, unit }: Reported): string => `${digits}${unit ?? ''}`

/** A quantity or an area: a number that is no amount of money. */
export const quantity = leaf(
  { expected: '数字，如 12 或 12.5', accept: (t) => t === toFillMark || isNumber(t), ...someDigits },
  (t, place): Reported => ({ digits: t === toFillMark ? 'NaN' : t, place }),
)

/** Whether a value is one amount, where amounts by member unit or by column are possible too. */
export const isOneAmount = (entered: object): entered is Reported =>
  'digits' in entered && typeof entered.digits === 'string'

/** One of a closed list of words. */
export const word = <const W extends readonly [string, ...string[]]>(...words: W) =>
  leaf(
    {
      expected: words.map((w) => `“${w}”`).join('、') + (words.length > 1 ? '之一' : ''),
      accept: (t) => words.includes(t),
      words,
    },
    (t) => t as W[number],
  )

/** The unit of a file's amounts. */
export const amountsIn = word('元', '万元')
