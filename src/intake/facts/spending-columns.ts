/** The columns of a table of spending by what they are. */
import { type CodedRow, leafRows } from '../../document/tables/coded-rows.ts'
import { columnNamed } from '../../document/tables/named-amounts.ts'
import type { PrintedRow, PrintedTable } from '../../document/tables/printed-table.ts'
import type { SpendingColumn } from '../../model/budget.ts'
import { type BookFigure, figureAt, type KnownBookTable } from './book-tables.ts'

const words: Readonly<Record<SpendingColumn, RegExp>> = {
  total: /^(?:本年|预算)?(?:支出)?(?:合计|总计)$|^财政拨款支出$/,
  basic: /^基本支出$/,
  personnel: /^人员(?:经费|支出)$/,
  operating: /^(?:日常)?公用(?:经费|支出)$/,
  project: /^项目支出$/,
  unit_operations: /经营支出$/,
  to_superior: /上缴上级/,
  to_affiliates: /对(?:附属|下级)单位/,
}

/** Columns that a line of spending has amounts in. */
export const lineColumns = ['basic', 'project', 'unit_operations', 'to_superior', 'to_affiliates'] as const

/** The figures of a row; a column that the table does not have, or a blank, is null. */
export function spendingFigures(
  known: KnownBookTable,
  row: PrintedRow,
): Readonly<Record<SpendingColumn, BookFigure | null>> {
  const at = (column: SpendingColumn) => {
    const index = columnOf(known.table, column)
    return index === null ? null : figureAt(known, { row, column: index })
  }
  return {
    total: at('total'),
    basic: at('basic'),
    personnel: at('personnel'),
    operating: at('operating'),
    project: at('project'),
    unit_operations: at('unit_operations'),
    to_superior: at('to_superior'),
    to_affiliates: at('to_affiliates'),
  }
}

/** The index of a column; null if the table does not have it. */
export const columnOf = (table: PrintedTable, column: SpendingColumn): number | null =>
  columnNamed(table, words[column])

/** Rows of items (项). */
export const itemRows = ({ coded }: KnownBookTable): readonly CodedRow[] =>
  coded?.kind === 'functional' ? leafRows(coded).filter(({ code }) => code.length === 7) : []
