/** What a finished file says, as its reader finds it: the only thing that the comparison knows of a format. */

/** A stretch of text that belongs together: a paragraph, a cell, or a piece of a line on a page. */
export type Segment = {
  readonly text: string
  /** Page of a PDF, from 1; null where the format has no pages. */
  readonly page: number | null
  /** Paragraph or table row in the file, where the format knows them. */
  readonly block: Block | null
}

export type Block = {
  /** Counts paragraphs and rows from 0. */
  readonly number: number
  readonly kind: 'paragraph' | 'row'
  /** Cell of the row, from 0; 0 in a paragraph. */
  readonly cell: number
  /** Cells of the row; 1 in a paragraph. */
  readonly cells: number
}

/** Text outside of the running text, said once: headers, footers, notes. */
export type Aside = { readonly where: string; readonly text: string; readonly page: number | null }

export type Reading = {
  /** In reading order. */
  readonly segments: readonly Segment[]
  readonly asides: readonly Aside[]
}
