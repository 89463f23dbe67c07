/** The tables of a publication as a workbook: a sheet with links to all tables, then a sheet for each. */
import type { Document } from '../../document/tree.ts'
import { wholeTables } from '../../document/whole-tables.ts'
import type { XlsxRow } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { tableSheet } from './table-sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const contentsName = '目录'
/** Rows of the contents before the first table: the title. */
const above = 1

/** The bytes of the XLSX file. */
export function writeBook(document: Document): Promise<Uint8Array> {
  const tables = wholeTables(document)
  const [, ...names] = sheetNames([contentsName, ...tables.map(({ title }) => title.replace('　', ' '))])
  const title = `${document.title}表格${document.stamp === undefined ? '' : `（${document.stamp}）`}`
  const lines = tables.map(
    (table): XlsxRow => [
      { value: table.title, textColor: '#0563c1', textDecoration: { underline: true }, wrap: true },
    ],
  )
  const page = document.stamp === undefined ? {} : { stamp: document.stamp }
  return writeXlsx([
    {
      name: contentsName,
      rows: [[{ value: title, fontWeight: 'bold', fontSize: 14, wrap: true }], ...lines],
      widths: [90],
      headRows: above,
      orientation: 'portrait',
      links: names.map((sheet, index) => ({ row: index + above, sheet })),
      ...page,
    },
    ...tables.map((table, index) => ({
      name: names[index] ?? '',
      ...tableSheet(table),
      orientation: table.section.orientation,
      ...page,
    })),
  ])
}
