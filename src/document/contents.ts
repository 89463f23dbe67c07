/** The lines of the contents and the bookmarks. They are made from the document's own headings, so that they cannot differ. */
import { textOf } from './text.ts'
import type { Caption, Document } from './tree.ts'

/** A line of the contents. */
export type ContentsEntry = {
  /** Id of the heading or table it points at. */
  readonly id: string
  readonly level: 1 | 2
  readonly text: string
}

/** Headings of levels 1 and 2 and listed tables, in order. A table's entry is its number and its title. */
export function contentsOf(document: Document): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = []
  for (const block of document.sections.flatMap((section) => section.blocks)) {
    if (block.type === 'heading' && (block.level === 1 || block.level === 2)) {
      entries.push({ id: block.id, level: block.level, text: block.entry ?? textOf(block.content) })
    }
    if (block.type === 'table' && block.caption?.listed) {
      const { part } = block.caption
      if (part !== undefined) entries.push({ id: block.id, level: 1, text: part })
      entries.push({ id: block.id, level: 2, text: entryOf(block.caption) })
    }
  }
  return entries
}

/** The words of a listed table in the contents. */
export const entryOf = ({ number, title, entry }: Caption): string =>
  entry ?? (number === null ? title : `${number}　${title}`)
