/** A table of the publication → the rows of its sheet: its caption, heads and body, the parts that continue it, its notes. */
import { widthOf } from '../../diagnostic/width.ts'
import { headsAbove, mergedRuns, placedRows } from '../../document/grid.ts'
import { cellText } from '../../document/text.ts'
import type { Align, Caption, Cell, Row, Table } from '../../document/tree.ts'
import type { WholeTable } from '../../document/whole-tables.ts'
import type { XlsxCell, XlsxRow } from './sheet.ts'
import { typedNumber } from './typed-number.ts'

/** The rows, the widths of their columns in characters, and how many rows the caption and the heads take. */
export type TableRows = {
  readonly rows: readonly XlsxRow[]
  readonly widths: readonly number[]
  readonly headRows: number
}

/** Characters across a printed sheet. */
const across = { portrait: 96, landscape: 140 } as const
/** In points. */
const lineHeight = 15
/** In characters, left and right in a cell together. */
const margin = 2
/** Borders of columns nearer than this share of the width are one. */
const oneBorder = 0.004

/** The rows of a sheet. */
export function tableSheet({ section, parts, notes }: WholeTable): TableRows {
  const borders = bordersOf(parts)
  const sheet = new Sheet(widthsOf(parts, borders, across[section.orientation]))
  let headRows = 0
  parts.forEach((part, index) => {
    if (part.caption !== null) sheet.addCaption(part.caption)
    sheet.addRows(part, spansOf(part, borders))
    if (index === 0) headRows = sheet.rows.length - part.body.length
  })
  for (const note of notes) sheet.addNote(note)
  return { rows: sheet.rows, widths: sheet.widths, headRows }
}

/** Rows from the top to the bottom. */
class Sheet {
  readonly rows: (XlsxCell | null)[][] = []
  readonly widths: readonly number[]

  constructor(widths: readonly number[]) {
    this.widths = widths
  }

  addCaption({ number, title, scope, unit }: Caption): void {
    if (number !== null) this.#addLine({ value: number })
    this.#addLine({ value: title, align: 'center', fontWeight: 'bold', fontSize: 14, height: 24 })
    const texts = [scope ?? '', unit ?? ''] as const
    if (texts.every((text) => text === '')) return
    const half = Math.ceil(this.widths.length / 2)
    const [left, right] = [half, this.widths.length - half]
    this.#add([
      { ...spanning(left), value: texts[0] },
      ...blanks(left - 1),
      ...(right > 0
        ? [{ ...spanning(right), value: texts[1], align: 'right' as const }, ...blanks(right - 1)]
        : []),
    ])
  }

  /** As high as its text needs. */
  addNote(text: string): void {
    this.#addLine({ value: text, wrap: true, alignVertical: 'top' })
    this.#raise(1)
  }

  /** `spans`: how many columns of the sheet each column of the table takes. */
  addRows(table: Table, spans: readonly number[]): void {
    const starts = runningSums(spans)
    const down = new Map(mergedRuns(table).map((run) => [`${run.from} ${run.column}`, run.to - run.from]))
    const covered = new Set(
      mergedRuns(table).flatMap(({ column, from, to }) =>
        Array.from({ length: to - from - 1 }, (_, index) => `${from + index + 1} ${column}`),
      ),
    )
    const rows: readonly Row[] = [...table.head, ...table.body]
    placedRows(rows).forEach((placed, index) => {
      const role = rows[index]?.role ?? 'plain'
      const line: (XlsxCell | null)[] = blanks(this.widths.length)
      for (const { cell, column } of placed) {
        const from = starts[column] ?? 0
        const columnSpan = (starts[column + cell.colspan] ?? this.widths.length) - from
        const at = `${index - table.head.length} ${column}`
        const rowSpan = down.get(at) ?? cell.rowspan
        const look = { role, align: cell.align ?? alignOf(cell, table, column) }
        const spans = { ...spanning(columnSpan), ...(rowSpan > 1 ? { rowSpan } : {}) }
        if (covered.has(at)) continue
        line[from] = { ...lookOf(cell, look), ...spans, ...contentOf(cell), height: lineHeight }
      }
      this.#add(line)
    })
    this.#raise(rows.length)
  }

  /** A line across the whole sheet. */
  #addLine(cell: XlsxCell): void {
    const { length } = this.widths
    this.#add([{ ...spanning(length), ...cell }, ...blanks(length - 1)])
  }

  #add(row: readonly (XlsxCell | null)[]): void {
    this.rows.push([...row])
  }

  /** Makes the last rows as high as their texts need: programs do not compute that for merged cells. */
  #raise(count: number): void {
    const first = this.rows.length - count
    const heights = this.rows.slice(first).map(() => lineHeight)
    const needs = this.rows
      .slice(first)
      .flatMap((row, at) =>
        row.flatMap((cell, column) => (cell === null ? [] : [this.#need(cell, { at, column })])),
      )
    // Cells of one row first: a cell that reaches down needs only what the rows lack together.
    for (const { last, rows, height } of needs.toSorted((a, b) => a.rows - b.rows)) {
      const there = heights.slice(last - rows + 1, last + 1).reduce((total, own) => total + own, 0)
      if (height > there) heights[last] = Math.min(mostHigh, (heights[last] ?? 0) + height - there)
    }
    heights.forEach((height, at) => {
      const row = this.rows[first + at]
      row?.forEach((cell, column) => {
        if (cell !== null) row[column] = { ...cell, height }
      })
    })
  }

  #need({ value, columnSpan = 1, rowSpan = 1 }: XlsxCell, { at, column }: { at: number; column: number }) {
    const widths = this.widths.slice(column, column + columnSpan)
    const width = Math.max(1, widths.reduce((total, own) => total + own, 0) - margin)
    const lines = typeof value === 'string' ? value.split('\n') : []
    const count = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0)
    return { last: at + rowSpan - 1, rows: rowSpan, height: count * lineHeight }
  }
}

