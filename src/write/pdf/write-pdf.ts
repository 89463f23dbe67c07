/** The document as a PDF. Laying out and writing are two steps: the DOCX takes its page numbers from the first. */
import pdfmake from 'pdfmake'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Document } from '../../document/tree.ts'
import type { FontSource } from '../../model/fonts.ts'
import type { Style } from '../../model/style.ts'
import { setByCharacter } from './by-character.ts'
import { checkCoverage } from './coverage.ts'
import type { TableMeasures } from './cursor.ts'
import { DoesNotFit } from './does-not-fit.ts'
import { definitionOf, drawTexts } from './draw.ts'
import { facesOf } from './faces.ts'
import { type Layout, layOut } from './layout.ts'

/** The pages, and how to make the PDF of them. */
export type PdfLayout = {
  /** Page on which each heading and table begins, by id; the cover is page 1. */
  readonly pages: ReadonlyMap<string, number>
  /** What the columns and rows of each table were given, by its id. */
  readonly tables: ReadonlyMap<string, TableMeasures>
  readonly pageCount: number
  /** What forbids writing the file: characters that no face has. */
  readonly diagnostics: readonly Diagnostic[]
  /** The finished file. */
  readonly bytes: () => Promise<Uint8Array>
}

/** Lays a document out. Errors: a row that fits on no page, a character that no face has. */
export function layoutPdf(document: Document, style: Style, fonts: FontSource): PdfLayout {
  const layout = laidOut(document, style, fonts)
  if ('diagnostic' in layout) {
    const bytes = async () => new Uint8Array()
    return { pages: new Map(), tables: new Map(), pageCount: 0, diagnostics: [layout.diagnostic], bytes }
  }
  return {
    pages: layout.starts,
    tables: layout.tables,
    pageCount: layout.pages.length,
    diagnostics: checkCoverage(layout),
    bytes: () => writePdf(document, layout, style),
  }
}

function laidOut(document: Document, style: Style, fonts: FontSource): Layout | DoesNotFit {
  try {
    return layOut(document, { style, faces: facesOf(fonts) })
  } catch (error) {
    if (error instanceof DoesNotFit) return error
    throw error
  }
}

async function writePdf(document: Document, layout: Layout, style: Style): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const file = pdfmake.createPdf(definitionOf(document, layout, style), { bufferPages: true })
  const pdf = await file.getStream()
  const faces = new Map(
    layout.pages.flatMap(({ marks }) => marks.map(({ face }) => [face.name, face] as const)),
  )
  for (const { name, bytes, font } of faces.values())
    setByCharacter(pdf.registerFont(name, bytes).font(name)._font, font)
  drawTexts(pdf, document, layout)
  return file.getBuffer()
}
