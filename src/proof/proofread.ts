/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { duties } from './duties/duties.ts'
import { ruleOf } from './duties/duty.ts'
import { languageRules } from './language-rules.ts'
import { outlineOf } from './outline-of.ts'
import { piecesOf } from './pieces.ts'
import { printedRules } from './printed-rules.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'
import { printedTables } from './tables/printed-table.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = [...duties.map(ruleOf), ...printedRules]

/** What was made, as it is read. */
export type Made = Pick<Publication, 'facts' | 'document'>

export function publicationOf({ facts, document }: Made): Publication {
  const { unit } = facts.inputs
  const outline = outlineOf(document, [unit.name, unit.short_name])
  return {
    facts,
    document,
    pieces: piecesOf(document),
    outline,
    tables: printedTables(outline, facts.reportedIn),
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
