/**
 * 人员经费 and 公用经费 that a 收支总表 gives by class, where no table has them by item. A class that has only one of
 * them parts its items; of any other class the row itself is stated.
 */
import { sidesOf } from '../../document/tables/balance-sides.ts'
import { bare } from '../../document/text.ts'
import { agree, nil } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt } from './book-tables.ts'
import { type AmountsFile, entered, hasMoney } from './enter.ts'
import { unnumbered } from './income-words.ts'
import { columnOf, itemRows, spendingFigures } from './spending-columns.ts'

/** The parts of a class. */
export type ClassParts = {
  readonly code: string
  readonly personnel: BookFigure | null
  readonly operating: BookFigure | null
}

/** By code; none where 收支总表 has no such columns, or a table has them by item. */
export function classParts(books: BookTables): readonly ClassParts[] {
  const balance = books.get('balance')
  const spending = books.get('spending') ?? books.get('general_public')
  const general = books.get('general_public')
  if (balance === undefined || spending?.coded?.kind !== 'functional') return []
  if (general !== undefined && columnOf(general.table, 'personnel') !== null) return []
  const side = sidesOf(balance.table).at(-1) ?? []
  const [first] = side
  if (first === undefined) return []
  const columns = (['personnel', 'operating'] as const).map((name) => {
    const own = columnOf(balance.table, name)
    return own !== null && own > first.spot.column ? own : null
  })
  if (columns.some((column) => column === null)) return []
  const total = columnOf(spending.table, 'total')
  const classes = spending.coded.rows.filter(({ code }) => code.length === 3)
  const named = side.map((line) => classes.find(({ name }) => bare(name) === unnumbered(line.label)))
  return side.flatMap((line, index): readonly ClassParts[] => {
    // A class under another name is the only one left with the amount.
    const left = classes.filter(
      (row) => !named.includes(row) && total !== null && agree(row.amounts[total] ?? nil, line.amount),
    )
    const own =
      named[index] ??
      (agree(line.amount, nil) || /计$/.test(line.label) || left.length !== 1 ? undefined : left[0])
    if (own === undefined) return []
    const [personnel, operating] = columns.map((column) =>
      column === null ? null : figureAt(balance, { row: line.spot.row, column }),
    )
    return [{ code: own.code, personnel: personnel ?? null, operating: operating ?? null }]
  })
}

/** The part that all 基本支出 of an item belongs to; null where its class has both, or none is known. */
export function onlyPart(parts: readonly ClassParts[], item: string): 'personnel' | 'operating' | null {
  const own = parts.find(({ code }) => item.startsWith(code))
  if (own === undefined) return null
  if (hasMoney(own.personnel) && !hasMoney(own.operating)) return 'personnel'
  return hasMoney(own.operating) && !hasMoney(own.personnel) ? 'operating' : null
}

/** `stated.functional` of classes that have both. */
export const statedParts = (
  parts: readonly ClassParts[],
  books: BookTables,
  ledger: AmountsFile,
): readonly Taken[] =>
  parts.flatMap(({ code, personnel, operating }) => {
    if (!hasMoney(personnel) || !hasMoney(operating) || !hasUnpartedItems(books, code)) return []
    const at = ['stated', 'functional', code]
    return [
      entered(ledger, [...at, 'personnel'], personnel),
      entered(ledger, [...at, 'operating'], operating),
    ]
  })

const hasUnpartedItems = (books: BookTables, code: string): boolean => {
  const general = books.get('general_public')
  return (
    general !== undefined &&
    itemRows(general).some(
      (row) => row.code.startsWith(code) && hasMoney(spendingFigures(general, row).basic),
    )
  )
}
