/** Which heads stand above each column of a table, the uppermost first: 基本支出 › 人员经费. */
import { cellText } from './text.ts'
import type { Cell, Row, Table } from './tree.ts'

/** For every column its heads' texts. A head that spans columns stands above each of them. */
export function columnHeads({
  head,
  columns,
}: Pick<Table, 'head' | 'columns'>): readonly (readonly string[])[] {
  const heads: string[][] = columns.map(() => [])
  /** How many more rows each column is taken by a cell from above. */
  const taken = columns.map(() => 0)
  for (const row of head) {
    let column = 0
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1
      for (let at = column; at < column + cell.colspan; at++) {
        heads[at]?.push(cellText(cell).replaceAll('\n', ''))
        taken[at] = cell.rowspan
      }
      column += cell.colspan
    }
    taken.forEach((rows, at) => {
      taken[at] = Math.max(0, rows - 1)
    })
  }
  return heads
}

/** The cells of a body row with the column that each begins in. */
export function placedCells({ cells }: Row): readonly { readonly cell: Cell; readonly column: number }[] {
  let column = 0
  return cells.map((cell) => {
    const at = column
    column += cell.colspan
    return { cell, column: at }
  })
}
