/** A table measured: widths of its columns, lines of every cell, height of every row. */
import { mergedRuns, type Run } from '../../document/merge.ts'
import { cellText } from '../../document/text.ts'
import type { Align, Cell, Row, Table } from '../../document/tree.ts'
import type { FontRole } from '../../model/style.ts'
import type { Setup } from './cursor.ts'
import { type Line, linesOf } from './lines.ts'
import type { Area } from './page.ts'
import { piecesOf } from './pieces.ts'

export type GridCell = {
  readonly cell: Cell
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
  readonly align: Align
  readonly lines: readonly Line[]
}

export type GridRow = {
  readonly cells: readonly GridCell[]
  /** Height in points, padding included, merged labels not counted. */
  readonly height: number
  /** Continues the row before, which a page break cut: its label is repeated, no rule stands above. */
  readonly continues: boolean
}

export type Grid = {
  readonly table: Table
  readonly size: number
  readonly leading: number
  readonly padding: { readonly x: number; readonly y: number }
  /** Left edges of the columns and the right edge of the last, from the table's left. */
  readonly edges: readonly number[]
  readonly head: readonly GridRow[]
  readonly body: readonly GridRow[]
  readonly runs: readonly Run[]
  /** A label taller than this is text like any other: it is not repeated on the next page, and rows do not share it. */
  readonly tallestLabel: number
}

/** Smallest type that a crowded table is set in. */
const leastSize = 6.5

/** The grid of a table in an area of this size, in points. */
export function gridOf(table: Table, setup: Setup, { width, height }: Pick<Area, 'width' | 'height'>): Grid {
  const density = setup.style.table[table.density]
  let { size, line: leading } = density
  let widths = columnWidths(table, setup, width, size)
  while (widths === null && size > leastSize) {
    size -= 0.25
    leading = (density.line / density.size) * size
    widths = columnWidths(table, setup, width, size)
  }
  const edges = edgesOf(widths ?? shares(table, width))
  const sized = { setup, size, leading, edges, table }
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

const heightOfCell = (cell: GridCell | undefined, leading: number, padding: number): number =>
  (cell?.lines.length ?? 0) * leading + 2 * padding

const shares = ({ columns }: Table, width: number): readonly number[] => {
  const total = columns.reduce((all, column) => all + column.width, 0)
  return columns.map((column) => (column.width / total) * width)
}

/** The edges of pieces laid one after another: one more than there are pieces. */
export function edgesOf(sizes: readonly number[], start = 0): readonly number[] {
  const edges = [start]
  for (const size of sizes) edges.push((edges.at(-1) ?? start) + size)
  return edges
}

/**
 * Widths by share, with columns of figures widened to what they hold at the cost of the others; null if even that
 * does not fit at this size, for a figure is never broken.
 */
function columnWidths(table: Table, setup: Setup, width: number, size: number): readonly number[] | null {
  const widths = shares(table, width)
  const least = leastWidths(table, setup, size)
  const short = widths.map((own, index) => Math.max(0, (least[index] ?? 0) - own))
  const missing = short.reduce((all, own) => all + own, 0)
  if (missing === 0) return widths
  const room = widths.map((own, index) => Math.max(0, own - Math.max(least[index] ?? 0, own * 0.6)))
  const spare = room.reduce((all, own) => all + own, 0)
  if (spare < missing) return null
  return widths.map((own, index) => own + (short[index] ?? 0) - ((room[index] ?? 0) / spare) * missing)
}

/** A short text that cannot be broken, such as ≥299条, needs its line as a figure does. */
const oneLine = 8

const isWhole = (cell: Cell): boolean => {
  if (cell.role === 'amount') return true
  const text = cellText(cell)
  return cell.role === 'text' && text.length > 1 && text.length <= oneLine && piecesOf(text).length === 1
}

/** What each column's figures need; other text needs nothing, since it can be broken. */
function leastWidths({ columns, body }: Table, setup: Setup, size: number): readonly number[] {
  const { padding } = setup.style.table
  const least = columns.map(() => 0)
  for (const { cells } of body) {
    let column = 0
    for (const cell of cells) {
      if (cell.colspan === 1 && isWhole(cell)) {
        const setting = { faces: setup.faces, font: 'song' as FontRole, strong: setup.style.strong, size }
        for (const paragraph of cell.paragraphs) {
          const [line] = linesOf(paragraph, setting, Number.POSITIVE_INFINITY, 0)
          least[column] = Math.max(least[column] ?? 0, (line?.width ?? 0) + 2 * padding.x + 0.5)
        }
      }
      column += cell.colspan
    }
  }
  return least
}

type Sized = {
  readonly setup: Setup
  readonly size: number
  readonly leading: number
  readonly edges: readonly number[]
  readonly table: Table
}

function gridRows(rows: readonly Row[], sized: Sized, runs: readonly Run[]): readonly GridRow[] {
  const { table, leading } = sized
  const { padding } = sized.setup.style.table
  const covered: number[] = table.columns.map(() => 0)
  const measured = rows.map((row): readonly GridCell[] => {
    let column = 0
    const next = covered.map((left) => Math.max(0, left - 1))
    const cells = row.cells.map((cell): GridCell => {
      while ((covered[column] ?? 0) > 0) column++
      const own = measureCell(cell, row, column, sized)
      for (let at = column; at < column + cell.colspan; at++) next[at] = cell.rowspan - 1
      column += cell.colspan
      return own
    })
    covered.splice(0, covered.length, ...next)
    return cells
  })
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

function measureCell(cell: Cell, row: Row, column: number, { setup, size, edges, table }: Sized): GridCell {
  const { style, faces } = setup
  const width = (edges[column + cell.colspan] ?? 0) - (edges[column] ?? 0) - 2 * style.table.padding.x
  const font =
    cell.role === 'head' || row.role === 'subhead'
      ? style.text['cell-head'].font
      : (style.table.rowFonts[row.role] ?? style.text['cell-text'].font)
  const setting = { faces, font, strong: style.strong, size }
  return {
    cell,
    column,
    colspan: cell.colspan,
    rowspan: cell.rowspan,
    align: cell.align ?? table.columns[column]?.align ?? 'start',
    lines: cell.paragraphs.flatMap((paragraph) => linesOf(paragraph, setting, width, 0)),
  }
}

/** Whether the body row shares this cell with a neighbour. */
export const isShared = ({ runs }: Pick<Grid, 'runs'>, { column }: GridCell, row: number): boolean =>
  runs.some((run) => run.column === column && row >= run.from && row < run.to)

/**
 * Whether a page break leaves a cell whole and repeats it on the next page: labels and what rows share, unless they
 * would fill the page themselves.
 */
export const isRepeated = (grid: Grid, own: GridCell, row: number): boolean =>
  (own.cell.role === 'label' || isShared(grid, own, row)) &&
  heightOfCell(own, grid.leading, grid.padding.y) <= grid.tallestLabel
