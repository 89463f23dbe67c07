/** Rules about the finished publication: what is printed, beside the facts that it was made from. */
import type { Facts } from '../derive/facts.ts'
import type { Rule } from '../diagnostic/rule.ts'
import type { Document } from '../document/tree.ts'
import type { Outline } from './outline.ts'
import type { Piece } from './pieces.ts'

export type Publication = {
  readonly facts: Facts
  readonly document: Document
  /** The document's texts one by one. */
  readonly pieces: readonly Piece[]
  /** The document by its headings and tables. */
  readonly outline: Outline
}

export type PublicationRule = Rule<Publication>
