/** A printed figure read back, within half a unit of the last place that its table prints. */
import { type Money, type MoneyUnit, money } from '../../number/money.ts'

const figure = /^[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/

/** The most decimals that any figure among the texts has: trailing zeros may have been left out of the others. */
export const decimalsOf = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => figure.exec(text)?.[1]?.length ?? 0))

/** Null where the text is no figure. */
export function amountIn(text: string, unit: MoneyUnit, decimals: number): Money | null {
  if (!figure.test(text)) return null
  const [whole = '0', own = ''] = text
    .replaceAll(',', '')
    .replace(/^[−－]/, '-')
    .split('.')
  const padded = own.padEnd(decimals, '0')
  return money(padded === '' ? whole : `${whole}.${padded}`, unit, 'as-written')
}
