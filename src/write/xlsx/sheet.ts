/** A sheet of a workbook as rows, with the looks that our workbooks have. */
import type { CellObject, Row } from 'write-excel-file/node'

/** A row of cells: texts, numbers, or cells with a look of their own. */
export type XlsxRow = Row
/** A cell with a look of its own. */
export type XlsxCell = CellObject

/** A sheet; column widths in characters. */
export type XlsxSheet = {
  readonly name: string
  readonly rows: readonly XlsxRow[]
  readonly widths: readonly number[]
  /** Rows at the top that stay in view and are printed on every page. */
  readonly headRows: number
  readonly orientation: 'portrait' | 'landscape'
  /** Whether its first row, the titles of a list, carries filters. */
  readonly filtered?: boolean
  /** Links from the first cell of rows, counted from 0, to other sheets. */
  readonly links?: readonly SheetLink[]
  /** Cells that offer words to choose from; they take no others. */
  readonly choices?: readonly SheetChoice[]
  /** Printed at the head of every page: 草稿. */
  readonly stamp?: string
}

/** A link to the top of a sheet. */
export type SheetLink = { readonly row: number; readonly sheet: string }

/** Words for a cell, whose row and column count from 0; together at most 250 characters, none with a comma. */
export type SheetChoice = { readonly row: number; readonly column: number; readonly words: readonly string[] }
