/** Rules about the finished publication: what is printed, beside the facts that it was made from. */
import type { Facts } from '../derive/facts.ts'
import type { Rule } from '../diagnostic/rule.ts'
import type { Document } from '../document/tree.ts'
import type { Piece } from './pieces.ts'

export type Publication = {
  readonly facts: Facts
  readonly document: Document
  /** The document's texts one by one. */
  readonly pieces: readonly Piece[]
}

export type PublicationRule = Rule<Publication>
