/** Amounts and percentages → text, in a style of numbers.yaml. */
import type { AmountStyle, Numbers, PercentStyle } from '../model/numbers.ts'
import { isNil, type Money, type Percent, showMoney, showPercent } from '../number/money.ts'

/** Finds the amount style that a call names; `unasked` is the default. Throws if it is missing, which the lint excludes. */
export const amountStyleOf =
  ({ amounts }: Numbers) =>
  (named: unknown, unasked: string): AmountStyle =>
    styleIn(amounts, named, unasked)

/** The same for percentages. */
export const percentStyleOf =
  ({ percents }: Numbers) =>
  (named: unknown, unasked: string): PercentStyle =>
    styleIn(percents, named, unasked)

function styleIn<S>(styles: ReadonlyMap<string, S>, named: unknown, unasked: string): S {
  const name = typeof named === 'string' ? named : unasked
  const style = styles.get(name)
  if (style === undefined) throw new Error(`numbers.yaml has no style ${name}`)
  return style
}

/** An amount as text, rounded here. The style's text for zero replaces only an amount of exactly 0, not a small one. */
export function shownAmount(amount: Money, { zero, ...style }: AmountStyle): string {
  if (zero === '数字' || !isNil(amount)) return showMoney(amount, style)
  return zero === '空' ? '' : zero
}

/** A percentage as text, with or without the sign. */
export const shownPercent = (percent: Percent, { decimals, trim, sign }: PercentStyle): string =>
  `${showPercent(percent, decimals, trim)}${sign ? '%' : ''}`
