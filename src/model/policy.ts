/** `policy.yaml`: which rules are errors, warnings, advice or off in a district, and why. */
import { z } from 'zod'
import type { Place, Severity } from '../diagnostic/diagnostic.ts'
import { text, word } from './scalar.ts'

/** The file of one layer, by the slug of the rule. The nearest layer's entry counts as a whole, its reason included. */
export const policySchema = z.record(
  z.string(),
  z.strictObject({
    severity: word('error', 'warning', 'advice', 'off'),
    /** The reports print it. */
    because: text,
  }),
)

/** What the nearest layer says about a rule. */
export type PolicyEntry = {
  readonly severity: Exclude<Severity, 'notice'> | 'off'
  readonly because: string
  readonly at: Place
}

/** Entries by the slug of the rule. */
export type Policy = ReadonlyMap<string, PolicyEntry>

/** The policy that leaves every rule as it is. */
export const noPolicy: Policy = new Map()
