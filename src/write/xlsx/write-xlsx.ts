/** Workbooks of rows: the one door to write-excel-file, which is loaded when a workbook is written. */
import type { Row } from 'write-excel-file/node'
import { sheetFeatures } from './sheet-features.ts'

/** A row of cells: texts, numbers, or cells with a look of their own. */
export type XlsxRow = Row

/** A sheet whose first row holds its titles, which stay in view; column widths in characters. */
export type XlsxSheet = {
  readonly name: string
  readonly rows: readonly XlsxRow[]
  readonly widths: readonly number[]
}

/** The bytes of a workbook; equal sheets give equal bytes. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const extents = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    rows: rows.length,
    columns: widths.length,
  }))
  return writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: [...rows],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    { features: [sheetFeatures(extents)] },
  ).toBuffer()
}
