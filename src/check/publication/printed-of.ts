/** The finished document → what the rules read: its texts, outline and tables. */

import { outlineOf } from '../../document/outline-of.ts'
import { piecesOf } from '../../document/pieces.ts'
import { printedTables } from '../../document/tables/printed-table.ts'
import { fileFinder, lineFinder } from './fields.ts'
import { linesOf } from './lines.ts'
import type { Printed } from './printed.ts'

/** A document and the facts that it was made from. */
export type DocumentOfFacts = Pick<Printed, 'facts' | 'document'>

/** Reads the document once, for all rules. */
export function printedOf({ facts, document }: DocumentOfFacts): Printed {
  const { unit } = facts.inputs
  const pieces = piecesOf(document)
  const lines = linesOf(facts.inputs, pieces)
  const outline = outlineOf(document, [unit.name, unit.short_name])
  return {
    facts,
    document,
    pieces,
    outline,
    tables: printedTables(outline, facts.reportedIn),
    lines,
    linesOfFile: fileFinder(lines),
    lineAt: lineFinder(lines),
  }
}
