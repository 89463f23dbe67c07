/** Cells that `--skip` goes past: a figure that only such a cell holds would be lost, and is an error. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { sidesOf } from '../../document/tables/balance-sides.ts'
import { isTotal, leafRows } from '../../document/tables/coded-rows.ts'
import type { PrintedRow } from '../../document/tables/printed-table.ts'
import type { BookKind, BookTables, KnownBookTable } from './book-tables.ts'
import { isUnreadAt } from './book-tables.ts'
import { incomeBySource } from './income-facts.ts'
import { sourceNamed } from './income-words.ts'
import { columnOf, itemRows, lineColumns, spendingFigures } from './spending-columns.ts'

/** One error for each cell whose figure no other cell gives. */
export function lostFigures(books: BookTables, skip: ReadonlySet<string>): readonly Diagnostic[] {
  if (skip.size === 0) return []
  const lost = [...books].flatMap(([kind, known]) =>
    known.table.rows.flatMap((row) =>
      row.cells.flatMap((_, column): readonly string[] => {
        if (!isUnreadAt(known, { row, column }) || !isNeeded(kind, known, { row, column, books })) return []
        return [known.own.rawAt(known.table.rows.indexOf(row), column)?.at ?? '']
      }),
    ),
  )
  return lost
    .filter((at) => skip.has(at))
    .map((at) => ({
      slug: 'skipped-cells-are-held-elsewhere',
      severity: 'error',
      message: `${at}：略过了这一格，别的表没有这个数`,
      hint: '在工作簿里把这一格改正后再导入，不要略过',
    }))
}

type Cell = { readonly row: PrintedRow; readonly column: number; readonly books: BookTables }

function isNeeded(kind: BookKind, known: KnownBookTable, { row, column, books }: Cell): boolean {
  switch (kind) {
    case 'three_public':
      return !isTotal(row) && !/合计|小计/.test(known.table.heads[column]?.at(-1) ?? '')
    case 'general_public':
    case 'government_fund':
    case 'state_capital':
      return isPart(known, row, column) && fromWhole(books, known, { row, column }) === null
    case 'spending':
      return isPart(known, row, column) && hasOtherMoney(books)
    case 'basic': {
      const isLeaf = known.coded !== null && leafRows(known.coded).some(({ cells }) => cells === row.cells)
      const { personnel, operating, total } = spendingFigures(known, row)
      return isLeaf && personnel === null && operating === null && total === null
    }
    case 'balance':
    case 'fiscal_balance': {
      const line = sidesOf(known.table)[0]?.find(
        ({ spot }) => spot.row.cells === row.cells && spot.column === column,
      )
      const source = line === undefined ? null : sourceNamed(line.label)
      return source !== null && !incomeBySource(books).has(source)
    }
    default:
      return false
  }
}

/** Whether a spot is an amount that a line of spending has. */
function isPart(known: KnownBookTable, row: PrintedRow, column: number): boolean {
  return (
    itemRows(known).some(({ cells }) => cells === row.cells) &&
    [...lineColumns, 'personnel' as const, 'operating' as const].some(
      (name) => columnOf(known.table, name) === column,
    )
  )
}

const hasOtherMoney = (books: BookTables): boolean =>
  [...incomeBySource(books).keys()].some(
    (source) => !['general_public', 'government_fund', 'state_capital'].includes(source),
  )

/** What 支出总表 has in place of a cell of a fund's table, where all money of the item is that fund's. */
export function fromWhole(
  books: BookTables,
  known: KnownBookTable,
  { row, column }: { readonly row: PrintedRow; readonly column: number },
) {
  const whole = books.get('spending')
  const code = itemRows(known).find(({ cells }) => cells === row.cells)?.code
  const isShared = (['general_public', 'government_fund', 'state_capital'] as const).some((kind) => {
    const other = books.get(kind)
    return (
      other !== undefined && other.table !== known.table && itemRows(other).some((own) => own.code === code)
    )
  })
  const same = whole && itemRows(whole).find((own) => own.code === code)
  const name = lineColumns.find((own) => columnOf(known.table, own) === column)
  if (whole === undefined || same === undefined || name === undefined || isShared || hasOtherMoney(books))
    return null
  return spendingFigures(whole, same)[name]
}
