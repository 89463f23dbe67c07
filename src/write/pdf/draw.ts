/**
 * Pages → a pdfmake document. Every line is one text node at its place and every border one vector, so that pdfmake
 * writes exactly the pages that were laid out: nothing is broken, measured or moved a second time.
 */
import type { CanvasNode, Definition, PageStart, TextNode } from 'pdfmake'
import { contentsOf } from '../../document/contents.ts'
import type { Document } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Layout } from './layout.ts'
import { type Mark, millimetres, type Page } from './page.ts'

/** The same input gives the same bytes: the date is part of the file and of its id. */
const pinnedDate = new Date(Date.UTC(2000, 0, 1))

export function definitionOf(document: Document, { pages }: Layout, style: Style): Definition {
  const [first] = pages
  const bookmarks = bookmarksOf(document)
  const font = pages.flatMap(({ marks }) => marks)[0]?.face.name ?? ''
  return {
    content: pages.flatMap((page, index) => [
      pageStart(page, index, font),
      ...(page.rules.length === 0 ? [] : [rulesNode(page)]),
      ...page.marks.map((mark) => textNode(mark, bookmarks)),
    ]),
    pageSize: { width: millimetres(style.page.width), height: millimetres(style.page.height) },
    pageOrientation: first?.orientation ?? 'portrait',
    pageMargins: 0,
    defaultStyle: { font, fontSize: 1 },
    info: { title: document.title, author: document.author, creationDate: pinnedDate, modDate: pinnedDate },
    language: document.language,
    displayTitle: true,
    version: '1.7',
  }
}

const pageStart = ({ orientation }: Page, index: number, font: string): PageStart => ({
  text: '',
  font,
  fontSize: 1,
  pageOrientation: orientation,
  ...(index > 0 && { pageBreak: 'before' as const }),
})

const rulesNode = ({ rules }: Page): CanvasNode => ({
  absolutePosition: { x: 0, y: 0 },
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

type Bookmark = { readonly text: string; readonly parent: string | null }

/** Level 2 hangs below the level 1 before it. */
function bookmarksOf(document: Document): ReadonlyMap<string, Bookmark> {
  let parent: string | null = null
  const bookmarks = new Map<string, Bookmark>()
  for (const { id, level, text } of contentsOf(document)) {
    bookmarks.set(id, { text, parent: level === 1 ? null : parent })
    if (level === 1) parent = id
  }
  return bookmarks
}

function textNode(mark: Mark, bookmarks: ReadonlyMap<string, Bookmark>): TextNode {
  const bookmark = mark.anchor === null ? undefined : bookmarks.get(mark.anchor)
  return {
    text: mark.text,
    font: mark.face.name,
    fontSize: mark.size,
    // pdfmake places text by the top of its ascender.
    absolutePosition: { x: mark.x, y: mark.y - mark.face.ascent * mark.size },
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    ...(mark.spacing > 0 && { characterSpacing: mark.spacing }),
    ...(mark.link !== null && { linkToDestination: mark.link }),
    ...(mark.anchor !== null && { id: mark.anchor }),
    ...(bookmark !== undefined && {
      outline: true as const,
      outlineText: bookmark.text,
      outlineExpanded: true,
      ...(bookmark.parent !== null && { outlineParentId: bookmark.parent }),
    }),
  }
}
