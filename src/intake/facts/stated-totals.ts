/** Totals that rounding parts from the rows below them: they are entered as they are. */
import { type CodedRow, childrenOf, isTotal, topRows } from '../../document/tables/coded-rows.ts'
import type { PrintedRow } from '../../document/tables/printed-table.ts'
import { type SpendingColumn, spendingColumns } from '../../model/budget.ts'
import type { Address } from '../../model/data-address.ts'
import { agree, compare, nil, sum } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt, type KnownBookTable } from './book-tables.ts'
import { type AmountsFile, entered } from './enter.ts'
import { columnOf } from './spending-columns.ts'

type Stated = Partial<Record<SpendingColumn, BookFigure>>

/** `stated` of the budget: rows of 支出总表, and the columns that only 一般公共预算支出表 has where it is all the money. */
export function statedTotals(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const whole = books.get('spending') ?? books.get('general_public')
  const general = books.get('general_public')
  if (whole === undefined) return []
  const isAll = general !== undefined && isSameMoney(whole, general)
  const rows = new Map<string, Stated>()
  for (const known of isAll ? [general, whole] : [whole]) {
    for (const [at, stated] of statedIn(known)) rows.set(at, { ...rows.get(at), ...stated })
  }
  return [...rows].flatMap(([at, stated]) =>
    enteredRow(ledger, at === '' ? ['stated', 'total'] : ['stated', 'functional', at], stated),
  )
}

/** `stated.economic`: 类 of the economic classification that rounding parts from their 款. */
export function statedClasses(
  { coded, ...known }: KnownBookTable,
  column: number,
  ledger: AmountsFile,
): readonly Taken[] {
  if (coded === null) return []
  return coded.rows.flatMap((row): readonly Taken[] => {
    const figure = partedFigure(known, row, [column, childrenOf(row, coded)])
    return figure === null ? [] : [entered(ledger, ['stated', 'economic', row.code], figure)]
  })
}

const isSameMoney = (a: KnownBookTable, b: KnownBookTable): boolean => {
  const [first, second] = [a, b].map(({ table }) => {
    const column = columnOf(table, 'total')
    return column === null ? null : table.rows.find(isTotal)?.amounts[column]
  })
  return first != null && second != null && agree(first, second)
}

/** By code, and the total by the empty text. */
function statedIn(known: KnownBookTable): readonly (readonly [string, Stated])[] {
  const { coded } = known
  if (coded?.kind !== 'functional') return []
  const rows: readonly (readonly [string, PrintedRow, readonly CodedRow[]])[] = [
    ...coded.rows.map((row) => [row.code, row, childrenOf(row, coded)] as const),
    ...(coded.total === null ? [] : [['', coded.total, topRows(coded)] as const]),
  ]
  return rows.flatMap(([at, row, children]) => {
    const stated = spendingColumns.flatMap((name): readonly (readonly [SpendingColumn, BookFigure])[] => {
      const column = columnOf(known.table, name)
      const figure = column === null ? null : partedFigure(known, row, [column, children])
      return figure === null ? [] : [[name, figure]]
    })
    return stated.length === 0 ? [] : [[at, Object.fromEntries(stated)]]
  })
}

/** The figure of a row that is not exactly the sum of its children, and that rounding explains. */
function partedFigure(
  known: Parameters<typeof figureAt>[0],
  row: PrintedRow,
  [column, children]: readonly [number, readonly CodedRow[]],
): BookFigure | null {
  const figure = figureAt(known, { row, column })
  if (figure === null || children.length === 0) return null
  const added = sum(children.map(({ amounts }) => amounts[column] ?? nil))
  return compare(figure.amount, added) !== 0 && agree(figure.amount, added) ? figure : null
}

/** Where all columns that differ say the same as the total, the total alone says it. */
function enteredRow(ledger: AmountsFile, at: Address, stated: Stated): readonly Taken[] {
  const columns = spendingColumns.flatMap((name) => {
    const figure = stated[name]
    return figure === undefined ? [] : [{ name, figure }]
  })
  const { total } = stated
  if (total !== undefined && columns.every(({ figure }) => compare(figure.amount, total.amount) === 0))
    return [entered(ledger, at, total)]
  return columns.map(({ name, figure }) => entered(ledger, [...at, name], figure))
}
