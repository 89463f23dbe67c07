/** A table as a grid: the column that a cell begins in, the heads above a column, the cells that are printed as one. */
import { cellText } from './text.ts'
import type { Cell, Row, Table } from './tree.ts'

/** How many columns and rows a cell takes. */
type Span = Pick<Cell, 'colspan' | 'rowspan'>

/** A cell in one of the rows that it takes. */
export type PlacedCell<C extends Span = Cell> = {
  readonly cell: C
  /** The column that it begins in, from 0. */
  readonly column: number
  /** It begins in a row above and reaches down into this one. */
  readonly isFromAbove: boolean
}

/** For each row all cells that it contains, from left to right, those that reach down from above included. */
export function filledRows<C extends Span>(
  rows: readonly { readonly cells: readonly C[] }[],
): readonly (readonly PlacedCell<C>[])[] {
  let reaching: ReadonlyMap<number, Reaching<C>> = new Map()
  return rows.map(({ cells }) => {
    const row: PlacedCell<C>[] = []
    const next = new Map<number, Reaching<C>>()
    let column = 0
    const place = (cell: C, rowsLeft: number, isFromAbove: boolean) => {
      row.push({ cell, column, isFromAbove })
      if (rowsLeft > 0) next.set(column, { cell, rowsLeft })
      column += cell.colspan
    }
    const passAbove = () => {
      for (let own = reaching.get(column); own !== undefined; own = reaching.get(column))
        place(own.cell, own.rowsLeft - 1, true)
    }
    for (const cell of cells) {
      passAbove()
      place(cell, cell.rowspan - 1, false)
    }
    passAbove()
    reaching = next
    return row
  })
}

type Reaching<C> = { readonly cell: C; readonly rowsLeft: number }

/** For each row the cells that begin in it. */
export const placedRows = <C extends Span>(
  rows: readonly { readonly cells: readonly C[] }[],
): readonly (readonly PlacedCell<C>[])[] =>
  filledRows(rows).map((row) => row.filter(({ isFromAbove }) => !isFromAbove))

/** For each column the head cells above it, the uppermost first. A cell that spans columns is above each of them. */
export function headsAbove<C extends Span>(
  head: readonly { readonly cells: readonly C[] }[],
  columnCount: number,
): readonly (readonly C[])[] {
  const heads = Array.from({ length: columnCount }, (): C[] => [])
  for (const { cell, column } of placedRows(head).flat()) {
    for (const own of heads.slice(column, column + cell.colspan)) own.push(cell)
  }
  return heads
}

/** Body rows `from` (inclusive) to `to` (exclusive) share one cell at `column`. */
export type MergedRun = { readonly column: number; readonly from: number; readonly to: number }

/** The cell that begins in a column of a body row; null where a wider cell covers the column. */
export function cellAt(row: Row, column: number): Cell | null {
  let at = 0
  for (const cell of row.cells) {
    if (at === column) return cell
    at += cell.colspan
  }
  return null
}

/**
 * Runs of two rows or more with equal, non-empty text in columns marked `merge: 'down'`. A run never crosses the border
 * of a run in a merged column to its left: 数量指标 of one goal does not flow into 数量指标 of the next.
 */
export function mergedRuns(table: Pick<Table, 'columns' | 'body'>): readonly MergedRun[] {
  const runs: MergedRun[] = []
  const borders = new Set<number>([0, table.body.length])
  table.columns.forEach(({ merge }, column) => {
    if (merge !== 'down') return
    let from = 0
    for (let row = 1; row <= table.body.length; row++) {
      if (!borders.has(row) && joins(table.body[row - 1], table.body[row], column)) continue
      if (row - from > 1) runs.push({ column, from, to: row })
      borders.add(row)
      from = row
    }
  })
  return runs
}

function joins(above: Row | undefined, below: Row | undefined, column: number): boolean {
  const [a, b] = [above && cellAt(above, column), below && cellAt(below, column)]
  if (!a || !b || a.colspan !== b.colspan) return false
  return cellText(a) !== '' && cellText(a) === cellText(b)
}

/** `start`: the first cell of a merged run. `below`: covered by it, prints nothing. */
export type CellMerge = 'none' | 'start' | 'below'

/** How the body cell that begins in a row and column is merged with the cells above and below it. */
export function mergesOf(table: Pick<Table, 'columns' | 'body'>): (row: number, column: number) => CellMerge {
  const merges = new Map<string, CellMerge>()
  for (const { column, from, to } of mergedRuns(table)) {
    for (let row = from; row < to; row++) merges.set(`${row} ${column}`, row === from ? 'start' : 'below')
  }
  return (row, column) => merges.get(`${row} ${column}`) ?? 'none'
}
