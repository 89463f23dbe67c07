/** Whether two values say the same: amounts as amounts, texts without the white space that forms of YAML differ in. */
import { compare, type MoneyUnit, money } from '../number/money.ts'

/** `unit`: that of an amount which does not carry its own. */
export function isSameValue(a: string, b: string, unit: MoneyUnit): boolean {
  const [first, second] = [amountIn(a), amountIn(b)]
  return first === null || second === null
    ? a.replaceAll(/\s+/g, '') === b.replaceAll(/\s+/g, '')
    : compare(money(first.digits, first.unit ?? unit), money(second.digits, second.unit ?? unit)) === 0
}

function amountIn(text: string): { readonly digits: string; readonly unit: MoneyUnit | null } | null {
  const [, digits, unit] = /^(\d{1,18}(?:\.\d{1,6})?)\s*(万元|元)?$/.exec(text.trim()) ?? []
  return digits === undefined ? null : { digits, unit: unit === '万元' || unit === '元' ? unit : null }
}
