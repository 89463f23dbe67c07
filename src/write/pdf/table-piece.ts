/** The part of a table on one page: its texts and its rules. */
import type { MergedRun } from '../../document/grid.ts'
import { type Cursor, currentPage } from './cursor.ts'
import { edgesOf, type MeasuredCell, type MeasuredRow, type MeasuredTable } from './measured-table.ts'
import { setLine } from './page.ts'
import { type Box, setRules } from './ruled-lines.ts'

/** The part of a table on one page. */
export type TablePiece = {
  readonly grid: MeasuredTable
  readonly head: readonly MeasuredRow[]
  readonly rows: readonly MeasuredRow[]
  /** Of `rows`, merged labels counted. */
  readonly heights: readonly number[]
  /** Merged runs within this piece, counted from its first body row. */
  readonly runs: readonly MergedRun[]
  /** The table above continues here: its lower border is this one's upper. */
  readonly openTop: boolean
}

/** Sets the piece at the cursor and moves below it. */
export function setPiece(cursor: Cursor, piece: TablePiece): void {
  const { grid, head, rows, heights, runs } = piece
  const top = cursor.y
  const all = [...head, ...rows]
  const tops = edgesOf([...head.map(({ height }) => height), ...heights], top)
  const boxes: Box[] = []
  all.forEach((row, index) => {
    for (const cell of row.cells) {
      const bodyRow = index - head.length
      const run =
        bodyRow < 0
          ? undefined
          : runs.find((own) => own.column === cell.column && bodyRow >= own.from && bodyRow < own.to)
      if (run !== undefined && run.from !== bodyRow) continue
      const end = run === undefined ? index + cell.rowspan : head.length + run.to
      const box = boxOf(cursor, grid, cell, tops[index] ?? top, tops[end] ?? top)
      boxes.push(box)
      setCell(cursor, grid, cell, box, row.continues && run === undefined && cell.cell.role !== 'label')
    }
  })
  setRules(
    currentPage(cursor),
    boxes,
    cursor.setup.style.table,
    grid.edges.map((edge) => edge + cursor.area.left),
  )
  cursor.y = tops.at(-1) ?? top
}

function boxOf(
  cursor: Cursor,
  { edges }: MeasuredTable,
  cell: MeasuredCell,
  top: number,
  bottom: number,
): Box {
  const { left } = cursor.area
  return {
    left: left + (edges[cell.column] ?? 0),
    right: left + (edges[cell.column + cell.colspan] ?? 0),
    top,
    bottom,
  }
}

function setCell(
  cursor: Cursor,
  grid: MeasuredTable,
  cell: MeasuredCell,
  box: Box,
  continues: boolean,
): void {
  const { padding } = grid
  const height = cell.lines.length * grid.leading
  const free = box.bottom - box.top - height
  // A row cut by a page break reads on from the top; everything else sits in the middle of its box.
  let y = continues ? box.top + padding.y : box.top + free / 2
  for (const line of cell.lines) {
    const room = box.right - box.left - 2 * padding.x - line.width
    const shift = cell.align === 'center' ? room / 2 : cell.align === 'end' ? room : 0
    setLine(currentPage(cursor), line, {
      x: box.left + padding.x + shift,
      y,
      leading: grid.leading,
      size: grid.size,
    })
    y += grid.leading
  }
}
