/** Amounts as sentences write them: 3,355.65万元, 减少10万元, 持平. */
import { compare, type Money, type MoneyUnit, minus, money, nil, showMoney, sum } from '../../number/money.ts'

/** Digits with the unit behind them; `of`: an amount to be shown as finely. */
export type WrittenAmount = { readonly digits: string; readonly unit: MoneyUnit; readonly of?: Money }

/** The first amount in a text that has one. */
export function writtenAmount(text: string): WrittenAmount {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '')
  const [, digits = '0', unit = '元'] = /(\d+(?:\.\d+)?)(万?元)/.exec(plain) ?? []
  return { digits, unit: unit === '万元' ? '万元' : '元' }
}

/** The amount with the slack of its last place; of figures without decimals, as in tables. */
export const moneyIn = ({ digits, unit }: WrittenAmount): Money => money(digits, unit)

const decimalsOf = ({ digits }: WrittenAmount): number => digits.split('.')[1]?.length ?? 0

/** As a file has it, with its own unit: 57.43万元; a plain 0 for nothing. */
export function amountText({ of, ...amount }: WrittenAmount): string {
  const value = of ?? money(amount.digits, amount.unit)
  if (compare(value, nil) === 0) return '0'
  const { unit } = amount
  return `${showMoney(value, { unit, decimals: decimalsOf(amount), separators: false, trim: false })}${unit}`
}

/**
 * Last year's figure: this year's less the change, both as printed, so that a reader who reckons it again finds the
 * same. `now` is what the sentence says of this year, else the table's is taken. Null if there is neither, or if the
 * change is more than the whole.
 */
export function priorText(change: string, now: WrittenAmount | null, ofTable: Money | null): string | null {
  const by = /[持不][平变]/.test(change) ? null : writtenAmount(change)
  const finest = [now, by].flatMap((one) => one ?? []).toSorted((a, b) => decimalsOf(b) - decimalsOf(a))[0]
  const shape = finest ?? { digits: '0.00', unit: '万元' as const }
  const current = now === null ? ofTable && moneyIn(shown(ofTable, shape)) : moneyIn(now)
  if (current === null) return null
  const amount = by === null ? nil : moneyIn(by)
  const was = /减少|下降/.test(change) ? sum([current, amount]) : minus(current, amount)
  return compare(was, nil) < 0 ? null : amountText({ ...shape, of: was })
}

/** An amount as finely as another. */
const shown = (amount: Money, shape: WrittenAmount): WrittenAmount => ({
  digits: showMoney(amount, {
    unit: shape.unit,
    decimals: decimalsOf(shape),
    separators: false,
    trim: false,
  }),
  unit: shape.unit,
})
