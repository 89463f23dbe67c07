/** A table as a grid of texts. Tables are recognised by it, whether it comes from a document, a workbook or a file. */
import { cellText } from '../text.ts'
import type { Cell, RowRole, Table } from '../tree.ts'

/** A cell: its text, and how many columns and rows it takes. */
export type TextCell = Pick<Cell, 'colspan' | 'rowspan'> & { readonly text: string }

/** Head rows, then body rows, whose roles are `plain` where nothing is known of them. */
export type TextGrid = {
  readonly columnCount: number
  readonly head: readonly { readonly cells: readonly TextCell[] }[]
  readonly body: readonly { readonly role: RowRole; readonly cells: readonly TextCell[] }[]
}

/** The grid of a document's table. */
export const textGridOf = ({ columns, head, body }: Table): TextGrid => ({
  columnCount: columns.length,
  head: head.map(({ cells }) => ({ cells: cells.map(textCell) })),
  body: body.map(({ role, cells }) => ({ role, cells: cells.map(textCell) })),
})

const textCell = (cell: Cell): TextCell => ({
  text: cellText(cell),
  colspan: cell.colspan,
  rowspan: cell.rowspan,
})
