/** What the heads say of a table's columns: which hold amounts, and which add up to which. */
import type { PrintedTable } from './printed-table.ts'

/** A column that is the sum of others: 小计 = 人员经费 + 公用经费. */
export type ColumnSum = { readonly whole: number; readonly parts: readonly number[] }

/** Columns with a figure in them and nothing else. */
export const amountColumns = ({ heads, rows }: PrintedTable): readonly number[] =>
  heads.flatMap((path, column) => {
    const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '')
    const isAmount = rows.every(
      ({ cells, amounts }) => (cells[column] ?? '') === '' || amounts[column] != null,
    )
    return isAmount && texts.length > 0 && !/编码|代码|编号|年度|数量|计量|^[类款项]$/.test(path.at(-1) ?? '')
      ? [column]
      : []
  })

/** Words of columns that are amounts of one kind: others may be shares, counts or another year's figures. */
const isAddend = (label: string): boolean =>
  /支出|经费|收入|预算|资金|拨款|费|补助|结转|结余|货物|服务|工程|小计|合计/.test(label) &&
  !/其中|占|比例|增减|上年数|执行|\d年/.test(label)

const isWhole = (label: string | undefined): boolean => /(合计|总计|小计)$/.test(label ?? '')

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

/** Of a group of columns under one head, its own 小计 where it has one, else all of them. */
const partsOf = (
  siblings: readonly number[],
  heads: PrintedTable['heads'],
  depth: number,
): readonly number[] =>
  siblings.filter((column) => {
    const path = heads[column] ?? []
    if (path.length === depth + 1) return true
    const sums = siblings.filter(
      (other) => heads[other]?.[depth] === path[depth] && isWhole(heads[other]?.at(-1)),
    )
    return sums.length === 0 || sums[0] === column
  })
