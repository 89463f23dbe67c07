/** What every block needs to know of the document it stands in. */
import type { Document } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Sheet } from '../../model/word-look.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Sheets } from './sheets.ts'

export type Context = {
  readonly document: Document
  readonly style: Style
  readonly bookmarks: Bookmarks
  /** Page number by id of a heading or table, from the PDF's layout. */
  readonly pages: ReadonlyMap<string, number>
  readonly sheets: Sheets
  /** The sheet that the block at hand stands on. */
  readonly page: Sheet
}
