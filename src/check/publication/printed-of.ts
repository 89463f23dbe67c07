/** The finished document → what the rules read: its texts, outline and tables. */

import type { Facts } from '../../derive/facts.ts'
import { outlineOf } from '../../document/outline-of.ts'
import { textPassages } from '../../document/passage.ts'
import { passagesOf } from '../../document/reading.ts'
import { printedTables } from '../../document/tables/printed-table.ts'
import type { Document } from '../../document/tree.ts'
import type { Asked } from '../../model/asked.ts'
import { fileFinder, lineFinder } from './fields.ts'
import { linesOf } from './lines.ts'
import type { Printed } from './printed.ts'

/** A document, the facts that it was made from, and what its templates print. */
export type DocumentOfFacts = {
  readonly facts: Facts
  readonly document: Document
  readonly asked: Asked
}

/** Reads the document once, for all rules. */
export function printedOf({ facts, document, asked }: DocumentOfFacts): Printed {
  const { unit } = facts.inputs
  const reading = passagesOf(document)
  const passages = textPassages(reading)
  const lines = linesOf(facts.inputs, passages)
  const outline = outlineOf(reading, [unit.name, unit.short_name])
  return {
    facts,
    asked,
    reading,
    passages,
    outline,
    tables: printedTables(outline, facts.reportedIn),
    lines,
    linesOfFile: fileFinder(lines),
    lineAt: lineFinder(lines),
  }
}
