/** What each rule asks for, in the clerk's words, by slug. */
import { factsRules } from '../../check/facts/facts-rules.ts'
import { publicationRules } from '../../check/publication/proofread.ts'
import { languageRules } from '../../check/texts/language-rules.ts'

export const ruleTitles: ReadonlyMap<string, string> = new Map(
  [...factsRules, ...languageRules, ...publicationRules].map(({ slug, title }) => [slug, title]),
)
