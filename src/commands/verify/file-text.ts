/** The text of a finished file, as the readers of DOCX and PDF return it; the comparison does not know the format. */
import type { Checked } from '../../diagnostic/diagnostic.ts'

/** A piece of text: a paragraph, a cell, or a piece of a line on a page. */
export type Segment = {
  readonly text: string
  /** Page of a PDF, from 1; null if the format has no pages. */
  readonly page: number | null
  /** Paragraph or table row in the file; null if the format has none. */
  readonly block: FileBlock | null
}

/** A paragraph or row, and a cell in it. */
export type FileBlock = {
  /** Number of the paragraph or row, from 0. */
  readonly number: number
  readonly kind: 'paragraph' | 'row'
  /** Number of the cell in the row, from 0; 0 in a paragraph. */
  readonly cell: number
  /** Number of cells in the row; 1 in a paragraph. */
  readonly cells: number
}

/** Text outside the running text: headers, footers, notes; each text once. */
export type Aside = { readonly where: string; readonly text: string; readonly page: number | null }

/** The text of a file. */
export type FileText = {
  /** In reading order. */
  readonly segments: readonly Segment[]
  readonly asides: readonly Aside[]
}

/** The result for a file that cannot be compared: 1 error. */
export const unreadable = (message: string, hint: string, slug = 'file-can-be-read'): Checked<null> => ({
  value: null,
  diagnostics: [{ slug, severity: 'error', message, hint }],
})
