/**
 * `numbers.yaml`: how amounts and percentages are written, by named style. Every style holds only what differs from
 * the one that it is `like`, or from `all`, so that one line changes the unit of a whole publication, or of its tables.
 */
import { z } from 'zod'
import type { MoneyUnit } from '../number/money.ts'
import { amountsIn, flag, leaf, placedText, word } from './scalar.ts'

/** What an amount of nothing looks like: as a figure (0.00), as nothing, or as a dash. */
export const zeroForms = ['数字', '空', '—'] as const
export type ZeroForm = (typeof zeroForms)[number]

export type AmountStyle = {
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly separators: boolean
  /** Leaves out trailing zeros of the decimals. */
  readonly trim: boolean
  readonly zero: ZeroForm
}

export type PercentStyle = {
  readonly decimals: number
  readonly trim: boolean
  /** Whether % is written. */
  readonly sign: boolean
}

export type Numbers = {
  readonly amounts: ReadonlyMap<string, AmountStyle>
  readonly percents: ReadonlyMap<string, PercentStyle>
}

/** The styles that a helper takes where its call names none; `all` is what every style is filled up from. */
export const fillingStyle = 'all'
export const tableStyle = 'table'
export const proseStyle = 'prose'

/** What sentences print: comparisons are made on figures rounded like this, so that a reader can recompute them. */
export type Printing = {
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly percentDecimals: number
}

const decimals = leaf({ expected: '小数位数（0 至 6）', accept: (t) => /^[0-6]$/.test(t) }, (s): number =>
  Number(s.scalar.trim()),
)

const amountStyle = z.strictObject({
  like: placedText.optional(),
  /** 元 or 万元; captions and sentences name the same. */
  unit: amountsIn.optional(),
  decimals: decimals.optional(),
  separators: flag.optional(),
  trim: flag.optional(),
  zero: word(...zeroForms).optional(),
})

const percentStyle = z.strictObject({
  like: placedText.optional(),
  decimals: decimals.optional(),
  trim: flag.optional(),
  sign: flag.optional(),
})

export const numbersSchema = z.strictObject({
  amounts: z.record(z.string(), amountStyle),
  percents: z.record(z.string(), percentStyle),
})
