/** Writes a document as a Word file. */
import { File, Packer } from 'docx'
import type { Document, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { StyleSheet } from '../../model/word-look.ts'
import { packedAgain } from '../../xml/packed-again.ts'
import { xml, xmlText } from '../../xml/xml.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { Measures } from './context.ts'
import { corePropertiesXml } from './core-properties.ts'
import { traitsOf } from './resolve-style.ts'
import { wordSections } from './sections.ts'
import { settingsXml } from './settings.ts'
import { type DocxLooks, lookOf } from './shared-look.ts'
import { cellTextStyle } from './style-names.ts'
import { TableBlock, withTables } from './table-marks.ts'

/**
 * The bytes of the DOCX; equal arguments give equal bytes. An id that `measures.pages` lacks has no page number in
 * the contents; a table that `measures.tables` lacks takes its columns from their shares.
 */
export async function writeDocx(
  document: Document,
  looks: DocxLooks,
  measures: Measures,
): Promise<Uint8Array> {
  const { style: shared, styles, sheets } = lookOf(looks)
  const style = withFigures(shared, styles)
  const sections = wordSections({
    document,
    style,
    measuredIn: looks.style,
    sheets,
    bookmarks: bookmarksOf(document),
    ...measures,
  })
  const file = new File({
    styles: { importedStyles: [] },
    evenAndOddHeaderAndFooters: true,
    sections,
  })
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml(styles) },
    { path: 'word/settings.xml', data: settingsXml },
    { path: 'docProps/core.xml', data: corePropertiesXml(document) },
  ])
  const tables = sections.flatMap(({ children }) => children).filter((child) => child instanceof TableBlock)
  return packedAgain(bytes, [{ name: 'word/document.xml', rewrite: (main) => withTables(main, tables) }])
}

/** Figures may be larger than the text beside them: their own size decides whether they fit. */
function withFigures(style: Style, styles: StyleSheet): Style {
  const { normal, compact } = style.table
  const own = (density: Table['density']) =>
    Number(traitsOf(styles, cellTextStyle(density, 'end', null).id).size) / 2
  return {
    ...style,
    table: {
      ...style.table,
      normal: { ...normal, size: Math.max(normal.size, own('normal')) },
      compact: { ...compact, size: Math.max(compact.size, own('compact')) },
    },
  }
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function stylesXml({ defaults, latent, styles }: StyleSheet): string {
  const all = [defaults, latent, ...styles].filter((part) => part !== null)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xmlText(xml('w:styles', { 'xmlns:w': namespace }, all))}`
}
