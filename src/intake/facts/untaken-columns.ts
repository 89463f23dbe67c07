/** Columns of figures in known tables that nothing is taken from: the report lists them. */
import { amountColumns } from '../../document/tables/amount-columns.ts'
import { spendingColumns } from '../../model/budget.ts'
import type { Taken } from '../taken.ts'
import type { BookKind, BookTables, KnownBookTable } from './book-tables.ts'
import { carriedLine } from './carried-over.ts'
import { isCarriedOver, isSurplusUsed, sourceNamed } from './income-words.ts'
import { columnOf } from './spending-columns.ts'
import { fundTables } from './spending-facts.ts'

/** `支出总表的“上年预算数”`, in the order of the sheets; 上年结转 and all of 支出总表 where nothing says whose money it is. */
export const untakenColumns = (books: BookTables, taken: readonly Taken[]): readonly string[] => [
  ...(carriedLine(books) === null || taken.some(({ at: [key] }) => key === 'carried_over')
    ? []
    : ['收支总表的“上年结转”（分不出是哪项资金的）']),
  ...[...books].flatMap(([kind, known]) => {
    if (kind === 'spending' && !fundTables.some(([own]) => books.has(own)))
      return [`${known.sheet.name.trim()}（整张表：没有财政拨款支出的表，分不出各科目用的哪项资金）`]
    const isTaken = takenIn(kind, known)
    if (isTaken === null) return []
    return amountColumns(known.table)
      .filter((column) => !isTaken(column))
      .map((column) => `${known.sheet.name.trim()}的“${(known.table.heads[column] ?? []).join('')}”`)
  }),
]

/** Null for tables that are no lists of columns. */
function takenIn(kind: BookKind, known: KnownBookTable): ((column: number) => boolean) | null {
  switch (kind) {
    case 'spending':
    case 'general_public':
    case 'general_public_members':
    case 'government_fund':
    case 'state_capital':
    case 'basic': {
      const columns = new Set(spendingColumns.map((name) => columnOf(known.table, name)))
      return (column) => columns.has(column)
    }
    case 'income':
      return (column) => {
        const path = known.table.heads[column] ?? []
        const last = path.at(-1) ?? ''
        return (
          sourceNamed(last) !== null ||
          path.some(isCarriedOver) ||
          isSurplusUsed(last) ||
          // Sums of the others.
          /合计|总计|小计|财政拨款/.test(last)
        )
      }
    default:
      return null
  }
}
