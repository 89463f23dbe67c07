/** The body of a table as texts that can be read as figures; what cannot is a problem, named with its cell. */

import { headsAbove } from '../../document/grid.ts'
import { headWords } from '../../document/tables/vocabulary.ts'
import { bare } from '../../document/text.ts'
import type { BookCell } from '../book.ts'
import { type SheetTable, textOf } from '../sheet-table.ts'

/** A cell that is not what its column asks for. */
export type CellProblem = { readonly cell: BookCell; readonly expected: string; readonly hint: string }

const isFigure = (text: string): boolean => /^[-−－]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)

/** Published and exported tables print these for 0. */
const isDash = (text: string): boolean => /^[-—–－−]+$/.test(text)

/** The digits of a figure without separators, 0 for a dash; null for any other text. */
export function digitsOf(cell: BookCell): string | null {
  const text = bare(textOf(cell))
  if (isDash(text)) return '0'
  return isFigure(text) ? text.replaceAll(',', '').replace(/^[−－]/, '-') : null
}

/** Whether a cell of the body holds something that was not read: it was skipped, or is broken. */
export type IsUnread = (row: number, column: number) => boolean

/** `skip`: cells that count as blank, by `收支总表!B7`. */
export function figureCells(
  table: SheetTable,
  skip: ReadonlySet<string>,
): {
  readonly table: SheetTable
  readonly problems: readonly CellProblem[]
  readonly isUnread: IsUnread
} {
  const { grid, cellAt } = table
  const shown = (row: number, column: number): BookCell | null => {
    const cell = cellAt(row, column)
    return cell === null || skip.has(cell.at) ? null : cell
  }
  const columns = amountColumns(table, shown)
  const problems = grid.body.flatMap((_, row) =>
    columns.flatMap((column): readonly CellProblem[] => {
      const cell = shown(row, column)
      return cell === null || digitsOf(cell) !== null || bare(textOf(cell)) === '' ? [] : [notAnAmount(cell)]
    }),
  )
  const broken = new Set(problems.map(({ cell }) => cell))
  const textAt = (row: number, column: number, text: string): string => {
    if (!columns.includes(column)) return text
    const cell = shown(row, column)
    return cell === null || broken.has(cell) ? '' : (digitsOf(cell) ?? '')
  }
  return {
    problems,
    isUnread: (row, column) => {
      const cell = cellAt(row, column)
      return cell !== null && (skip.has(cell.at) || broken.has(cell))
    },
    table: {
      ...table,
      cellAt: shown,
      grid: {
        ...grid,
        body: grid.body.map((line, row) => {
          let column = 0
          const cells = line.cells.map((cell) => {
            const text = textAt(row, column, cell.text)
            column += cell.colspan
            return { ...cell, text }
          })
          return { ...line, cells }
        }),
      },
    },
  }
}

const notAnAmount = (cell: BookCell): CellProblem => ({
  cell,
  expected: '金额',
  hint: `在工作簿里改正后再导入；别的表也有这个数的，可以略过这一格：--skip '${cell.at}'`,
})

/** Columns that hold more figures than texts, below a head that is no code's. */
function amountColumns(
  { grid }: SheetTable,
  shown: (row: number, column: number) => BookCell | null,
): readonly number[] {
  const heads = headsAbove(grid.head, grid.columnCount)
  return heads.flatMap((path, column) => {
    if (headWords.noAmount.test(bare(path.at(-1)?.text ?? ''))) return []
    const cells = grid.body.flatMap((_, row) => shown(row, column) ?? [])
    const figures = cells.filter((cell) => digitsOf(cell) !== null || cell.value.kind === 'error')
    return figures.length > cells.length / 2 ? [column] : []
  })
}
