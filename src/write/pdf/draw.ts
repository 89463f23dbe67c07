/**
 * Pages → a PDF. pdfmake makes the pages with their rules and metadata; the texts go straight to the pdfkit document
 * beneath it, each line at its place, so that nothing is broken, measured or moved a second time.
 */
import type { CanvasNode, Definition, PdfKit, PdfOutline } from 'pdfmake'
import { type ContentsEntry, contentsOf } from '../../document/contents.ts'
import type { Document } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Layout } from './layout.ts'
import { millimetres, type PdfPage, type PlacedRun } from './page.ts'

/** The same input gives the same bytes: the date is part of the file and of its id. */
const pinnedDate = new Date(Date.UTC(2000, 0, 1))

/** The document without its texts. */
export function definitionOf(document: Document, { pages }: Layout, style: Style): Definition {
  return {
    content: pages.map(pageNode),
    pageSize: { width: millimetres(style.page.width), height: millimetres(style.page.height) },
    pageOrientation: pages[0]?.orientation ?? 'portrait',
    pageMargins: 0,
    info: { title: document.title, author: document.author, creationDate: pinnedDate, modDate: pinnedDate },
    language: document.language,
    displayTitle: true,
    version: '1.7',
  }
}

const pageNode = ({ rules, orientation }: PdfPage, index: number): CanvasNode => ({
  absolutePosition: { x: 0, y: 0 },
  pageOrientation: orientation,
  ...(index > 0 && { pageBreak: 'before' as const }),
  canvas: rules.map(({ x1, y1, x2, y2, width, dotted }) => ({
    type: 'line',
    x1,
    y1,
    x2,
    y2,
    lineWidth: width,
    ...(dotted && { lineCap: 'round' as const, dash: { length: 0.1, space: 4 } }),
  })),
})

/** Sets the texts, links and bookmarks on the pages, which must still be open. */
export function drawTexts(pdf: PdfKit, document: Document, { pages }: Layout): void {
  const bookmarks = new Map<string, ContentsEntry[]>()
  for (const entry of contentsOf(document))
    bookmarks.set(entry.id, [...(bookmarks.get(entry.id) ?? []), entry])
  let part: PdfOutline | null = null
  pages.forEach(({ marks }, index) => {
    pdf.switchToPage(index)
    for (const mark of marks) {
      drawText(pdf, mark)
      if (mark.anchor === null) continue
      const top = mark.y - mark.face.ascent * mark.size
      pdf.addNamedDestination(mark.anchor, 'XYZ', mark.x, top, null)
      for (const bookmark of bookmarks.get(mark.anchor) ?? []) {
        // Level 2 hangs below the level 1 before it.
        const above: PdfOutline = bookmark.level === 1 || part === null ? pdf.outline : part
        // pdfkit counts `left` from the right edge.
        const item = above.addItem(bookmark.text, { expanded: true, left: pdf.page.width - mark.x, top })
        if (bookmark.level === 1) part = item
      }
    }
  })
}

function drawText(pdf: PdfKit, { face, text, x, y, size, spacing, link }: PlacedRun): void {
  pdf.font(face.name).fontSize(size)
  const top = y - face.ascent * size
  if (link !== null)
    pdf.goTo(x, top, pdf.widthOfString(text, { characterSpacing: spacing }), size * 1.2, link)
  // pdfkit would place the text by its top; given the base line, all faces of a line share it.
  pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing })
}
