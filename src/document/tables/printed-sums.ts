/** What a reader adds up in a printed table: the rows below a total, the columns beside it, the lines of a 收支总表. */
import { type Money, nil } from '../../number/money.ts'
import { amountColumns, columnSums } from './amount-columns.ts'
import { lineSums, sidesOf } from './balance-sides.ts'
import { childrenOf, codedRows, isTotal, leafRows, topRows } from './coded-rows.ts'
import type { PrintedRow, PrintedTable, Spot } from './printed-table.ts'

/** A printed figure and what it should be the sum of. */
export type PrintedSum = {
  /** The row: a code, 合计, or the line's own words. */
  readonly row: string
  /** The column; null where the table has but one. */
  readonly column: string | null
  readonly parts: string
  readonly whole: Money
  readonly addends: readonly Money[]
  /** Where the whole and the addends are printed. */
  readonly spots: { readonly whole: Spot; readonly addends: readonly Spot[] }
}

/** Down the columns, across the rows, and down the two sides of a 收支总表. */
export function printedSums(table: PrintedTable): readonly PrintedSum[] {
  const columns = amountColumns(table)
  const sums = columnSums(table)
  return [
    ...rowSums(table, columns),
    ...table.rows.flatMap((row) => sums.flatMap((sumOf) => acrossRow(table, row, sumOf))),
    ...sidesOf(table).flatMap((side) =>
      lineSums(side).map(({ whole, parts }) => ({
        row: whole.label,
        column: null,
        parts:
          parts.length > 3
            ? `${parts[0]?.label}等 ${parts.length} 行之和`
            : parts.map(({ label }) => label).join(' + '),
        whole: whole.amount,
        addends: parts.map(({ amount }) => amount),
        spots: { whole: whole.spot, addends: parts.map(({ spot }) => spot) },
      })),
    ),
  ]
}

const labelOf = ({ heads }: PrintedTable, column: number): string => {
  const path = heads[column] ?? []
  return path.at(-1) === '小计' ? path.slice(-2).join('') : (path.at(-1) ?? '')
}

/** Down the columns: each row of its children, the total of the highest rows and of the lowest. */
function rowSums(table: PrintedTable, columns: readonly number[]): readonly PrintedSum[] {
  const coded = codedRows(table)
  const down = (name: string, whole: PrintedRow, [parts, rows]: readonly [string, readonly PrintedRow[]]) =>
    rows.length === 0
      ? []
      : columns.flatMap((column): readonly PrintedSum[] => {
          const amount = whole.amounts[column]
          if (amount == null) return []
          const addends = rows.map(({ amounts }) => amounts[column] ?? nil)
          const spots = {
            whole: { table, row: whole, column },
            addends: rows.map((row) => ({ table, row, column })),
          }
          return [{ row: name, column: labelOf(table, column), parts, whole: amount, addends, spots }]
        })
  if (coded === null)
    return projectRows(table).flatMap(([total, rows]) => down('合计行', total, ['各行之和', rows]))
  const { total, rows } = coded
  const [top, leaves] = [topRows(coded), leafRows(coded)]
  const words = { functional: '项级科目', economic: '款级科目', members: '单位' }[coded.kind]
  return [
    ...rows.flatMap((row) => down(row.code, row, ['所属各行之和', childrenOf(row, coded)])),
    ...(total === null
      ? []
      : [
          ...down('合计行', total, [`${top.map(({ code }) => code).join('、')} 之和`, top]),
          ...(leaves.length > top.length ? down('合计行', total, [`各${words}之和`, leaves]) : []),
        ]),
  ]
}

/** Tables of rows without codes: 合计 above (or below) rows that are all of one kind. */
function projectRows({
  rows,
  title,
}: PrintedTable): readonly (readonly [PrintedRow, readonly PrintedRow[]])[] {
  if (!/项目支出/.test(title) || /绩效/.test(title)) return []
  const total = rows.find(isTotal)
  const others = rows.filter((row) => row !== total)
  const isFlat = others.every(
    ({ role, cells }) => role === 'plain' && !cells.some((text) => /小计|合计/.test(text)),
  )
  return total === undefined || others.length === 0 || !isFlat ? [] : [[total, others]]
}

function acrossRow(
  table: PrintedTable,
  row: PrintedRow,
  { whole, parts }: ReturnType<typeof columnSums>[number],
): readonly PrintedSum[] {
  const { cells, amounts } = row
  const amount = amounts[whole]
  if (amount == null) return []
  const name = /^\d+$/.test(cells[0] ?? '')
    ? cells[0]
    : cells.find((text, column) => text !== '' && amounts[column] == null)
  return [
    {
      row: (name === '合计' ? '合计行' : name) ?? '这一行',
      column: labelOf(table, whole),
      parts: parts.map((column) => labelOf(table, column)).join(' + '),
      whole: amount,
      addends: parts.map((column) => amounts[column] ?? nil),
      spots: {
        whole: { table, row, column: whole },
        addends: parts.map((column) => ({ table, row, column })),
      },
    },
  ]
}
