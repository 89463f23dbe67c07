/**
 * `numbers.yaml`: how amounts and percentages are written, by named style. A style has only the keys that differ from
 * the style that it is `like`, or from `all`, so that one line changes the unit of a whole publication or of its
 * tables.
 */
import { z } from 'zod'
import type { MoneyUnit } from '../number/money.ts'
import { amountsIn, flag, leaf, placedText, word } from './scalar.ts'

/** The style that gives every other style the keys which that leaves out. */
export const fillingStyle = 'all'
/** The default style of amounts in tables. */
export const tableStyle = 'table'
/** The default style of figures in sentences. */
export const proseStyle = 'prose'

/** How sentences print figures. Comparisons use figures rounded like this, so that a reader can recompute them. */
export type Printing = {
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly percentDecimals: number
}

const decimals = leaf({ expected: '小数位数（0 至 6）', accept: (t) => /^[0-6]$/.test(t) }, Number)

const amountStyle = z.strictObject({
  /** Captions and sentences name the same unit. */
  unit: amountsIn,
  decimals,
  separators: flag,
  /** Whether trailing zeros of the decimals are left out. */
  trim: flag,
  /** How an amount of 0 is written: as a figure (0.00), without decimals (0), not at all, or as a dash. */
  zero: word('数字', '0', '空', '—'),
})
/** How amounts are written, complete. */
export type AmountStyle = z.output<typeof amountStyle>

const percentStyle = z.strictObject({
  decimals,
  trim: flag,
  /** Whether % is written. */
  sign: flag,
})
/** How percentages are written, complete. */
export type PercentStyle = z.output<typeof percentStyle>

/** The merged file, before `like` and `all` fill the styles up. */
export const numbersSchema = z.strictObject({
  amounts: z.record(
    z.string(),
    z.strictObject({ like: placedText.optional(), ...amountStyle.partial().shape }),
  ),
  percents: z.record(
    z.string(),
    z.strictObject({ like: placedText.optional(), ...percentStyle.partial().shape }),
  ),
})

/** The complete styles by name. */
export type Numbers = {
  readonly amounts: ReadonlyMap<string, AmountStyle>
  readonly percents: ReadonlyMap<string, PercentStyle>
}
