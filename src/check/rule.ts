/**
 * A rule that a publication must satisfy: one object, one pure function, one slug named for the good state. The slug
 * names its cases (`test/rules/cases/<slug>.yaml`) and its part of `docs/checks.md`, which is written from the rules.
 */
import type { Facts } from '../derive/facts.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Asked } from '../model/asked.ts'
import type { Equation } from './equation.ts'
import type { Finding } from './finding.ts'
import type { Printed } from './publication/printed.ts'

/** What a duty of disclosure answers where nothing is missing: where it is met (表5-1), or why it is not owed. */
export type Answer = { readonly met: string } | { readonly notOwed: string }

/** A finding; two figures for the runner to compare; or the answer of a duty. */
export type Verdict = Finding | Equation | Answer

type Described = {
  readonly slug: string
  /** What holds when all is well, in the clerk's words: 合计等于分项之和. */
  readonly title: string
  /** The tables that it compares, or the regulation that it comes from. */
  readonly source: string
  /** What it looks at, when it reports nothing, and how to mend what it finds: one or two sentences. */
  readonly about: string
  /** Default of its findings. */
  readonly severity: Exclude<Severity, 'notice'>
  /**
   * It finds figures of one publication that contradict each other: no layer's policy may lower it or switch it off; a
   * unit may accept its findings one by one.
   */
  readonly comparesFigures?: true
  /** A duty of disclosure: it is an item of the checklist, and its findings cite the source. */
  readonly duty?: true
}

/** A rule about the facts, and about what the edition asks of them. */
export type FactsRule = Described & {
  readonly subject: 'facts'
  readonly judge: (facts: Facts, asked: Asked) => readonly Verdict[]
}

/** A rule about the finished publication, beside the facts that it was made from. */
export type PrintedRule = Described & {
  readonly subject: 'printed'
  readonly judge: (printed: Printed) => readonly Verdict[]
}

/** A department's publication, and those of its member units. */
export type DepartmentPrinted = {
  readonly department: Printed
  readonly members: readonly {
    readonly name: string
    /** Its own publication. */
    readonly printed: Printed
    /** What its department's lines alone make of it. */
    readonly fromLines: Printed
  }[]
}

/** A rule about a department's publication and those of its member units. */
export type MembersRule = Described & {
  readonly subject: 'members'
  readonly judge: (printed: DepartmentPrinted) => readonly Verdict[]
}

/** A rule of any subject. */
export type Rule = FactsRule | PrintedRule | MembersRule

/** Whether a verdict is two figures that are still to be compared. */
export const isEquation = (verdict: Verdict): verdict is Equation => 'relation' in verdict

/** Whether a verdict is the answer of a duty that lacks nothing. */
export const isAnswer = (verdict: Verdict): verdict is Answer => 'met' in verdict || 'notOwed' in verdict
