/** Rules about the finished publication: what is printed, beside the facts that it was made from. */

import type { Facts } from '../../derive/facts.ts'
import type { Outline } from '../../document/outline.ts'
import type { Piece } from '../../document/pieces.ts'
import type { PrintedTable } from '../../document/tables/printed-table.ts'
import type { Document } from '../../document/tree.ts'
import { type Equation, judge } from '../equation.ts'
import type { Rule } from '../rule.ts'
import type { Entered, Line } from './lines.ts'

export type Publication = {
  readonly facts: Facts
  readonly document: Document
  /** The document's texts one by one. */
  readonly pieces: readonly Piece[]
  /** The document by its headings and tables. */
  readonly outline: Outline
  /** Its tables, their figures read back. */
  readonly tables: readonly PrintedTable[]
  /** Every text once, where it is mended: in a file of the unit's, or in the document. */
  readonly lines: readonly Line[]
  /** The texts of one of the unit's files. */
  readonly linesOfFile: (file: string) => readonly Entered[]
  /** The text under these keys of a file, its first line where it has several. */
  readonly lineAt: (file: string, path: readonly PropertyKey[]) => Entered | undefined
}

/** `equations` is there for rules that compare figures: what they compare can be asked without judging it. */
export type PublicationRule = Rule<Publication> & {
  readonly equations?: (publication: Publication) => readonly Equation[]
}

type Reconciliation = Omit<PublicationRule, 'find' | 'equations'> & {
  readonly equations: (publication: Publication) => readonly Equation[]
}

/** A rule that is nothing but equations between printed figures. */
export const printedReconciliation = (rule: Reconciliation): PublicationRule => ({
  ...rule,
  find: (publication) => rule.equations(publication).flatMap(judge),
})
