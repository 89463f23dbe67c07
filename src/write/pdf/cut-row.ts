/** A row too tall to stay whole is cut by a page break: labels are repeated on both pages, texts continue. */
import {
  isRepeated,
  isShared,
  type MeasuredCell,
  type MeasuredRow,
  type MeasuredTable,
} from './measured-table.ts'

/** A row of more lines than this may be cut. */
const wholeRow = 9
/** Lines that stay together on either side of a cut. */
const leastLines = 3

const mostLines = (cells: readonly MeasuredCell[]): number =>
  Math.max(0, ...cells.map(({ lines }) => lines.length))

/** Cells that a cut leaves whole, and those that it cuts. */
const kept = (grid: MeasuredTable, row: MeasuredRow, index: number) =>
  row.cells.filter((own) => isRepeated(grid, own, index))
const texts = (grid: MeasuredTable, row: MeasuredRow, index: number) =>
  row.cells.filter((own) => !isRepeated(grid, own, index))

/** Whether the row at `index` of the body may be cut although it would fit on a page. */
export const isCuttable = (grid: MeasuredTable, row: MeasuredRow, index: number): boolean =>
  mostLines(texts(grid, row, index)) > wholeRow

/** The least height that must be left of a row before a cut. */
export const leastOfRow = (grid: MeasuredTable, row: MeasuredRow, index: number): number =>
  Math.max(leastLines, mostLines(kept(grid, row, index))) * grid.leading + 2 * grid.padding.y

type Cut = {
  readonly grid: MeasuredTable
  readonly row: MeasuredRow
  /** Of the row in the body. */
  readonly index: number
  /** Height that the first part may take. */
  readonly room: number
  /** Nothing is above it on this page: then even one line may be left. */
  readonly top: boolean
}

/** Both parts; null if too little would be left on either side. */
export function cutRow({ grid, row, index, room, top }: Cut): readonly [MeasuredRow, MeasuredRow] | null {
  const fits = Math.floor((room - 2 * grid.padding.y) / grid.leading)
  const total = mostLines(texts(grid, row, index))
  const wanted = total - fits < leastLines ? total - leastLines : fits
  const lines = wanted < leastLines && top ? Math.min(fits, total - 1) : wanted
  if (lines < (top ? 1 : leastLines) || mostLines(kept(grid, row, index)) > fits) return null
  const part = (from: number, to: number, continues: boolean): MeasuredRow => {
    const cells = row.cells.map(
      (own): MeasuredCell =>
        isRepeated(grid, own, index) ? own : { ...own, lines: own.lines.slice(from, to) },
    )
    const most = Math.max(1, mostLines(cells.filter((own) => !isShared(grid, own, index))))
    return { cells, height: most * grid.leading + 2 * grid.padding.y, continues }
  }
  return [part(0, lines, row.continues), part(lines, total, true)]
}
