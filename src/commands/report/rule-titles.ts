/** What each rule asks for, in the clerk's words, by slug. */
import { rules } from '../../check/rules.ts'

/** Title by slug, of every rule. */
export const ruleTitles: ReadonlyMap<string, string> = new Map(rules.map(({ slug, title }) => [slug, title]))
