/** The text of a finished file: all that the comparison knows about a format. */
import { type Checked, errorOf } from '../../diagnostic/diagnostic.ts'

/** Text that belongs together: a paragraph, a cell, or a piece of a line on a page. */
export type Segment = {
  readonly text: string
  /** Page of a PDF, from 1; null if the format has no pages. */
  readonly page: number | null
  /** Its paragraph or table row; null if the format has none. */
  readonly block: FileBlock | null
}

/** The paragraph or table row of a segment. */
export type FileBlock = {
  /** Number of the paragraph or row, from 0. */
  readonly number: number
  readonly kind: 'paragraph' | 'row'
  /** Cell of the row, from 0; 0 in a paragraph. */
  readonly cell: number
  /** Cells of the row; 1 in a paragraph. */
  readonly cells: number
}

/** Text outside of the body: headers, footers, notes. Repeated text is there once. */
export type Aside = { readonly where: string; readonly text: string; readonly page: number | null }

/** The text of a file. */
export type FileText = {
  /** In reading order. */
  readonly segments: readonly Segment[]
  readonly asides: readonly Aside[]
}

/** The result for a file that cannot be compared: one error. */
export const unreadable = (message: string, hint: string, slug = 'file-can-be-read'): Checked<null> => ({
  value: null,
  diagnostics: [errorOf(slug, message, hint)],
})
