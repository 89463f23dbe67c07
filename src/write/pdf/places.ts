/** Where each cell stands in a table's grid, and in which type. */
import type { Cell, Row } from '../../document/tree.ts'
import type { FontRole, Style } from '../../model/style.ts'

export type Place = { readonly cell: Cell; readonly row: Row; readonly column: number }

/** The cells of each row with their first columns; a cell over several rows takes its columns from those below it. */
export function placesOf(rows: readonly Row[], columnCount: number): readonly (readonly Place[])[] {
  let covered: readonly number[] = Array<number>(columnCount).fill(0)
  return rows.map((row) => {
    let column = 0
    const next = covered.map((left) => Math.max(0, left - 1))
    const places = row.cells.map((cell): Place => {
      while ((covered[column] ?? 0) > 0) column++
      const place = { cell, row, column }
      for (let at = column; at < column + cell.colspan; at++) next[at] = cell.rowspan - 1
      column += cell.colspan
      return place
    })
    covered = next
    return places
  })
}

export const fontOf = ({ cell, row }: Place, style: Style): FontRole =>
  cell.role === 'head' || row.role === 'subhead'
    ? style.text['cell-head'].font
    : (style.table.rowFonts[row.role] ?? style.text['cell-text'].font)
