/** Amounts and percentages → text, in a style of numbers.yaml. */
import type { AmountStyle, PercentStyle } from '../model/numbers.ts'
import { isNil, type Money, type Percent, showMoney, showPercent } from '../number/money.ts'

/** The style that a helper call names, or the one named `unasked`. Throws if it is missing; the lint reports that first. */
export function styleIn<S>(styles: ReadonlyMap<string, S>, named: unknown, unasked: string): S {
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
