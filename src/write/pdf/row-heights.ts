/** Heights of rows and of what must stay with them: merged labels make rows taller, some rows stay with the next. */
import type { MergedRun } from '../../document/grid.ts'
import { keptRows } from '../../document/together.ts'
import { isCuttable, leastOfRow } from './cut-row.ts'
import type { MeasuredRow, MeasuredTable } from './measured-table.ts'

/** The sum of numbers. */
export const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
/** The height of rows. */
export const sumHeights = (rows: readonly MeasuredRow[]): number => sum(rows.map(({ height }) => height))

/** The merged runs of a stretch of rows, counted from its first. */
export function runsWithin(runs: readonly MergedRun[], from: number, to: number): readonly MergedRun[] {
  return runs
    .map((run) => ({
      column: run.column,
      from: Math.max(run.from, from) - from,
      to: Math.min(run.to, to) - from,
    }))
    .filter((run) => run.to > run.from)
}

/** Row heights of a piece: where a merged label needs more than its rows give, the last of them grows. */
export function adjusted(grid: MeasuredTable, rows: readonly MeasuredRow[], from: number): readonly number[] {
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

/** A block of rows up to this part of a page stays whole. */
const shortPart = 1 / 4

/** For each body row, whether it stays on the page of the next. */
export const keptIn = (grid: MeasuredTable, pageHeight: number): readonly boolean[] =>
  keptRows(grid.table, adjusted(grid, grid.body, 0), pageHeight * shortPart)

/** The height in points that must be on the page of the heading rows. */
export type Least = {
  readonly height: number
  /** The last body row is among them. */
  readonly whole: boolean
}

/**
 * The rows that must be below the heading rows: the first row and those that it stays with (`kept`), if they fit on a
 * page.
 */
export function leastRows(grid: MeasuredTable, kept: readonly boolean[], pageHeight: number): Least {
  const end = kept.indexOf(false)
  const together = leastHeight(grid, grid.body.slice(0, end + 1))
  const fits = sumHeights(grid.head) + together <= pageHeight
  return fits
    ? { height: together, whole: end + 1 >= grid.body.length }
    : { height: leastHeight(grid, grid.body.slice(0, 1)), whole: grid.body.length <= 1 }
}

/** Height of the first rows; the last of them may be cut by a page break. */
function leastHeight(grid: MeasuredTable, rows: readonly MeasuredRow[]): number {
  const last = rows.at(-1)
  const index = rows.length - 1
  if (last === undefined) return 0
  return isCuttable(grid, last, index)
    ? sum(adjusted(grid, rows.slice(0, -1), 0)) + leastOfRow(grid, last, index)
    : sum(adjusted(grid, rows, 0))
}
