/** The rows of a table as passages, each with its cells. */
import { headsAbove, mergesOf, placedRows } from './grid.ts'
import type { CellPassage, NamedTable, RowPassage } from './passage.ts'
import { cellText, shortened, tight } from './text.ts'
import type { Section, Table } from './tree.ts'

type PartOfTable = {
  readonly section: Section
  readonly block: Table
  readonly table: NamedTable
  /** How many rows readers have counted in the table before this part. */
  readonly first: number
  readonly plain: (text: string) => string
}

/** Head rows, then body rows. */
export function rowPassages({ section, block, table, first, plain }: PartOfTable): readonly RowPassage[] {
  const { head, body, columns } = block
  const rows = [...head, ...body]
  const heads = headsAbove(head, columns.length).map((cells) =>
    cells.map((cell) => tight(plain(cellText(cell)))).filter((text) => text !== ''),
  )
  const names = columnNames(heads)
  const mergeAt = mergesOf(block)
  return placedRows(rows).flatMap((placed, index): readonly RowPassage[] => {
    const row = rows[index]
    if (row === undefined) return []
    const isHead = index < head.length
    const where = `${table.name} 第${first + index + 1}行`
    let label = ''
    const cells = placed.map(({ cell, column }): CellPassage => {
      const text = cellText(cell)
      const inBrackets = remark([label, isHead ? '' : (names[column] ?? '')])
      if (cell.role !== 'amount') label = labelIn(plain(text)) ?? label
      return {
        kind: 'cell',
        text,
        where: `${where}第${column + 1}列${inBrackets}`,
        section,
        block,
        row,
        cell,
        column,
        heads: isHead ? [] : (heads[column] ?? []),
        merge: mergeAt(index - head.length, column),
      }
    })
    return [{ kind: 'row', text: textOfRow(cells), where, section, block, table, isHead, cells }]
  })
}

/** A text that is no figure names the cells to its right. */
function labelIn(text: string): string | null {
  const label = tight(text)
  return /[^\d.,%]/.test(label) ? label : null
}

/** Empty for a row of empty cells. */
const textOfRow = (cells: readonly CellPassage[]): string =>
  cells.every(({ text }) => text === '') ? '' : cells.map(({ text }) => text.replaceAll('\n', ' ')).join('｜')

/** The lowest head of each column, with the one above it where several columns have the same: 基本支出·小计. */
function columnNames(heads: readonly (readonly string[])[]): readonly string[] {
  const lowest = heads.map((texts) => texts.at(-1) ?? '')
  return lowest.map((name, column) => {
    const isRepeated = lowest.indexOf(name) !== lowest.lastIndexOf(name)
    const above = heads[column]?.findLast((text) => text !== name)
    return shortened(isRepeated && above !== undefined ? `${above}·${name}` : name, longest)
  })
}

function remark(names: readonly string[]): string {
  const shown = names.filter((name) => name !== '').map((name) => shortened(name, longest))
  return shown.length === 0 ? '' : `（${shown.join('，')}）`
}

/** The longest label or column name that a place is named by in full. */
const longest = 20
