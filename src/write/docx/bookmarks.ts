/** Bookmarks of headings and tables, named and numbered in document order, so that equal documents get equal names. */
import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { Document } from '../../document/tree.ts'

/** A bookmark: its name and its number, which Word needs at both ends. */
export type Bookmark = { readonly name: string; readonly number: number }
/** Bookmarks by the id of their heading or table. */
export type Bookmarks = ReadonlyMap<string, Bookmark>

/** Word allows letters, digits and underscores, a letter first, 40 characters at most. */
const bookmarkName = (id: string): string => `b_${id.replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, 36)

/** One bookmark for each heading and table that the contents or a link may point at, numbered from 1. */
export function bookmarksOf(document: Document): Bookmarks {
  const ids = document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) =>
      block.type === 'heading' || (block.type === 'table' && block.caption) ? [block.id] : [],
    )
  const bookmarks = new Map<string, Bookmark>()
  const taken = new Set<string>()
  ids.forEach((id, index) => {
    const wanted = bookmarkName(id)
    const name = taken.has(wanted) ? `${wanted}_${index + 1}` : wanted
    taken.add(name)
    bookmarks.set(id, { name, number: index + 1 })
  })
  return bookmarks
}

/** The runs inside the bookmark of an id, or as they are where there is none. */
export function bookmarked(
  bookmarks: Bookmarks,
  id: string,
  runs: readonly ParagraphChild[],
): ParagraphChild[] {
  const bookmark = bookmarks.get(id)
  if (bookmark === undefined) return [...runs]
  return [
    edge(new BookmarkStart(bookmark.name, bookmark.number)),
    ...runs,
    edge(new BookmarkEnd(bookmark.number)),
  ]
}

/**
 * docx writes the ends of a bookmark wherever runs are, though its types admit them only inside its own `Bookmark`.
 */
const edge = (end: BookmarkStart | BookmarkEnd): ParagraphChild => end as unknown as ParagraphChild
