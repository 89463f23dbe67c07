/** The name of each column of a table, by which a difference in it is reported. */
import { headsAbove } from '../../document/grid.ts'
import { cellText } from '../../document/text.ts'
import type { Table } from '../../document/tree.ts'

/** The lowest head of each column, with the one above it where several columns have the same (小计). */
export function columnNames({ head, columns }: Table): readonly string[] {
  const heads = headsAbove(head, columns.length).map((cells) =>
    cells.map((cell) => cellText(cell).replaceAll(/\s/gu, '')),
  )
  const lowest = heads.map((texts) => texts.at(-1) ?? '')
  return lowest.map((name, column) => {
    const isRepeated = lowest.indexOf(name) !== lowest.lastIndexOf(name)
    const above = heads[column]?.findLast((text) => text !== name) ?? ''
    return isRepeated && above !== '' ? `${above}·${name}` : name
  })
}
