/** `accepted.yaml` of a year: findings that the unit accepts one by one, and why. */
import { z } from 'zod'
import type { KeySpan } from './key-span.ts'
import { type Placed, placedText, text } from './scalar.ts'

const entry = z.strictObject({
  /** The slug of the rule. */
  rule: placedText,
  /** A file and the keys in it, or a passage as the report names it; see `model/key-span.ts`. */
  at: text.optional(),
  /** The figures of the finding as the report shows them. With other figures it is reported again. */
  figures: z.array(text).min(1).optional(),
  /** The message of a finding without figures. */
  found: text.optional(),
  because: text,
})

/** The file. */
export const acceptedSchema = z.strictObject({ accepted: z.array(entry) })

/** An entry as it is written. */
export type AcceptedEntry = z.output<typeof entry>

/** An entry as the checks read it. */
export type Accepted = {
  readonly rule: Placed
  /** As written; null if any place counts. */
  readonly at: string | null
  /** The part of the file that `at` names; null if it names no file that has it. */
  readonly span: KeySpan | null
  /** Null together with `found`: the unit accepts every finding of the rule, and none need be there. */
  readonly figures: readonly string[] | null
  readonly found: string | null
  readonly because: string
}
