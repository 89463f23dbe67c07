/** What a DOCX or a PDF shows, as `measure` compares it with a published text. */
import { allOf, partOf, partsOf, wordRows, wordText } from '../write/read-docx.ts'
import { readPdf } from '../write/read-pdf.ts'
import { normalized, type Produced } from './measure.ts'

export function docxText(bytes: Uint8Array) {
  const document = partOf(partsOf(bytes), 'word/document.xml')
  const rows = allOf(document, 'w:tbl').flatMap((table) =>
    wordRows(table).map((row) => row.map(({ below, text }) => (below ? '' : text))),
  )
  return { rows, text: allOf(document, 'w:p').map(wordText).join('') }
}

/** Cells are drawn one after the other; each is normalized alone, since 26,300 and 26,300 would run together. */
export async function pdfText(bytes: Uint8Array): Promise<Produced> {
  const { pages } = await readPdf(bytes)
  const texts = pages.map(({ pieces }) => withoutNumber(pieces.map(({ text }) => normalized(text))).join(''))
  return { rows: 'drawn', text: texts.join('') }
}

/** The number of a page is drawn last; pages without one end in a text. */
const withoutNumber = (texts: readonly string[]): readonly string[] =>
  /^(—)?\d{1,3}\1$/.test(texts.at(-1) ?? '') ? texts.slice(0, -1) : texts
