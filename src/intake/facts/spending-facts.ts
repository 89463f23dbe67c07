/** The spending of every item and fund: the leaf rows of the fund's own table, and what the 支出总表 has beyond them. */
import type { CodedRow } from '../../document/tables/coded-rows.ts'
import type { SpendingColumn } from '../../model/budget.ts'
import type { Payer } from '../../model/fund.ts'
import { agree, compare, type Money, minus, nil, sum } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import type { Taken } from '../taken.ts'
import {
  type BookFigure,
  type BookKind,
  type BookTables,
  isUnreadAt,
  type KnownBookTable,
} from './book-tables.ts'
import { type AmountsFile, entered, hasMoney, reckoned } from './enter.ts'
import { fromWhole } from './skipped-cells.ts'
import { columnOf, itemRows, lineColumns, spendingFigures } from './spending-columns.ts'

/** The tables of one fund each. */
export const fundTables = [
  ['general_public', 'general_public'],
  ['government_fund', 'government_fund'],
  ['state_capital', 'state_capital'],
] as const satisfies readonly (readonly [BookKind, Payer])[]

/** Who pays for what no fund's table has of an item; null if the workbook does not say. */
export type RestPayer = (row: CodedRow) => Payer | null

/** An amount of an item that no fund's table explains. */
export type Unexplained = {
  readonly row: CodedRow
  readonly column: SpendingColumn
  readonly amount: Money
  readonly cells: readonly BookCell[]
}

type Line = { readonly item: string; readonly fund?: Payer }

/** The address of an amount of an item's line; 一般公共预算 is not written. */
export const lineAddress = (code: string, payer: Payer, ...keys: readonly string[]) => {
  const line: Line = { item: code, ...(payer !== 'general_public' && { fund: payer }) }
  return ['spending', line, ...keys]
}

/** What the lines of spending follow from besides their tables. */
export type SpendingKnowledge = {
  readonly restPayer: RestPayer
  /** Whether the project sheets hold 项目支出 of an item. */
  readonly inSheets: (code: string) => boolean
  /** The part that all 基本支出 of an item is, where only that is known; null if it is not. */
  readonly partOf: (code: string) => 'personnel' | 'operating' | null
}

/** The lines of `spending`. */
export function spendingFacts(
  books: BookTables,
  ledger: AmountsFile,
  { restPayer, inSheets, partOf }: SpendingKnowledge,
): { readonly taken: readonly Taken[]; readonly unexplained: readonly Unexplained[] } {
  const own = fundTables.flatMap(([kind, payer]) => {
    const known = books.get(kind)
    return known === undefined
      ? []
      : itemRows(known).flatMap((row) =>
          lineOf(row, { payer, ledger, figures: withWhole(books, known, row), inSheets, partOf }),
        )
  })
  const rest = restOf(books)
  const unexplained = rest.filter(({ row, amount }) => compare(amount, nil) < 0 || restPayer(row) === null)
  return {
    taken: [
      ...own,
      ...rest
        .filter((one) => !unexplained.includes(one))
        .filter(({ row, column }) => column !== 'project' || !inSheets(row.code))
        .map(({ row, column, amount, cells }) =>
          reckoned(ledger, lineAddress(row.code, restPayer(row) ?? 'unit_funds', column), { amount, cells }),
        ),
    ],
    unexplained,
  }
}

/** The figures of a row; a cell that was skipped is as 支出总表 has it. */
export function withWhole(
  books: BookTables,
  known: KnownBookTable,
  row: CodedRow,
): ReturnType<typeof spendingFigures> {
  const own = spendingFigures(known, row)
  const missed = lineColumns.flatMap((name) => {
    const column = columnOf(known.table, name)
    const isSkipped = own[name] === null && column !== null && isUnreadAt(known, { row, column })
    const figure = isSkipped ? fromWhole(books, known, { row, column }) : null
    return figure === null ? [] : [[name, figure] as const]
  })
  return { ...own, ...Object.fromEntries(missed) }
}

type OwnLine = {
  readonly payer: Payer
  readonly ledger: AmountsFile
  readonly figures: ReturnType<typeof spendingFigures>
  readonly inSheets: (code: string) => boolean
  readonly partOf: SpendingKnowledge['partOf']
}

function lineOf(row: CodedRow, { payer, ledger, figures, inSheets, partOf }: OwnLine): readonly Taken[] {
  const enter = (figure: BookFigure, ...keys: readonly string[]) =>
    entered(ledger, lineAddress(row.code, payer, ...keys), figure)
  const { basic, personnel, operating } = figures
  const parts = [personnel, operating].filter(hasMoney)
  const isSplit = parts.length > 0
  const added = sum(parts.map(({ amount }) => amount))
  const isStated = isSplit && basic !== null && compare(basic.amount, added) !== 0
  const others = lineColumns.filter(
    (column) => (column !== 'basic' || !isSplit) && (column !== 'project' || !inSheets(row.code)),
  )
  return [
    ...(hasMoney(personnel) ? [enter(personnel, 'basic', 'personnel')] : []),
    ...(hasMoney(operating) ? [enter(operating, 'basic', 'operating')] : []),
    ...(isStated && basic !== null ? [enter(basic, 'basic', 'stated')] : []),
    ...others.flatMap((column) => {
      const figure = figures[column]
      const part = column === 'basic' && payer === 'general_public' ? partOf(row.code) : null
      return hasMoney(figure) ? [enter(figure, ...(part === null ? [column] : [column, part]))] : []
    }),
  ]
}

/** What 支出总表 has of each item beyond the tables of the funds, by column. */
function restOf(books: BookTables): readonly Unexplained[] {
  const whole = books.get('spending')
  const parts = fundTables.flatMap(([kind]) => books.get(kind) ?? [])
  if (whole === undefined || parts.length === 0) return []
  return itemRows(whole).flatMap((row) => {
    const figures = spendingFigures(whole, row)
    const ofFunds = parts.flatMap((known) => {
      const same = itemRows(known).find(({ code }) => code === row.code)
      return same === undefined ? [] : [spendingFigures(known, same)]
    })
    return lineColumns.flatMap((column): readonly Unexplained[] => {
      const figure = figures[column]
      if (figure === null) return []
      const explained = ofFunds.flatMap((other) => other[column] ?? [])
      const paid = sum(explained.map(({ amount }) => amount))
      // Rounding alone can part an item from its funds.
      if (agree(figure.amount, paid)) return []
      const cells = [figure.cell, ...explained.map(({ cell }) => cell)]
      return [{ row, column, amount: minus(figure.amount, paid), cells }]
    })
  })
}
