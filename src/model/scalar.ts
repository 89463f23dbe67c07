/**
 * The leaves of every YAML file. The reader hands each scalar on as text with its place; nothing has passed
 * through a JavaScript number, so `1757.50`, `0201` and 30 digits arrive as they were typed.
 */
import { z } from 'zod'
import type { Place } from '../diagnostic/diagnostic.ts'

export type Scalar = { readonly scalar: string; readonly place: Place }

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'object' && value !== null && 'scalar' in value && 'place' in value

/** A schema for one scalar; `expected` completes 「应为…」 in the clerk's message. */
const leaf = <T>(expected: string, accept: (text: string) => boolean, build: (scalar: Scalar) => T) =>
  z
    .custom<Scalar>((value) => isScalar(value) && accept(value.scalar.trim()), {
      error: () => expected,
    })
    .transform((value) => build(value))

/** One line or more of text, trimmed, never empty. */
export const text = leaf(
  '文字',
  (t) => t !== '',
  (s) => s.scalar.trim(),
)

/** Text with its place, for values that a later stage may have to point at. */
export type Placed = { readonly text: string; readonly place: Place }
export const placedText = leaf(
  '文字',
  (t) => t !== '',
  (s): Placed => ({ text: s.scalar.trim(), place: s.place }),
)

/** Text of one paragraph a line; blank lines do not count. */
export const paragraphs = leaf(
  '文字',
  (t) => t !== '',
  (s): readonly string[] =>
    s.scalar
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
)

/** A classification or unit code: digits and letters, kept as text. */
export const code = leaf(
  '代码（数字或字母）',
  (t) => /^[0-9A-Za-z]+$/.test(t),
  (s): Placed => ({
    text: s.scalar.trim(),
    place: s.place,
  }),
)

export const yearText = leaf(
  '四位数字的年份',
  (t) => /^(19|20|21)\d\d$/.test(t),
  (s) => Number(s.scalar.trim()),
)

/** A number of people, vehicles, sets …: a whole number, never an amount. */
export const count = leaf(
  '非负整数',
  (t) => /^\d{1,9}$/.test(t),
  (s) => Number(s.scalar.trim()),
)

export const flag = leaf(
  'true 或 false',
  (t) => t === 'true' || t === 'false',
  (s) => s.scalar.trim() === 'true',
)

/**
 * An amount as reported, in the unit that its file names (`amounts_in`). Thousands separators are refused, since a
 * comma separates items in YAML. At most 18 digits before the point and 6 after it.
 */
export type Reported = { readonly digits: string; readonly place: Place }
export const reported = leaf(
  '金额，如 1757.51（不带千分位逗号和单位）',
  (t) => /^-?\d{1,18}(\.\d{1,6})?$/.test(t),
  (s): Reported => ({ digits: s.scalar.trim(), place: s.place }),
)

/** One of a closed list of words. */
export const word = <const W extends readonly [string, ...string[]]>(...words: W) =>
  leaf(
    words.map((w) => `“${w}”`).join('、'),
    (t) => words.includes(t),
    (s) => s.scalar.trim() as W[number],
  )

export const amountsIn = word('元', '万元')
