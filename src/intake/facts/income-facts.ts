/** Income by source and by member unit. */
import { type BalanceLine, sidesOf } from '../../document/tables/balance-sides.ts'
import { isTotal, leafRows } from '../../document/tables/coded-rows.ts'
import type { PrintedRow } from '../../document/tables/printed-table.ts'
import { headWords } from '../../document/tables/vocabulary.ts'
import { bare } from '../../document/text.ts'
import type { Address } from '../../model/data-address.ts'
import { type IncomeSource, incomeSources, unitSources } from '../../model/fund.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt, type KnownBookTable } from './book-tables.ts'
import { type AmountsFile, entered, hasMoney } from './enter.ts'
import { isCarriedOver, isSurplusUsed, sourceNamed } from './income-words.ts'

/** The values of `income` and `non_fiscal_surplus`. */
export function incomeFacts(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const enter = (at: Address, figure: BookFigure | null) =>
    hasMoney(figure) ? [entered(ledger, at, figure)] : []
  const surplus = firstOf(linesOf(books, 'balance'), ({ label }) => isSurplusUsed(label))
  return [
    ...incomeSources.flatMap((source) => {
      const members = perMember(books, isColumnOf(source, books))
      return members.length > 1
        ? members
            .filter(({ figure }) => hasMoney(figure))
            .map(({ member, figure }) => entered(ledger, ['income', source, member], figure))
        : enter(['income', source], oneIncome(books, source))
    }),
    ...enter(
      ['non_fiscal_surplus'],
      surplus ?? columnTotal(books, (path) => isSurplusUsed(path.at(-1) ?? '')),
    ),
  ]
}

/** The sources that have income. */
export const incomeBySource = (books: BookTables): ReadonlyMap<IncomeSource, BookFigure> =>
  new Map(
    incomeSources.flatMap((source): readonly [IncomeSource, BookFigure][] => {
      const figure = oneIncome(books, source)
      return hasMoney(figure) ? [[source, figure]] : []
    }),
  )

/** The columns of a source in 收入总表; 单位资金 is its only source where there is no other. */
function isColumnOf(source: IncomeSource, books: BookTables): IsColumn {
  const ofUnit = [...incomeBySource(books).keys()].filter((own) => unitSources.some((each) => each === own))
  const isOnly = ofUnit.length === 1 && ofUnit[0] === source
  return (path) => {
    const last = path.at(-1) ?? ''
    return !path.some(isCarriedOver) && (sourceNamed(last) === source || (isOnly && /^单位资金/.test(last)))
  }
}

/** From 收支总表, 财政拨款收支总表 or the total of 收入总表, the first that has it. */
function oneIncome(books: BookTables, source: IncomeSource): BookFigure | null {
  const isSource = ({ label }: BalanceLine) => sourceNamed(label) === source
  return (
    firstOf(linesOf(books, 'balance'), isSource) ??
    columnTotal(books, (path) => sourceNamed(path.at(-1) ?? '') === source && !path.some(isCarriedOver)) ??
    firstOf(untilCarried(linesOf(books, 'fiscal_balance')), isSource)
  )
}

/** A line of a 收支总表, and its table. */
export type IncomeSideLine = { readonly line: BalanceLine; readonly known: KnownBookTable }

/** The lines of income of a 收支总表. */
export function linesOf(books: BookTables, kind: 'balance' | 'fiscal_balance'): readonly IncomeSideLine[] {
  const known = books.get(kind)
  return known === undefined ? [] : (sidesOf(known.table)[0] ?? []).map((line) => ({ line, known }))
}

const untilCarried = (lines: readonly IncomeSideLine[]): readonly IncomeSideLine[] => {
  const at = lines.findIndex(({ line }) => isCarriedOver(line.label))
  return at === -1 ? lines : lines.slice(0, at)
}

/** The figure of the first line that is meant. */
export function firstOf(
  lines: readonly IncomeSideLine[],
  is: (line: BalanceLine) => boolean,
): BookFigure | null {
  for (const { line, known } of lines) {
    const figure = is(line) ? figureAt(known, line.spot) : null
    if (figure !== null) return figure
  }
  return null
}

/** Tells a column by its heads, the outermost first. */
export type IsColumn = (path: readonly string[]) => boolean

const columnsOf = ({ table }: KnownBookTable, is: IsColumn): readonly number[] =>
  table.heads.flatMap((path, column) => (is(path) ? [column] : []))

/** The total row of 收入总表 in a column; its only row where it has no total. */
export function columnTotal(books: BookTables, is: IsColumn): BookFigure | null {
  const known = books.get('income')
  const [column] = known === undefined ? [] : columnsOf(known, is)
  const row = known?.table.rows.find(isTotal) ?? known?.table.rows[0]
  return known === undefined || column === undefined || row === undefined
    ? null
    : figureAt(known, { row, column })
}

/** A figure of a member unit, by its code or name. */
export type MemberFigure = { readonly member: string; readonly figure: BookFigure }

/** The figures of each member unit in the columns; none where the rows are no units, or there is but one. */
export function perMember(books: BookTables, is: IsColumn): readonly MemberFigure[] {
  const known = books.get('income')
  if (known === undefined) return []
  const rows = memberRows(known)
  const [column] = columnsOf(known, is)
  if (rows.length < 2 || column === undefined) return []
  return rows.flatMap(({ member, row }) => {
    const figure = figureAt(known, { row, column })
    return figure === null ? [] : [{ member, figure }]
  })
}

/** Rows of units by code, or by name where the table has no codes. */
export function memberRows({
  table,
  coded,
}: KnownBookTable): readonly { readonly member: string; readonly name: string; readonly row: PrintedRow }[] {
  if (coded?.kind === 'members')
    return leafRows(coded).map((row) => ({ member: row.code, name: row.name, row }))
  if (!headWords.members.test(table.heads[0]?.join('') ?? '')) return []
  return table.rows
    .filter((row) => !isTotal(row) && (row.cells[0] ?? '') !== '')
    .map((row) => ({ member: bare(row.cells[0] ?? ''), name: row.cells[0] ?? '', row }))
}
