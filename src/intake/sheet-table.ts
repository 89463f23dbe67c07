/**
 * A sheet → the table on it, as a grid of texts for `document/tables`. Nothing is known by its position: the title and
 * the unit are words above the heads, and the body begins where the first figure or total stands.
 */

import type { TextCell, TextGrid } from '../document/tables/text-grid.ts'
import { bare } from '../document/text.ts'
import { groupBy } from '../model/group-by.ts'
import type { BookCell, BookSheet, MergedCells } from './book.ts'

/** A table as it stands on a sheet. */
export type SheetTable = {
  /** As the sheet has it: 2025年部门收入预算总表. */
  readonly title: string
  /** What the sheet says of amounts: 单位：元; empty if it says nothing. */
  readonly unit: string
  readonly grid: TextGrid
  /** The cell that begins in a row of the body and a column of the grid, both from 0; null if it is empty. */
  readonly cellAt: (row: number, column: number) => BookCell | null
  /** The same, cells that are skipped included. */
  readonly rawAt: (row: number, column: number) => BookCell | null
  /** Texts below the body. */
  readonly notes: readonly BookCell[]
  /** All other texts above the heads. */
  readonly above: readonly BookCell[]
}

/** The first table of a sheet; null where it has no heads of two columns or more. */
export const sheetTable = (sheet: BookSheet): SheetTable | null => sheetTables(sheet)[0] ?? null

/** The tables below each other on a sheet; each after the first has the title and the unit of the one above it. */
export function sheetTables({ cells, merged }: BookSheet): readonly SheetTable[] {
  const lines = [...groupBy(cells, ({ row }) => row)].map(([row, own]): Line => ({ row, cells: own }))
  const tables: SheetTable[] = []
  for (let rest: readonly Line[] = lines; rest.length > 0; ) {
    const found = tableAt(rest, merged)
    if (found === null) break
    const [first] = tables
    tables.push(
      first === undefined
        ? found.table
        : { ...found.table, title: first.title, unit: found.table.unit || first.unit },
    )
    rest = found.rest
  }
  return tables
}

/** The first table among lines, and the lines of those that follow it. */
function tableAt(
  lines: readonly Line[],
  merged: readonly MergedCells[],
): { readonly table: SheetTable; readonly rest: readonly Line[] } | null {
  const unitLine = lines.findIndex((line) => line.cells.some(isUnit))
  const from = lines.findIndex((line, index) => index > unitLine && isHead(line))
  if (from === -1) return null
  const more = lines.slice(from).findIndex((line) => !isHead(line))
  const head = more === -1 ? lines.slice(from) : lines.slice(from, from + more)
  const after = lines.slice(from + head.length)
  const next = after.findIndex((line, index) => index > 0 && isInnerHead(line, after.slice(index + 1)))
  const below = next === -1 ? after : after.slice(0, next)
  const notes = below.filter(isNote)
  const body = below.filter((line) => !notes.includes(line))
  const used = [...head, ...body].flatMap((line) => line.cells)
  const starts = new Map(merged.map((own) => [keyOf(own.from), own]))
  const spanOf = (cell: Place): Span => spanIn(starts.get(keyOf(cell)))
  const first = used.reduce((least, { column }) => Math.min(least, column), Number.POSITIVE_INFINITY)
  const last = used.reduce((most, cell) => Math.max(most, cell.column + spanOf(cell).colspan - 1), 0)
  const gridRow = cellsBetween({ first, last, spanOf })
  const top = lines.slice(0, from).flatMap((line) => line.cells)
  const title = titleAmong(top)
  const unit = top.find(isUnit)
  const cellAt = (row: number, column: number) =>
    body[row]?.cells.find((cell) => cell.column === first + column) ?? null
  const table: SheetTable = {
    title: title === undefined ? '' : textOf(title),
    unit: unit === undefined ? '' : textOf(unit),
    grid: {
      columnCount: last - first + 1,
      head: headRows(head, merged, gridRow),
      body: body.map((line) => ({
        role: 'plain',
        cells: gridRow(line, noneCovered).map((cell) => ({ ...cell, rowspan: 1 })),
      })),
    },
    cellAt,
    rawAt: cellAt,
    notes: notes.flatMap((line) => line.cells),
    above: top.filter((cell) => cell !== title && cell !== unit),
  }
  return { table, rest: next === -1 ? [] : after.slice(next) }
}

type Line = { readonly row: number; readonly cells: readonly BookCell[] }

