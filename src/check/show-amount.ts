/** How messages show an amount: two decimals, thousands separated, as tables print it. */
import { type Money, type MoneyUnit, showMoney } from '../number/money.ts'

/** `1,234.50` in 元 or 万元; the unit itself is not part of the text. */
export const showAmount = (amount: Money, unit: MoneyUnit): string =>
  showMoney(amount, { unit, decimals: 2, separators: true, trim: false })
