/**
 * A rule that a publication must satisfy: one file, one pure function, one slug named for the good state. The slug
 * names its cases (`test/rules/cases/<slug>.yaml`) and its part of `docs/checks.md`, which is written from this.
 */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'

export type Rule<Subject> = {
  readonly slug: string
  /** What holds when all is well, in the clerk's words: 合计等于分项之和. */
  readonly title: string
  /** The tables that it compares, or the regulation that it comes from. */
  readonly source: string
  /** What it looks at, when it says nothing, and how to mend what it finds: one or two sentences. */
  readonly about: string
  readonly find: (subject: Subject) => readonly Diagnostic[]
}
