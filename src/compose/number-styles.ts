/** Amounts and percentages as text, in a style of `numbers.yaml`. */
import type { AmountStyle, Numbers, PercentStyle } from '../model/numbers.ts'
import { isNil, type Money, type Percent, showMoney, showPercent } from '../number/money.ts'

/** The style that a call names, or the one it takes unasked. The lint has made sure that there is such a style. */
export const amountStyleOf =
  ({ amounts }: Numbers) =>
  (named: unknown, unasked: string): AmountStyle =>
    styleIn(amounts, named, unasked)

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

/** Rounded at this moment. Only what is exactly nothing is left blank, not what is small. */
export function shownAmount(amount: Money, { zero, ...style }: AmountStyle): string {
  if (zero === '数字' || !isNil(amount)) return showMoney(amount, style)
  return zero === '空' ? '' : zero
}

export const shownPercent = (percent: Percent, { decimals, trim, sign }: PercentStyle): string =>
  `${showPercent(percent, decimals, trim)}${sign ? '%' : ''}`
