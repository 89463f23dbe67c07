/** Workbooks of rows: the one door to write-excel-file, which is loaded when a workbook is written. */
import { packedAgain } from '../../xml/packed-again.ts'
import type { XlsxSheet } from './sheet.ts'
import { sheetFeatures } from './sheet-features.ts'

/** The bytes of a workbook; equal sheets give equal bytes. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const bytes = await writeXlsxFile(
    sheets.map(({ name, rows, widths, headRows }) => ({
      sheet: name,
      data: rows.map((row) => [...row]),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: headRows,
    })),
    { fontFamily: '宋体', fontSize: 10, features: [sheetFeatures(sheets)] },
  ).toBuffer()
  return packedAgain(bytes)
}
