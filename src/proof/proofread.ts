/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { duties } from './duties/duties.ts'
import { ruleOf } from './duties/duty.ts'
import { languageRules } from './language-rules.ts'
import { outlineOf } from './outline-of.ts'
import { piecesOf } from './pieces.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = [...duties.map(ruleOf)]

/** What was made, as it is read. */
export type Made = Pick<Publication, 'facts' | 'document'>

export const publicationOf = ({ facts, document }: Made): Publication => ({
  facts,
  document,
  pieces: piecesOf(document),
  outline: outlineOf(document, [facts.inputs.unit.name, facts.inputs.unit.short_name]),
})

/** Everything that the publication may not print, lacks, or contradicts itself in. */
export function proofread(made: Made): readonly Diagnostic[] {
  const publication = publicationOf(made)
  return [
    ...languageRules.flatMap(({ find }) => find(publication.pieces)),
    ...publicationRules.flatMap(({ find }) => find(publication)),
  ]
}
