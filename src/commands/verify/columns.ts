/** Where the cells of a table stand in its grid, and which heading stands above a column. */
import { cellText } from '../../document/text.ts'
import type { Cell, Row, Table } from '../../document/tree.ts'

/** The grid of some rows: a cell that spans stands in each of its places. */
function gridOf(rows: readonly Row[]): readonly (readonly (Cell | undefined)[])[] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  rows.forEach(({ cells }, row) => {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++
      for (let down = 0; down < cell.rowspan; down++) {
        for (let right = 0; right < cell.colspan; right++) {
          const own = grid[row + down]
          if (own !== undefined) own[column + right] = cell
        }
      }
    }
  })
  return grid
}

/** For each row its cells with the column in which each begins, counted from 0. */
export function cellColumns(
  rows: readonly Row[],
): readonly (readonly { readonly cell: Cell; readonly column: number }[])[] {
  const grid = gridOf(rows)
  return rows.map(({ cells }, row) => cells.map((cell) => ({ cell, column: grid[row]?.indexOf(cell) ?? 0 })))
}

/** The lowest heading of each column, with the one above it where it alone would not tell columns apart (小计). */
export function columnNames({ head, columns }: Table): readonly string[] {
  const names = gridOf(head).map((row) =>
    Array.from(row, (cell) => (cell === undefined ? '' : cellText(cell).replaceAll(/\s/gu, ''))),
  )
  const lowest = columns.map((_, column) => names.at(-1)?.[column] ?? '')
  return lowest.map((name, column) => {
    const twice = lowest.indexOf(name) !== lowest.lastIndexOf(name)
    const above = names.findLast((row) => (row[column] ?? '') !== name)?.[column] ?? ''
    return twice && above !== '' ? `${above}·${name}` : name
  })
}
