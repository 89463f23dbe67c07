/** The sheets of a workbook → its tables, recognised by their words, with the cell behind every figure. */
import type { Coded } from '../../document/tables/coded-rows.ts'
import { type TableKind, tablesByKind } from '../../document/tables/known-tables.ts'
import { type PrintedTable, readTable, type Spot } from '../../document/tables/printed-table.ts'
import { tableKinds } from '../../document/tables/titles.ts'
import { bare } from '../../document/text.ts'
import type { WorkbookLayout } from '../../model/workbook-layout.ts'
import type { Money, MoneyUnit } from '../../number/money.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { type SheetTable, sheetTables, textOf } from '../sheet-table.ts'
import { type CellProblem, digitsOf, figureCells, type IsUnread } from './figure-cells.ts'

/** The kinds of tables that facts are taken from. */
export type BookKind = TableKind | 'three_public'

/** A table on a sheet. */
export type BookTable = {
  readonly sheet: BookSheet
  readonly table: PrintedTable
  /** The texts around it, and its cells. */
  readonly own: SheetTable
  readonly isUnread: IsUnread
  /** Its cells that are not what their columns ask for. */
  readonly problems: readonly CellProblem[]
  /** Whether its sheet or its heads say 元 or 万元. */
  readonly saysUnit: boolean
}

/** A table that facts are taken from, with its coded rows. */
export type KnownBookTable = BookTable & { readonly coded: Coded | null }

/** The first table of each kind. */
export type BookTables = ReadonlyMap<BookKind, KnownBookTable>

/** A figure of a table with its cell. */
export type BookFigure = {
  readonly amount: Money
  readonly unit: MoneyUnit
  /** As exported, without separators. */
  readonly digits: string
  readonly cell: BookCell
}

/** What the tables are read with: cells that count as blank, and what the layer says of sheets. */
export type TableReading = { readonly skip: ReadonlySet<string>; readonly layout: WorkbookLayout }

/** The tables of the visible sheets. */
export function readBookTables(
  sheets: readonly BookSheet[],
  { skip, layout }: TableReading,
): readonly BookTable[] {
  const found = sheets
    .filter(({ isHidden }) => !isHidden)
    .flatMap((sheet) => {
      const said = tableSaid(sheet, layout)
      const own = sheetTables(sheet).map((table) => (said === undefined ? table : asSaid(table, said)))
      return own.map((table) => ({ sheet, ...figureCells(table, skip) }))
    })
  const stated = new Set(found.flatMap(({ table }) => unitIn(table.unit) ?? []))
  const usual = stated.size === 1 ? [...stated][0] : undefined
  return found.map(({ sheet, table: own, isUnread, problems }): BookTable => {
    const title = own.title === '' ? sheet.name : own.title
    const unit = unitIn(own.unit)
    const caption = { name: sheet.name, title, unit: unit ?? usual ?? '元', isFirst: true } as const
    const table = readTable(own.grid, { ...caption, reportedIn: '元' })
    return { sheet, own, table, isUnread, problems, saysUnit: unit !== null || usual !== undefined }
  })
}

type SaidTable = NonNullable<WorkbookLayout['tables']>[string]

/** What the layer says of a sheet, by words of its name or of what stands above its tables. */
const tableSaid = (sheet: BookSheet, { tables = {} }: WorkbookLayout): SaidTable | undefined => {
  const above = sheetTables(sheet).flatMap((table) => [table.title, ...table.above.map(textOf)])
  const name = bare([sheet.name, ...above].join(' '))
  return Object.values(tables).find((said) =>
    said.sheet.split('|').some((words) => name.includes(bare(words))),
  )
}

/** A table under its standard title, with the standard heads. */
function asSaid(table: SheetTable, { table: title, unit, columns = {} }: SaidTable): SheetTable {
  const known = new Map(Object.entries(columns).map(([own, standard]) => [bare(own), standard]))
  return {
    ...table,
    title,
    unit: unit === undefined ? table.unit : `单位：${unit}`,
    grid: {
      ...table.grid,
      head: table.grid.head.map((row) => ({
        cells: row.cells.map((cell) => ({ ...cell, text: known.get(bare(cell.text)) ?? cell.text })),
      })),
    },
  }
}

const unitIn = (text: string): MoneyUnit | null =>
  /万元/.test(text) ? '万元' : /元/.test(text) ? '元' : null

/** The first table of each kind. */
export function booksByKind(tables: readonly BookTable[]): BookTables {
  const known = [...tablesByKind(tables.map(({ table }) => table))].flatMap(
    ([kind, { table, coded }]): readonly [BookKind, KnownBookTable][] => {
      const own = tables.find((each) => each.table === table)
      return own === undefined ? [] : [[kind, { ...own, coded }]]
    },
  )
  const threePublic = tables.find(
    ({ table }) => tableKinds.three_public.is(table.title) && /因公出国/.test(bare(textsOf(table))),
  )
  return new Map<BookKind, KnownBookTable>([
    ...known,
    ...(threePublic === undefined ? [] : [['three_public', { ...threePublic, coded: null }] as const]),
  ])
}

const textsOf = ({ heads, rows }: PrintedTable): string =>
  [...heads.flat(), ...rows.flatMap(({ cells }) => cells)].join('')

/** The cell of a spot; null where it is blank. */
export const cellOf = ({ table, own }: BookTable, { row, column }: Pick<Spot, 'row' | 'column'>) =>
  own.cellAt(
    table.rows.findIndex(({ cells }) => cells === row.cells),
    column,
  )

/** Whether the cell of a spot holds something that was not read. */
export const isUnreadAt = ({ table, isUnread }: BookTable, { row, column }: Pick<Spot, 'row' | 'column'>) =>
  isUnread(
    table.rows.findIndex(({ cells }) => cells === row.cells),
    column,
  )

/** The figure of a spot; null where it is blank. */
export function figureAt(known: BookTable, spot: Pick<Spot, 'row' | 'column'>): BookFigure | null {
  const amount = spot.row.amounts[spot.column]
  const cell = cellOf(known, spot)
  const digits = cell && digitsOf(cell)
  return amount == null || cell === null || digits === null
    ? null
    : { amount, unit: known.table.unit, digits, cell }
}
