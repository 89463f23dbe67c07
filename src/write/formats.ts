/** The formats that a publication is written in: one function each, all from the same document. */
import type { Document } from '../document/tree.ts'
import type { Fonts } from '../model/fonts.ts'
import type { PublicationFormat } from '../model/publication.ts'
import type { Style } from '../model/style.ts'
import type { WordLook } from '../model/word-look.ts'
import type { PdfLayout } from './pdf/write-pdf.ts'

/** What a writer is given. */
export type WriterInput = {
  readonly document: Document
  readonly style: Style
  readonly fonts: Fonts
  /** The district's `style.docx`, for the DOCX alone; null if it has none. */
  readonly word: WordLook | null
  /** Pages as the PDF has them; the DOCX takes the page numbers of its contents and the measures of its tables from here. */
  readonly layout: PdfLayout
}

type Write = (source: WriterInput) => Promise<Uint8Array>

/** By file extension. A writer's library is loaded when it is first needed. */
export const formats: Readonly<Record<PublicationFormat, Write>> = {
  docx: async ({ document, layout, ...looks }) =>
    (await import('./docx/write-docx.ts')).writeDocx(document, looks, layout),
  pdf: async ({ layout }) => layout.bytes(),
  xlsx: async ({ document }) => (await import('./xlsx/write-book.ts')).writeBook(document),
}

/** Whether a word is the name of one of them. */
export const isFormat = (word: string): word is PublicationFormat => Object.hasOwn(formats, word)
