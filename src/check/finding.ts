/** What a rule found, before the runner makes it a diagnostic. */
import type { Diagnostic, Place, Severity } from '../diagnostic/diagnostic.ts'

/** What makes several findings of a rule one: the runner reports the first and lists the others in its hint. */
export type Cause = {
  /** Findings of one severity with the same key have one cause. */
  readonly key: string
  /** What this finding compares, beside the others of its cause: 基本支出. */
  readonly what: string
}

/** What a rule found. The runner adds the slug, and the rule's severity if the finding has none. */
export type Finding = Omit<Diagnostic, 'slug' | 'severity' | 'at' | 'layer'> & {
  readonly severity?: Severity
  readonly at?: Place | undefined
  readonly cause?: Cause
}
