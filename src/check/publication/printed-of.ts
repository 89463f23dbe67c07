/** The finished document → what the rules read: its texts, outline and tables. */

import type { Facts } from '../../derive/facts.ts'
import { outlineOf } from '../../document/outline-of.ts'
import { textPassages } from '../../document/passage.ts'
import { passagesOf } from '../../document/reading.ts'
import { printedTables } from '../../document/tables/printed-table.ts'
import type { Document } from '../../document/tree.ts'
import { fileFinder, lineFinder } from './fields.ts'
import { linesOf } from './lines.ts'
import type { Printed } from './printed.ts'

/** A document and the facts that it was made from. */
export type DocumentOfFacts = { readonly facts: Facts; readonly document: Document }

/** Reads the document once, for all rules. */
export function printedOf({ facts, document }: DocumentOfFacts): Printed {
  const { unit } = facts.inputs
  const reading = passagesOf(document)
  const passages = textPassages(reading)
  const lines = linesOf(facts.inputs, passages)
  const outline = outlineOf(reading, [unit.name, unit.short_name])
  return {
    facts,
    reading,
    passages,
    outline,
    tables: printedTables(outline, facts.reportedIn),
    lines,
    linesOfFile: fileFinder(lines),
    lineAt: lineFinder(lines),
  }
}
