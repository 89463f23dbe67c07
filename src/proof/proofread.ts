/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { languageRules } from './language-rules.ts'
import { piecesOf } from './pieces.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = []

/** Everything that the publication may not print, lacks, or contradicts itself in. */
export function proofread(made: Omit<Publication, 'pieces'>): readonly Diagnostic[] {
  const publication = { ...made, pieces: piecesOf(made.document) }
  return [
    ...languageRules.flatMap(({ find }) => find(publication.pieces)),
    ...publicationRules.flatMap(({ find }) => find(publication)),
  ]
}
