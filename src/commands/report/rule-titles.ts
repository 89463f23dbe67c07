/** Titles of rules, for the summary of many units. */
import { rules } from '../../check/rules.ts'

/** Title by slug, of every rule. */
export const ruleTitles: ReadonlyMap<string, string> = new Map(rules.map(({ slug, title }) => [slug, title]))
