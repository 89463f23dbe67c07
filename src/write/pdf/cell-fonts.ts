/** The font of each cell of a table. */
import { type PlacedCell, placedRows } from '../../document/grid.ts'
import type { Cell, Row, RowRole } from '../../document/tree.ts'
import type { FontRole, Style } from '../../model/style.ts'

/** A cell with the column that it begins in and the font that it is set in. */
export type FontedCell = Pick<PlacedCell, 'cell' | 'column'> & { readonly font: FontRole }

/** For each row the cells that begin in it. */
export const fontedRows = (rows: readonly Row[], style: Style): readonly (readonly FontedCell[])[] =>
  placedRows(rows).map((cells, row) =>
    cells.map(({ cell, column }) => ({
      cell,
      column,
      font: fontOf(cell, rows[row]?.role ?? 'plain', style),
    })),
  )

const fontOf = (cell: Cell, row: RowRole, style: Style): FontRole =>
  cell.role === 'head' || row === 'subhead'
    ? style.text['cell-head'].font
    : (style.table.rowFonts[row] ?? style.text['cell-text'].font)