/** Excel's own limit, in points. */
const mostHigh = 409

const blanks = (count: number): null[] => Array.from({ length: Math.max(0, count) }, () => null)

const spanning = (columnSpan: number) => (columnSpan > 1 ? { columnSpan } : {})

function contentOf(cell: Cell): XlsxCell {
  const text = cellText(cell)
  if (text === '') return {}
  return (cell.role === 'amount' ? typedNumber(text) : null) ?? { value: text, format: '@' }
}

const aligned = { start: 'left', center: 'center', end: 'right' } as const

const alignOf = (cell: Cell, { columns }: Table, column: number): Align =>
  cell.role === 'head' ? 'center' : (columns[column]?.align ?? 'start')

const lookOf = (cell: Cell, { role, align }: { role: Row['role']; align: Align }): XlsxCell => ({
  align: aligned[align],
  alignVertical: 'center',
  wrap: cell.role !== 'amount',
  borderStyle: 'thin',
  ...(cell.role === 'head' || role === 'total' || role === 'subhead' ? { fontWeight: 'bold' } : {}),
  ...(cell.role === 'head' ? { backgroundColor: '#f2f2f2' } : {}),
})

/** The borders of all parts' columns as shares of the width, from 0 to 1: together they make the sheet's columns. */
function bordersOf(parts: readonly Table[]): readonly number[] {
  const all = parts.flatMap((part) => ownBorders(part)).toSorted((a, b) => a - b)
  return all.filter((border, index) => index === 0 || border - (all[index - 1] ?? 0) > oneBorder)
}

function ownBorders({ columns }: Table): readonly number[] {
  const sums = runningSums(columns.map(({ width }) => width))
  const whole = sums.at(-1) ?? 1
  return sums.map((sum) => sum / whole)
}

/** 0, then the sum up to each number. */
function runningSums(numbers: readonly number[]): readonly number[] {
  let sum = 0
  return [0, ...numbers.map((number) => (sum += number))]
}

/** How many columns of the sheet each column of a part takes. */
function spansOf(part: Table, borders: readonly number[]): readonly number[] {
  const places = ownBorders(part).map((own) => borders.findLastIndex((border) => border - own <= oneBorder))
  return places.slice(1).map((place, index) => place - (places[index] ?? 0))
}

/** As wide as on paper, but that each figure and the words of its head's longest line have room. */
function widthsOf(parts: readonly Table[], borders: readonly number[], whole: number): readonly number[] {
  const widths = borders.slice(1).map((border, index) => (border - (borders[index] ?? 0)) * whole)
  for (const part of parts) {
    const spans = spansOf(part, borders)
    const heads = headsAbove(part.head, part.columns.length)
    let from = 0
    spans.forEach((span, column) => {
      const needed = Math.max(
        0,
        ...(heads[column] ?? []).slice(-1).map((head) => leastOf(head)),
        ...figuresIn(part, column),
      )
      const there = widths.slice(from, from + span).reduce((total, width) => total + width, 0)
      if (needed + margin > there)
        widths[from + span - 1] = (widths[from + span - 1] ?? 0) + needed + margin - there
      from += span
    })
  }
  return widths.map((width) => Math.round(width * 10) / 10)
}

/** A head may break, but not into single characters. */
const leastOf = (head: Cell): number => Math.min(4, widthOf(cellText(head)))

const figuresIn = ({ body }: Table, column: number): readonly number[] =>
  placedRows(body).flatMap((row) =>
    row
      .filter(({ cell, column: own }) => own === column && cell.colspan === 1 && cell.role === 'amount')
      .map(({ cell }) => widthOf(cellText(cell))),
  )
