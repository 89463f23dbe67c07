/** What every block needs to know of its document. */
import type { Document } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Sheet } from '../../model/word-look.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { OrientedSheets } from './sheets.ts'

/** Taken from the PDF's layout, so that both files look alike. */
export type Measures = {
  /** Page number by id of a heading or table; the cover is page 1. */
  readonly pages: ReadonlyMap<string, number>
  readonly tables: ReadonlyMap<string, TakenMeasures>
}

/** In points. */
export type TakenMeasures = {
  /** Left edges of the columns and the right edge of the last, from the table's left. */
  readonly edges: readonly number[]
  /** Of the type: less than the style's where the table is crowded. */
  readonly size: number
  /** Space above and below a cell's text. */
  readonly padding: number
}

/** The document, its looks, and the PDF's measures. */
export type Context = Measures & {
  readonly document: Document
  readonly style: Style
  readonly bookmarks: Bookmarks
  /** The style that the PDF was laid out with: a value that equals it there is left to the style here. */
  readonly measuredIn: Style
  readonly sheets: OrientedSheets
  /** The sheet that the block is on. */
  readonly page: Sheet
}
