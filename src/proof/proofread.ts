/** Reads the finished publication as an editor and an inspector would. Every rule is one file; these are the lists. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { languageRules } from './language-rules.ts'
import { piecesOf } from './pieces.ts'
import { printedRules } from './printed-rules.ts'
import type { Publication, PublicationRule } from './publication-rule.ts'
import { printedTables } from './tables/printed-table.ts'

/** In the order of `docs/checks.md`. */
export const publicationRules: readonly PublicationRule[] = [...printedRules]

type Composed = Pick<Publication, 'facts' | 'document'>

/** What the rules look at. */
export const publicationOf = ({ facts, document }: Composed): Publication => ({
  facts,
  document,
  pieces: piecesOf(document),
  tables: printedTables(document, facts.reportedIn),
})

/** Everything that the publication may not print, lacks, or contradicts itself in. */
export function proofread({ facts, document }: Composed): readonly Diagnostic[] {
  const publication = publicationOf({ facts, document })
  return [
    ...languageRules.flatMap(({ find }) => find(publication.pieces)),
    ...publicationRules.flatMap(({ find }) => find(publication)),
  ]
}
