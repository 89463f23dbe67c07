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
  /** Printed at the head of every page: 草稿. */
  readonly stamp?: string
}

/** A link to the top of a sheet. */
export type SheetLink = { readonly row: number; readonly sheet: string }
