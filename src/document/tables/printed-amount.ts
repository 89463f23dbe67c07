/** A printed figure read back, within half a unit of the last place that its table prints or that was reported. */
import { asReportedIn, type Money, type MoneyUnit, money } from '../../number/money.ts'

const figure = /^[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/** The most decimals that any figure among the texts has: trailing zeros may have been left out of the others. */
export const decimalsOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => figure.exec(text)?.[1]?.length ?? 0))

/** How a table prints amounts, and the unit that they were reported in, which may be coarser. */
export type AmountFormat = {
  readonly unit: MoneyUnit
  readonly decimals: number
  readonly reportedIn: MoneyUnit
}

/** Null where the text is no figure. */
export function amountIn(text: string, { unit, decimals, reportedIn }: AmountFormat): Money | null {
  if (!figure.test(text)) return null
  const [whole = '0', own = ''] = text
    .replaceAll(',', '')
    .replace(/^[−－]/, '-')
    .split('.')
  const padded = own.padEnd(decimals, '0')
  return asReportedIn(money(padded === '' ? whole : `${whole}.${padded}`, unit, 'as-written'), reportedIn)
}