/** The text of a cell; a number has all its digits, but dates, shares and codes with zeros before them are as shown. */
export function textOf({ value }: BookCell): string {
  switch (value.kind) {
    case 'number':
      return value.isDate || /%$|^0\d+$/.test(value.shown) ? value.shown : value.digits
    case 'yes-no':
      return value.value ? '是' : '否'
    default:
      return value.text
  }
}

const isUnit = (cell: BookCell): boolean =>
  /(?:单位|金额)[:：]?(?:人民币)?(?:万元|元)/.test(bare(textOf(cell)))

const isFigure = (cell: BookCell): boolean =>
  cell.value.kind === 'error' ||
  (cell.value.kind === 'number' && !cell.value.isDate) ||
  (cell.value.kind === 'text' && /^(?:-|-?[\d,]+(?:\.\d+)?%?)$/.test(bare(cell.value.text)))

/** What stands above heads: 编制部门：…, 日期：…. */
const isLabel = (cell: BookCell): boolean =>
  /^.{0,4}(?:部门|单位|日期)(?:名称|代码|编码)?[:：]/.test(bare(textOf(cell)))

/** Heads stand beside each other; a line of the body has a figure, or a number of its own: 一、, (二), 3. */
const isHead = ({ cells }: Line): boolean =>
  cells.length > 1 &&
  !cells.some(
    (cell) =>
      isLabel(cell) ||
      isFigure(cell) ||
      /^(?:[一二三四五六七八九十]+、|\(.{1,3}\)|\d+[.、])/.test(bare(textOf(cell))),
  )

/** Heads of another table below the first: all words, one of them a head that every table has, and figures below. */
const isInnerHead = (line: Line, below: readonly Line[]): boolean =>
  isHead(line) &&
  line.cells.some((cell) => /^(?:预算数|合计|金额|科目编码|科目名称)$/.test(bare(textOf(cell)))) &&
  below.some(({ cells }) => cells.some(isFigure))

/** A sentence alone in its row. */
const isNote = ({ cells: [only, ...others] }: Line): boolean =>
  only !== undefined && others.length === 0 && /^(?:备?注|说明)[:：]|。$/.test(bare(textOf(only)))

/** The longest line that ends in 表, perhaps with what it is divided by: …支出表(分单位). */
const titleAmong = (cells: readonly BookCell[]): BookCell | undefined =>
  cells
    .filter((cell) => /表(?:\(.*\))?$/.test(bare(textOf(cell))))
    .toSorted((a, b) => textOf(b).length - textOf(a).length)[0]

type Place = Pick<BookCell, 'row' | 'column'>
type Span = Pick<TextCell, 'colspan' | 'rowspan'>

const keyOf = ({ row, column }: Place): string => `${row} ${column}`

const spanIn = (own: MergedCells | undefined): Span =>
  own === undefined
    ? { colspan: 1, rowspan: 1 }
    : { colspan: own.to.column - own.from.column + 1, rowspan: own.to.row - own.from.row + 1 }

type GridRow = (line: Line, isCovered: (column: number) => boolean) => readonly TextCell[]

const noneCovered = () => false

/** The cells of a line from one column to another, blanks included, without those that a cell above covers. */
const cellsBetween =
  ({
    first,
    last,
    spanOf,
  }: {
    readonly first: number
    readonly last: number
    readonly spanOf: (cell: Place) => Span
  }): GridRow =>
  ({ row, cells }, isCovered) => {
    const texts = new Map(cells.map((cell) => [cell.column, textOf(cell)]))
    const line: TextCell[] = []
    for (let column = first; column <= last; ) {
      const { colspan, rowspan } = spanOf({ row, column })
      const width = Math.min(colspan, last - column + 1)
      if (!isCovered(column)) line.push({ text: texts.get(column) ?? '', colspan: width, rowspan })
      column += width
    }
    return line
  }

/** Heads may reach down over lines of heads; the last line ends them all. */
function headRows(head: readonly Line[], merged: readonly MergedCells[], gridRow: GridRow): TextGrid['head'] {
  const rows = new Set(head.map(({ row }) => row))
  const reaching = merged.filter(({ from, to }) => rows.has(from.row) && to.row > from.row)
  const lastRow = head.at(-1)?.row ?? 0
  return head.map((line) => ({
    cells: gridRow(line, (column) =>
      reaching.some(
        ({ from, to }) =>
          from.row < line.row && line.row <= to.row && from.column <= column && column <= to.column,
      ),
    ).map((cell) => ({ ...cell, rowspan: Math.min(cell.rowspan, lastRow - line.row + 1) })),
  }))
}
