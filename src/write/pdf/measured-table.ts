/** A table measured: widths of its columns, lines of every cell, height of every row. */
import { type MergedRun, mergedRuns } from '../../document/grid.ts'
import type { Align, Cell, Inline, Row, Table } from '../../document/tree.ts'
import { type FontedCell, fontedRows } from './cell-fonts.ts'
import { columnWidths, shares, type TableRoom } from './column-widths.ts'
import type { Setup } from './cursor.ts'
import { cellLinesOf } from './even-lines.ts'
import type { PdfLine } from './lines.ts'

/** A cell with its lines. */
export type MeasuredCell = {
  readonly cell: Cell
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  readonly align: Align
  readonly lines: readonly PdfLine[]
}

/** A row with its height. */
export type MeasuredRow = {
  readonly cells: readonly MeasuredCell[]
  /** Height in points, padding included, merged labels not counted. */
  readonly height: number
  /** Continues a row that a page break cut: its label is repeated, and there is no rule above. */
  readonly continues: boolean
}

/** A table measured. */
export type MeasuredTable = {
  readonly table: Table
  readonly size: number
  readonly leading: number
  readonly padding: { readonly x: number; readonly y: number }
  /** Left edges of the columns and the right edge of the last, from the table's left. */
  readonly edges: readonly number[]
  readonly head: readonly MeasuredRow[]
  readonly body: readonly MeasuredRow[]
  readonly runs: readonly MergedRun[]
  /** A label taller than this is text like any other: it is not repeated on the next page, and rows do not share it. */
  readonly tallestLabel: number
}

/** Smallest type that a crowded table is set in. */
const leastSize = 6.5

/** The grid of a table in an area of this size, in points. */
export function gridOf(
  table: Table,
  setup: Setup,
  { width, height, free }: TableRoom & { readonly height: number },
): MeasuredTable {
  const density = setup.style.table[table.density]
  let { size, line: leading } = density
  let widths = columnWidths(table, setup, { width, free, size })
  while (widths === null && size > leastSize) {
    size -= 0.25
    leading = (density.line / density.size) * size
    widths = columnWidths(table, setup, { width, free, size })
  }
  const edges = edgesOf(widths ?? shares(table, width))
  const sized: Sized = { setup, size, leading, edges, table, known: new Map() }
  const { padding } = setup.style.table
  const tallestLabel = height / 2
  const all = mergedRuns(table)
  const shared = gridRows(table.body, sized, all)
  const runs = all.filter(({ column, from }) => {
    const label = shared[from]?.cells.find((cell) => cell.column === column)
    return heightOfCell(label, leading, padding.y) <= tallestLabel
  })
  return {
    table,
    size,
    leading,
    padding,
    edges,
    head: gridRows(table.head, sized, []),
    body: runs.length === all.length ? shared : gridRows(table.body, sized, runs),
    runs,
    tallestLabel,
  }
}

const heightOfCell = (cell: MeasuredCell | undefined, leading: number, padding: number): number =>
  (cell?.lines.length ?? 0) * leading + 2 * padding

/** The edges of pieces laid one after another: one more than there are pieces. */
export function edgesOf(sizes: readonly number[], start = 0): readonly number[] {
  const edges = [start]
  for (const size of sizes) edges.push((edges.at(-1) ?? start) + size)
  return edges
}

type Sized = {
  readonly setup: Setup
  readonly size: number
  readonly leading: number
  readonly edges: readonly number[]
  readonly table: Table
  /** Paragraphs that are filled already. */
  readonly known: Map<string, readonly PdfLine[]>
}

function gridRows(rows: readonly Row[], sized: Sized, runs: readonly MergedRun[]): readonly MeasuredRow[] {
  const { leading } = sized
  const { style } = sized.setup
  const { padding } = style.table
  const measured = fontedRows(rows, style).map((cells) => cells.map((own) => measureCell(own, sized)))
  const inRun = (row: number, column: number) =>
    runs.some((run) => run.column === column && row >= run.from && row < run.to)
  const heights = measured.map((cells, row) =>
    Math.max(
      leading + 2 * padding.y,
      ...cells
        .filter(({ rowspan, column }) => rowspan === 1 && !inRun(row, column))
        .map(({ lines }) => lines.length * leading + 2 * padding.y),
    ),
  )
  // A heading cell over several rows may need more than they give: the last of them grows.
  measured.forEach((cells, row) => {
    for (const { rowspan, lines } of cells) {
      if (rowspan === 1) continue
      const end = row + rowspan - 1
      const given = heights.slice(row, end + 1).reduce((all, height) => all + height, 0)
      heights[end] = (heights[end] ?? 0) + Math.max(0, lines.length * leading + 2 * padding.y - given)
    }
  })
  return measured.map((cells, row) => ({ cells, height: heights[row] ?? 0, continues: false }))
}

function measureCell(own: FontedCell, sized: Sized): MeasuredCell {
  const { cell, column } = own
  const align = cell.align ?? sized.table.columns[column]?.align ?? 'start'
  const lines: PdfLine[] = []
  for (const paragraph of cell.paragraphs) lines.push(...cellLines(paragraph, own, sized, align))
  return { cell, column, colspan: cell.colspan, rowspan: cell.rowspan, align, lines }
}

/** The lines of a cell's paragraph; equal texts in equal columns are filled once. */
function cellLines(
  paragraph: readonly Inline[],
  { cell, column, font }: FontedCell,
  { setup, size, edges, known }: Sized,
  align: Align,
): readonly PdfLine[] {
  const { style, faces } = setup
  const [only, ...others] = paragraph
  const plain = only?.type === 'text' && !only.strong && others.length === 0
  const key = plain ? `${column} ${cell.colspan} ${font} ${align} ${only.text}` : null
  const before = key === null ? undefined : known.get(key)
  if (before !== undefined) return before
  const width = (edges[column + cell.colspan] ?? 0) - (edges[column] ?? 0) - 2 * style.table.padding.x
  const setting = { faces, font, strong: style.strong, size }
  const lines = cellLinesOf(paragraph, setting, width, align === 'center')
  if (key !== null) known.set(key, lines)
  return lines
}

/** Whether the body row shares this cell with a neighbour. */
export const isShared = (
  { runs }: Pick<MeasuredTable, 'runs'>,
  { column }: MeasuredCell,
  row: number,
): boolean => runs.some((run) => run.column === column && row >= run.from && row < run.to)

/**
 * Whether a page break leaves a cell whole and repeats it on the next page: labels and what rows share, unless they
 * would fill the page themselves.
 */
export const isRepeated = (grid: MeasuredTable, own: MeasuredCell, row: number): boolean =>
  (own.cell.role === 'label' || isShared(grid, own, row)) &&
  heightOfCell(own, grid.leading, grid.padding.y) <= grid.tallestLabel
