/** Rules about the finished publication: what is printed, beside the facts that it was made from. */
import type { Facts } from '../derive/facts.ts'
import type { Rule } from '../diagnostic/rule.ts'
import type { Document } from '../document/tree.ts'
import type { Entered, Line } from './lines.ts'
import type { Outline } from './outline.ts'
import type { Piece } from './pieces.ts'

export type Publication = {
  readonly facts: Facts
  readonly document: Document
  /** The document's texts one by one. */
  readonly pieces: readonly Piece[]
  /** The document by its headings and tables. */
  readonly outline: Outline
  /** Every text once, where it is mended: in a file of the unit's, or in the document. */
  readonly lines: readonly Line[]
  /** The text under these keys of a file, its first line where it has several. */
  readonly lineAt: (file: string, path: readonly PropertyKey[]) => Entered | undefined
}

export type PublicationRule = Rule<Publication>
