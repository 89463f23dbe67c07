/** A table as Word counts it: a fixed grid of columns, and every grid place of every row filled. */
import { mergedRuns } from '../../document/merge.ts'
import type { Cell, Row, Table } from '../../document/tree.ts'

/** One `w:tc`: a cell, or the continuation of the merged cell above (`below`), which shows nothing. */
export type Place = {
  readonly cell: Cell
  readonly column: number
  readonly colspan: number
  readonly merge: 'none' | 'start' | 'below'
}

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
export const widthAt = (widths: readonly number[], { column, colspan }: Place): number =>
  widths.slice(column, column + colspan).reduce((all, width) => all + width, 0)

const blank: Cell = { role: 'text', align: null, colspan: 1, rowspan: 1, paragraphs: [] }

/** Heading rows, whose cells may span rows. Places that no cell covers are filled with blank cells. */
export function headPlaces(table: Table): readonly (readonly Place[])[] {
  const hanging = new Map<number, { readonly cell: Cell; left: number }>()
  return table.head.map((row) => {
    const places: Place[] = []
    const cells = [...row.cells]
    for (let column = 0; column < table.columns.length; ) {
      const above = hanging.get(column)
      const cell = above?.cell ?? cells.shift() ?? blank
      const colspan = Math.min(cell.colspan, table.columns.length - column)
      if (above) {
        places.push({ cell, column, colspan, merge: 'below' })
        above.left -= 1
        if (above.left === 0) hanging.delete(column)
      } else {
        places.push({ cell, column, colspan, merge: cell.rowspan > 1 ? 'start' : 'none' })
        if (cell.rowspan > 1) hanging.set(column, { cell, left: cell.rowspan - 1 })
      }
      column += colspan
    }
    return places
  })
}

/** Body rows, whose equal neighbours merge down the columns that say so. */
export function bodyPlaces(table: Table): readonly (readonly Place[])[] {
  const merges = new Map<string, 'start' | 'below'>()
  for (const { column, from, to } of mergedRuns(table)) {
    for (let row = from; row < to; row++) merges.set(`${row} ${column}`, row === from ? 'start' : 'below')
  }
  return table.body.map((row, index) =>
    rowPlaces(row, table.columns.length, (c) => merges.get(`${index} ${c}`)),
  )
}

function rowPlaces(
  row: Row,
  columns: number,
  mergeAt: (column: number) => 'start' | 'below' | undefined,
): Place[] {
  const places: Place[] = []
  const cells = [...row.cells]
  for (let column = 0; column < columns; ) {
    const cell = cells.shift() ?? blank
    const colspan = Math.min(cell.colspan, columns - column)
    places.push({ cell, column, colspan, merge: mergeAt(column) ?? 'none' })
    column += colspan
  }
  return places
}
