/** A table as Word counts it: a fixed grid of columns; a `w:tc` for every cell, and one for each row that it reaches into. */
import { type CellMerge, filledRows, mergesOf, type PlacedCell } from '../../document/grid.ts'
import type { Cell, Table } from '../../document/tree.ts'

/** One `w:tc`: a cell, or the continuation of the merged cell above (`below`), which shows nothing. */
export type WordCell = Pick<PlacedCell, 'cell' | 'column'> & { readonly merge: CellMerge }

/** Column widths in whole twips, in these proportions, that add up to `total` exactly. */
export function gridWidths(proportions: readonly number[], total: number): readonly number[] {
  const sum = proportions.reduce((all, width) => all + width, 0)
  let [shares, edge] = [0, 0]
  return proportions.map((width) => {
    shares += width
    const next = sum > 0 ? Math.round((total * shares) / sum) : edge
    const own = next - edge
    edge = next
    return own
  })
}

/** Width of a cell in twips. */
export const widthAt = (widths: readonly number[], { column, cell }: WordCell): number =>
  widths.slice(column, column + cell.colspan).reduce((all, width) => all + width, 0)

const blank: Cell = { role: 'text', align: null, colspan: 1, rowspan: 1, paragraphs: [] }

/** A row that ends before the last column gets blank cells: Word asks for a cell in every column. */
function completed(row: readonly WordCell[], { columns }: Table): readonly WordCell[] {
  const last = row.at(-1)
  const end = last === undefined ? 0 : last.column + last.cell.colspan
  return [
    ...row,
    ...columns.slice(end).map((_, at): WordCell => ({ cell: blank, column: end + at, merge: 'none' })),
  ]
}

/** Heading rows, whose cells may span rows. */
export const headCells = (table: Table): readonly (readonly WordCell[])[] =>
  filledRows(table.head).map((row) => completed(row.map(ofHead), table))

const ofHead = ({ cell, column, isFromAbove }: PlacedCell): WordCell => ({
  cell,
  column,
  merge: isFromAbove ? 'below' : cell.rowspan > 1 ? 'start' : 'none',
})

/** Body rows, whose equal neighbours merge down the columns that say so. */
export function bodyCells(table: Table): readonly (readonly WordCell[])[] {
  const mergeAt = mergesOf(table)
  return filledRows(table.body).map((row, index) =>
    completed(
      row.map(({ cell, column }) => ({ cell, column, merge: mergeAt(index, column) })),
      table,
    ),
  )
}
