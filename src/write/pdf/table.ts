/**
 * A table over pages. Heading rows are on every page; a merged label is closed at the foot and repeated on the next
 * page; a row is cut only if it is too tall to stay whole.
 */
import type { Table } from '../../document/tree.ts'
import { captionHeight, measureCaption, setCaption } from './caption.ts'
import { atTop, type Cursor, currentPage, newPage, roomForRows } from './cursor.ts'
import { cutRow, isCuttable } from './cut-row.ts'
import { DoesNotFit } from './does-not-fit.ts'
import { gridOf, type MeasuredRow, type MeasuredTable } from './measured-table.ts'
import { adjusted, keptIn, leastRows, runsWithin, sum, sumHeights } from './row-heights.ts'
import { setPiece } from './table-piece.ts'

/** What follows a table. */
export type Below = {
  /** Height of what its last row does not leave alone on a page: its notes. */
  readonly tail: number
  /** Another table goes on without a gap. */
  readonly joined: boolean
}

/** Sets the table from the cursor on, over as many pages as it needs. */
export function setTable(cursor: Cursor, table: Table, below: Below): void {
  const { style } = cursor.setup
  const free = !table.joined && !below.joined
  const loose = gridOf(table, cursor.setup, { ...cursor.area, free })
  const caption = measureCaption(cursor, table.caption)
  const gap = table.joined || atTop(cursor) ? 0 : style.table.before
  const above = captionHeight(caption)
  const kept = keptIn(loose, cursor.area.height)
  const least = leastOf(loose, kept, { pageHeight: cursor.area.height, tail: below.tail })
  if (table.joined && !atTop(cursor)) cursor.joints++
  if (gap + above + least > roomForRows(cursor, !below.joined) && !atTop(cursor)) newPage(cursor)
  const grid = free && atTop(cursor) ? tightened(cursor, loose, above + below.tail) : loose
  if (!table.joined && !atTop(cursor)) cursor.y += gap
  cursor.starts.set(table.id, currentPage(cursor).number)
  cursor.tables.set(table.id, { edges: grid.edges, size: grid.size, padding: grid.padding.y })
  setCaption(cursor, table, caption)
  setRows(cursor, { grid, kept, tail: below.tail, ends: !below.joined })
}

/** Height that must be on one page with what comes before: caption, heading rows and first rows. */
export function leastOfTable(cursor: Cursor, table: Table, below: Below): number {
  const grid = gridOf(table, cursor.setup, { ...cursor.area, free: !table.joined && !below.joined })
  const pageHeight = cursor.area.height
  const least = leastOf(grid, keptIn(grid, pageHeight), { pageHeight, tail: below.tail })
  return captionHeight(measureCaption(cursor, table.caption)) + least
}

type Foot = { readonly pageHeight: number; readonly tail: number }

function leastOf(grid: MeasuredTable, kept: readonly boolean[], { pageHeight, tail }: Foot): number {
  const { height, whole } = leastRows(grid, kept, pageHeight)
  return sumHeights(grid.head) + height + (whole ? tail : 0)
}

/** Padding of a row may shrink to this part, where that spares a table a second page with a row or two. */
const leastPadding = 0.5

/**
 * The table at the top of a page, with less padding if it then ends on this page; `other` is the height of what must
 * be there too.
 */
function tightened(cursor: Cursor, grid: MeasuredTable, other: number): MeasuredTable {
  const { setup, area } = cursor
  const heightOf = (own: MeasuredTable) => sumHeights(own.head) + sum(adjusted(own, own.body, 0))
  const missing = heightOf(grid) + other - roomForRows(cursor, true)
  if (missing <= 0) return grid
  const { x, y } = grid.padding
  // Whole twips, rounded down: Word has no finer measure, and its page must hold the table too.
  const less = Math.floor((y - missing / 2 / (grid.head.length + grid.body.length)) * 20) / 20
  if (less < y * leastPadding) return grid
  const table = { ...setup.style.table, padding: { x, y: less } }
  const tight = gridOf(grid.table, { ...setup, style: { ...setup.style, table } }, { ...area, free: true })
  return heightOf(tight) + other <= roomForRows(cursor, true) ? tight : grid
}

/** Rows that are not set yet; `index` is the place of the first in the body. */
type Rest = { readonly rows: readonly MeasuredRow[]; readonly index: number }

type Flow = {
  readonly grid: MeasuredTable
  readonly kept: readonly boolean[]
  readonly tail: number
  /** No table joins this one. */
  readonly ends: boolean
}

function setRows(cursor: Cursor, flow: Flow): void {
  const { grid } = flow
  let rest: Rest = { rows: grid.body, index: 0 }
  let firstPiece = true
  do {
    const room = roomForRows(cursor, flow.ends) - sumHeights(grid.head)
    const taken = rowsFor(flow, rest, { room, top: atTop(cursor) })
    if (taken.rows.length === 0 && rest.rows.length > 0) {
      if (atTop(cursor)) throw new DoesNotFit(grid.table)
      newPage(cursor)
      continue
    }
    setPiece(cursor, {
      grid,
      head: grid.head,
      rows: taken.rows,
      heights: adjusted(grid, taken.rows, rest.index),
      runs: runsWithin(grid.runs, rest.index, rest.index + taken.rows.length),
      openTop: grid.table.joined && firstPiece,
    })
    firstPiece = false
    rest = taken.rest
    if (rest.rows.length > 0) newPage(cursor)
  } while (rest.rows.length > 0)
}

type PageRoom = { readonly room: number; readonly top: boolean }

/** The rows that fit on this page, the last perhaps cut, and the rest. */
function rowsFor(flow: Flow, { rows, index }: Rest, { room, top }: PageRoom) {
  const { grid, tail, kept } = flow
  const heightOf = (count: number) => sum(adjusted(grid, rows.slice(0, count), index))
  const needs = (count: number) => heightOf(count) + (count === rows.length && count > 1 ? tail : 0)
  let count = 0
  while (count < rows.length && needs(count + 1) <= room) count++
  const next = rows[count]
  const cuttable = next !== undefined && (isCuttable(grid, next, index + count) || count === 0)
  const cut = cuttable
    ? cutRow({ grid, row: next, index: index + count, room: room - heightOf(count), top: top && count === 0 })
    : null
  if (cut !== null) {
    const after = [cut[1], ...rows.slice(count + 1)]
    return { rows: [...rows.slice(0, count), cut[0]], rest: { rows: after, index: index + count } }
  }
  const back = next === undefined ? 0 : keptAtEnd(kept.slice(index, index + count))
  // Rows that stay together but fill more than a page are parted where it ends.
  const taken = back < count ? count - back : count
  return { rows: rows.slice(0, taken), rest: { rows: rows.slice(taken), index: index + taken } }
}

/** How many rows at the end of a page stay with the first of the next. */
const keptAtEnd = (kept: readonly boolean[]): number => kept.length - 1 - kept.lastIndexOf(false)
