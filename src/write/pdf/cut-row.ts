/** A row too tall to be kept whole is cut by a page break: its labels stand on both sides, its texts go on. */
import { type Grid, type GridCell, type GridRow, isRepeated, isShared } from './grid.ts'

/** A row of more lines than this may be cut by a page break. */
const wholeRow = 9
/** Lines that stay together on either side of a cut. */
const leastLines = 3

const mostLines = (cells: readonly GridCell[]): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.length))

/** Cells that a cut leaves whole, and those that it cuts. */
const kept = (grid: Grid, row: GridRow, index: number) =>
  row.cells.filter((own) => isRepeated(grid, own, index))
const texts = (grid: Grid, row: GridRow, index: number) =>
  row.cells.filter((own) => !isRepeated(grid, own, index))

/** Whether the row at `index` of the body may be cut though it would fit a page. */
export const isCuttable = (grid: Grid, row: GridRow, index: number): boolean =>
  mostLines(texts(grid, row, index)) > wholeRow

/** Height of the least that may stand of a row before a cut. */
export const leastOfRow = (grid: Grid, row: GridRow, index: number): number =>
  Math.max(leastLines, mostLines(kept(grid, row, index))) * grid.leading + 2 * grid.padding.y

type Cut = {
  readonly grid: Grid
  readonly row: GridRow
  /** Of the row in the body. */
  readonly index: number
  /** Height that the first part may take. */
  readonly room: number
  /** Nothing stands above on this page: then even one line is better than none. */
  readonly top: boolean
}

/** Both parts; null where too little would stand on either side. */
export function cutRow({ grid, row, index, room, top }: Cut): readonly [GridRow, GridRow] | null {
  const fits = Math.floor((room - 2 * grid.padding.y) / grid.leading)
  const total = mostLines(texts(grid, row, index))
  const wanted = total - fits < leastLines ? total - leastLines : fits
  const lines = wanted < leastLines && top ? Math.min(fits, total - 1) : wanted
  if (lines < (top ? 1 : leastLines) || mostLines(kept(grid, row, index)) > fits) return null
  const part = (from: number, to: number, continues: boolean): GridRow => {
    const cells = row.cells.map(
      (own): GridCell => (isRepeated(grid, own, index) ? own : { ...own, lines: own.lines.slice(from, to) }),
    )
    const most = Math.max(1, mostLines(cells.filter((own) => !isShared(grid, own, index))))
    return { cells, height: most * grid.leading + 2 * grid.padding.y, continues }
  }
  return [part(0, lines, row.continues), part(lines, total, true)]
}
