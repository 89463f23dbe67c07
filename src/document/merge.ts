/** Which body cells of a table are printed as one, for columns marked `merge: 'down'`. */
import { cellText } from './text.ts'
import type { Cell, Row, Table } from './tree.ts'

/** Rows `from` (inclusive) to `to` (exclusive) of the body share one cell at `column`. */
export type Run = { readonly column: number; readonly from: number; readonly to: number }

/** The cell that starts at a grid column, or null where a wider cell covers it. */
export function cellAt(row: Row, column: number): Cell | null {
  let at = 0
  for (const cell of row.cells) {
    if (at === column) return cell
    at += cell.colspan
  }
  return null
}

/**
 * Runs of two rows or more with equal, non-empty text. A run never crosses the border of a run in a merged
 * column to its left: 数量指标 of one goal does not flow into 数量指标 of the next.
 */
export function mergedRuns(table: Table): readonly Run[] {
  const runs: Run[] = []
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
