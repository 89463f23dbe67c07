/** Plain text of the tree's pieces, for bookmarks, contents, checks and tests. */
import type { Cell, Inline } from './tree.ts'

/** The characters of a run of inlines; a line break counts as nothing. */
export const textOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')

/** A cell's paragraphs, separated by line feeds. */
export const cellText = (cell: Cell): string => cell.paragraphs.map(textOf).join('\n')
