/** Writes a document as a Word file. */
import { File, Packer } from 'docx'
import type { Document } from '../../document/tree.ts'
import type { Fonts } from '../../model/fonts.ts'
import type { Style } from '../../model/style.ts'
import { bookmarksOf } from './bookmarks.ts'
import type { Measures } from './context.ts'
import { corePropertiesXml, pinTimes } from './pin.ts'
import { wordSections } from './sections.ts'
import { settingsXml } from './settings.ts'
import { stylesOf } from './styles.ts'

/**
 * The bytes of the DOCX, equal for equal arguments. An id that `measures.pages` does not hold stands in the contents
 * without a number; a table that `measures.tables` does not hold has its columns by their shares.
 */
export async function writeDocx(
  document: Document,
  style: Style,
  fonts: Fonts,
  measures: Measures,
): Promise<Uint8Array> {
  const file = new File({
    styles: stylesOf(style, fonts),
    evenAndOddHeaderAndFooters: true,
    sections: wordSections({ document, style, bookmarks: bookmarksOf(document), ...measures }),
  })
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/settings.xml', data: settingsXml },
    { path: 'docProps/core.xml', data: corePropertiesXml(document) },
  ])
  return pinTimes(bytes)
}
