/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { outlineOf } from '../../document/outline-of.ts'
import { piecesOf } from '../../document/pieces.ts'
import { printedTables } from '../../document/tables/printed-table.ts'
import { duties } from '../duties/duties.ts'
import { ruleOf } from '../duties/duty.ts'
import { printedRules } from '../printed/printed-rules.ts'
import { languageRules } from '../texts/language-rules.ts'
import { textRules } from '../texts/text-rules.ts'
import { fileFinder, lineFinder } from './fields.ts'
import { linesOf } from './lines.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = [
  ...printedRules,
  ...duties.map(ruleOf),
  ...textRules,
]

/** What was made, as it is read. */
export type Made = Pick<Publication, 'facts' | 'document'>

export function publicationOf({ facts, document }: Made): Publication {
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

/** Everything that the publication may not print, lacks, or contradicts itself in. */
export function proofread(made: Made): readonly Diagnostic[] {
  const publication = publicationOf(made)
  return [
    ...languageRules.flatMap(({ find }) => find(publication.pieces)),
    ...publicationRules.flatMap(({ find }) => find(publication)),
  ]
}
