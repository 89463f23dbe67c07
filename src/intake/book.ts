/** A workbook as it was exported: its sheets, and in each the cells that hold something. */

/** What a cell holds. */
export type CellValue =
  /** Digits of a number, and its text as the workbook shows it. */
  | { readonly kind: 'number'; readonly digits: string; readonly shown: string; readonly isDate: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** `#REF!` and the like. */
  | { readonly kind: 'error'; readonly text: string }

/** A cell that is not empty. Rows and columns count from 0. */
export type BookCell = {
  /** 收支总表!B7, without blanks around the sheet's name. */
  readonly at: string
  readonly row: number
  readonly column: number
  readonly value: CellValue
  /** Whether the value is the last result of a formula. */
  readonly isComputed: boolean
}

/** Cells that are shown as one; from and to are inclusive. */
export type MergedCells = {
  readonly from: { readonly row: number; readonly column: number }
  readonly to: { readonly row: number; readonly column: number }
}

/** A sheet; its cells from the top to the bottom, in each row from left to right. */
export type BookSheet = {
  /** As the workbook spells it, blanks included. */
  readonly name: string
  readonly isHidden: boolean
  readonly cells: readonly BookCell[]
  readonly merged: readonly MergedCells[]
}

/** A workbook. */
export type Book = { readonly sheets: readonly BookSheet[] }
