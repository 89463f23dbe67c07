/** What each rule asks for, in the clerk's words, by slug. */
import { factsRules } from '../../check/check.ts'
import { languageRules } from '../../proof/language-rules.ts'
import { publicationRules } from '../../proof/proofread.ts'

export const ruleTitles: ReadonlyMap<string, string> = new Map(
  [...factsRules, ...languageRules, ...publicationRules].map(({ slug, title }) => [slug, title]),
)
