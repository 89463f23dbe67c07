/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { lineFinder } from './fields.ts'
import { languageRules } from './language-rules.ts'
import { linesOf } from './lines.ts'
import { piecesOf } from './pieces.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'
import { textRules } from './texts/text-rules.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = [...textRules]

/** Everything that the publication may not print, lacks, or contradicts itself in. */
export function proofread(made: Pick<Publication, 'facts' | 'document'>): readonly Diagnostic[] {
  const pieces = piecesOf(made.document)
  const lines = linesOf(made.facts.inputs, pieces)
  const publication = { ...made, pieces, lines, lineAt: lineFinder(lines) }
  return [
    ...languageRules.flatMap(({ find }) => find(publication.pieces)),
    ...publicationRules.flatMap(({ find }) => find(publication)),
  ]
}
