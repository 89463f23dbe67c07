/** The two lists of a 收支总表: income on the left, spending on the right. */
import { type Money, nil } from '../../number/money.ts'
import type { PrintedTable, Spot } from './printed-table.ts'
import { headWords, rowWords } from './vocabulary.ts'

/** A line of one side, with the spot of its amount; a blank amount is 0. */
export type BalanceLine = { readonly label: string; readonly amount: Money; readonly spot: Spot }
/** The lines of one side in order. */
export type BalanceSide = readonly BalanceLine[]

/** Each column of labels with the amounts right of it; none in a table of another kind. */
export function sidesOf(table: PrintedTable): readonly BalanceSide[] {
  const { heads, rows, title } = table
  if (!/收支/.test(title)) return []
  const labelled = heads.flatMap((path, column) =>
    headWords.balanceLabel.test(path.at(-1) ?? '') && heads[column + 1] !== undefined ? [column] : [],
  )
  return labelled.map((column) =>
    rows.flatMap((row) => {
      const label = row.cells[column] ?? ''
      const spot = { table, row, column: column + 1 }
      return label === '' ? [] : [{ label, amount: row.amounts[spot.column] ?? nil, spot }]
    }),
  )
}

/** A line that is the sum of others, by their numbering: 一、 of （一）, 合计 of 一、, 总计 of 合计 and what follows it. */
export type BalanceSum = { readonly whole: BalanceLine; readonly parts: readonly BalanceLine[] }

const numerals = '[一二三四五六七八九十廿卅]+'
const isFirstLevel = ({ label }: BalanceLine): boolean => new RegExp(`^${numerals}、`).test(label)
const isSecondLevel = ({ label }: BalanceLine): boolean => new RegExp(`^\\(${numerals}\\)`).test(label)

/** All sums of a side. */
export function lineSums(side: BalanceSide): readonly BalanceSum[] {
  const subtotal = side.findIndex(({ label }) => rowWords.subtotal.test(label))
  const found = side.map((whole, index): BalanceSum => {
    const before = side.slice(0, index)
    if (isFirstLevel(whole)) {
      const end = side.findIndex((line, at) => at > index && !isSecondLevel(line))
      return { whole, parts: side.slice(index + 1, end === -1 ? side.length : end) }
    }
    if (index === subtotal) return { whole, parts: before.filter(isFirstLevel) }
    if (!rowWords.grandTotal.test(whole.label)) return { whole, parts: [] }
    return { whole, parts: subtotal === -1 ? before.filter(isFirstLevel) : before.slice(subtotal) }
  })
  return found.filter(({ parts }) => parts.length > 0)
}

/** The name of a line without its number: 一般公共服务支出. */
export const nameOfLine = ({ label }: BalanceLine): string =>
  label.replace(new RegExp(`^(?:${numerals}、|\\(${numerals}\\))`), '')
