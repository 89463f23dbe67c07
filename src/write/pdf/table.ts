/**
 * A table over pages. Heading rows stand on every page; a merged label is closed at the foot and opened again, with
 * its text, on the next page; a row is cut only where it is too tall to be kept whole.
 */
import type { Run } from '../../document/merge.ts'
import type { Caption, Inline, Table } from '../../document/tree.ts'
import type { TextRole } from '../../model/style.ts'
import { atTop, type Cursor, currentPage, newPage, roomLeft } from './cursor.ts'
import { cutRow, isCuttable, leastOfRow } from './cut-row.ts'
import { DoesNotFit } from './does-not-fit.ts'
import { type Grid, type GridRow, gridOf } from './grid.ts'
import { setLine } from './page.ts'
import { type Piece, setPiece } from './piece.ts'
import { heightOf, type Measured, measure, setStyled } from './prose.ts'

/** Sets a table; `tail` is the height of the notes below it, which its last row does not leave alone on a page. */
export function setTable(cursor: Cursor, table: Table, tail: number): void {
  const { style } = cursor.setup
  const grid = gridOf(table, cursor.setup, cursor.area)
  const head = sumHeights(grid.head)
  const caption = measureCaption(cursor, table.caption)
  const gap = table.joined || atTop(cursor) ? 0 : style.table.before
  const least = head + leastRow(grid) + (grid.body.length <= 1 ? tail : 0)
  if (gap + captionHeight(caption) + least > roomLeft(cursor) && !atTop(cursor)) newPage(cursor)
  if (!table.joined && !atTop(cursor)) cursor.y += gap
  cursor.starts.set(table.id, currentPage(cursor).number)
  setCaption(cursor, table, caption)
  setRows(cursor, grid, tail)
}

/** Height that must stand on one page with what comes before: caption, heading rows and the first row. */
export function leastOfTable(cursor: Cursor, table: Table): number {
  const grid = gridOf({ ...table, body: table.body.slice(0, 1) }, cursor.setup, cursor.area)
  return captionHeight(measureCaption(cursor, table.caption)) + sumHeights(grid.head) + leastRow(grid)
}

type MeasuredCaption = {
  readonly number: Measured | null
  readonly title: Measured
  readonly line: readonly (Measured | null)[]
}

function measureCaption(cursor: Cursor, caption: Caption | null): MeasuredCaption | null {
  if (caption === null) return null
  const of = (text: string | null, role: TextRole) =>
    text === null ? null : measure(inline(text), role, cursor.setup, cursor.area.width)
  const title = caption.number === null ? 'caption-sub' : 'caption-title'
  return {
    number: of(caption.number, 'caption-number'),
    title: measure(inline(caption.title), title, cursor.setup, cursor.area.width),
    line: [of(caption.scope, 'caption-line'), of(caption.unit, 'caption-line')],
  }
}

const inline = (text: string): readonly Inline[] => [{ type: 'text', text, strong: false }]

const captionHeight = (caption: MeasuredCaption | null): number =>
  caption === null
    ? 0
    : [caption.number, caption.title].reduce((all, part) => all + (part === null ? 0 : heightOf(part)), 0) +
      Math.max(0, ...caption.line.map((part) => (part === null ? 0 : heightOf(part))))

function setCaption(cursor: Cursor, table: Table, caption: MeasuredCaption | null): void {
  if (caption === null) return
  let anchor: string | null = table.id
  for (const part of [caption.number, caption.title]) {
    if (part === null) continue
    if (!atTop(cursor)) cursor.y += part.style.before
    part.lines.forEach((line, index) => {
      setStyled(cursor, line, part, index === 0, anchor)
      anchor = null
    })
    cursor.y += part.style.after
  }
  const [scope = null, unit = null] = caption.line
  const below = scope ?? unit
  if (below === null) return
  const at = (line: Measured['lines'][number], x: number) =>
    setLine(currentPage(cursor), line, { x, y: cursor.y, leading: below.style.line, size: below.style.size })
  const [left, right] = [scope?.lines[0], unit?.lines[0]]
  if (left !== undefined) at(left, cursor.area.left)
  if (right !== undefined) at(right, cursor.area.left + cursor.area.width - right.width)
  cursor.y += below.style.line + below.style.after
}

function setRows(cursor: Cursor, grid: Grid, tail: number): void {
  const { joined } = grid.table
  const queue: GridRow[] = [...grid.body]
  /** Index into the body of each queued row, for its place in the merged runs. */
  let index = 0
  let firstPiece = true
  do {
    const room = roomLeft(cursor) - sumHeights(grid.head)
    const taken: GridRow[] = []
    const from = index
    while (queue.length > 0) {
      const [next] = queue
      if (next === undefined) break
      const heights = adjusted(grid, [...taken, next], from)
      const last = queue.length === 1 && taken.length > 0
      if (sum(heights) + (last ? tail : 0) <= room) {
        taken.push(next)
        queue.shift()
        index++
        continue
      }
      const used = sum(adjusted(grid, taken, from))
      const cut =
        isCuttable(grid, next, index) || taken.length === 0
          ? cutRow({ grid, row: next, index, room: room - used, top: atTop(cursor) && taken.length === 0 })
          : null
      if (cut !== null) {
        taken.push(cut[0])
        queue[0] = cut[1]
      }
      break
    }
    if (taken.length === 0 && queue.length > 0 && !atTop(cursor)) {
      newPage(cursor)
      continue
    }
    if (taken.length === 0 && queue.length > 0) throw new DoesNotFit(grid.table)
    const piece: Piece = {
      grid,
      head: grid.head,
      rows: taken,
      heights: adjusted(grid, taken, from),
      runs: runsWithin(grid.runs, from, from + taken.length),
      openTop: joined && firstPiece,
    }
    setPiece(cursor, piece)
    firstPiece = false
    if (queue.length > 0) newPage(cursor)
  } while (queue.length > 0)
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
const sumHeights = (rows: readonly GridRow[]): number => sum(rows.map(({ height }) => height))

function runsWithin(runs: readonly Run[], from: number, to: number): readonly Run[] {
  return runs
    .map((run) => ({
      column: run.column,
      from: Math.max(run.from, from) - from,
      to: Math.min(run.to, to) - from,
    }))
    .filter((run) => run.to > run.from)
}

/** Row heights of a piece: where a merged label needs more than its rows give, the last of them grows. */
function adjusted(grid: Grid, rows: readonly GridRow[], from: number): readonly number[] {
  const heights = rows.map(({ height }) => height)
  const padding = 2 * grid.padding.y
  for (const run of runsWithin(grid.runs, from, from + rows.length).toReversed()) {
    const label = rows[run.from]?.cells.find(({ column }) => column === run.column)
    const given = sum(heights.slice(run.from, run.to))
    const missing = (label?.lines.length ?? 0) * grid.leading + padding - given
    if (missing > 0) heights[run.to - 1] = (heights[run.to - 1] ?? 0) + missing
  }
  return heights
}

/** What must stand of the first body row. */
function leastRow(grid: Grid): number {
  const [first] = grid.body
  if (first === undefined) return 0
  return isCuttable(grid, first, 0) ? leastOfRow(grid, first, 0) : sum(adjusted(grid, [first], 0))
}
