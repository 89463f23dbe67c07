/** Which columns of a table contain amounts, and which of them add up to which, by their heads. */
import type { PrintedTable } from './printed-table.ts'
import { headWords } from './vocabulary.ts'

/** A column that is the sum of others: 小计 = 人员经费 + 公用经费. */
export type ColumnSum = { readonly whole: number; readonly parts: readonly number[] }

/** Columns that contain figures and nothing else. */
export const amountColumns = ({ heads, rows }: PrintedTable): readonly number[] =>
  heads.flatMap((path, column) => {
    const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '')
    const isAmount = rows.every(
      ({ cells, amounts }) => (cells[column] ?? '') === '' || amounts[column] != null,
    )
    return isAmount && texts.length > 0 && !headWords.noAmount.test(path.at(-1) ?? '') ? [column] : []
  })

const isAddend = (label: string): boolean => headWords.addend.test(label) && !headWords.noAddend.test(label)

const isWhole = (label: string | undefined): boolean => headWords.whole.test(label ?? '')

/** Every 合计 or 小计 whose parts follow it under the same head. */
export function columnSums({ heads }: PrintedTable): readonly ColumnSum[] {
  return heads.flatMap((path, whole) => {
    if (!isWhole(path.at(-1))) return []
    const depth = path.length - 1
    const isSibling = (other: readonly string[]) =>
      other.length > depth && path.slice(0, depth).every((head, level) => other[level] === head)
    const end = heads.findIndex(
      (other, column) =>
        column > whole && (!isSibling(other) || (other.length === depth + 1 && isWhole(other.at(-1)))),
    )
    const siblings = heads
      .slice(0, end === -1 ? heads.length : end)
      .flatMap((_, column) => (column > whole ? [column] : []))
    const labels = siblings.map((column) => heads[column]?.[depth] ?? '')
    if (siblings.length === 0 || !labels.every(isAddend)) return []
    return [{ whole, parts: partsOf(siblings, heads, depth) }]
  })
}

/** Of a group of columns under one head, its own 小计 where it has one, else all of them but parts of the others (其中). */
const partsOf = (
  siblings: readonly number[],
  heads: PrintedTable['heads'],
  depth: number,
): readonly number[] =>
  siblings.filter((column) => {
    const path = heads[column] ?? []
    if (path.length === depth + 1) return true
    if (headWords.partOfPart.test(path.at(-1) ?? '')) return false
    const sums = siblings.filter(
      (other) => heads[other]?.[depth] === path[depth] && isWhole(heads[other]?.at(-1)),
    )
    return sums.length === 0 || sums[0] === column
  })
