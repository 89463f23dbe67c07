/**
 * What a department owes to the reader of its publication, each with the regulation that says so. A duty answers for the
 * checklist (`npm run check -- --checklist`), and what it misses is told as every other rule's findings are.
 */
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.ts'
import type { Publication, PublicationRule } from '../publication/publication-rule.ts'
import type { Rule } from '../rule.ts'

/** An error where a regulation asks for it, a warning where it is usual, or where a person must judge. */
export type Lack = {
  readonly severity: 'error' | 'warning'
  readonly what: string
  readonly hint: string
  readonly at?: Place
}

export type DutyState =
  /** `where`: 第一部分 一、部门主要职能, or 表5-1. */
  | { readonly kind: 'done'; readonly where: string }
  | { readonly kind: 'not-owed'; readonly why: string }
  | { readonly kind: 'missing'; readonly lacks: readonly Lack[] }

export type Duty = Omit<Rule<never>, 'find'> & { readonly state: (publication: Publication) => DutyState }

export const done = (where: string): DutyState => ({ kind: 'done', where })
export const notOwed = (why: string): DutyState => ({ kind: 'not-owed', why })

/** Missing if anything lacks; else done, there. */
export const doneUnless = (lacks: readonly Lack[], where: string): DutyState =>
  lacks.length > 0 ? { kind: 'missing', lacks } : done(where)

export const missing = (...lacks: readonly Lack[]): DutyState => ({ kind: 'missing', lacks })

/** What a missing duty is told as; its source is part of the message. */
export const diagnosticOf = ({ slug, source }: Duty, { severity, what, hint, at }: Lack): Diagnostic => ({
  slug,
  severity,
  message: `${what}（${source}）`,
  ...(at && { at }),
  hint,
})

/** The duty as a rule about the publication. */
export const ruleOf = (duty: Duty): PublicationRule => ({
  slug: duty.slug,
  title: duty.title,
  source: duty.source,
  about: duty.about,
  find(publication) {
    const state = duty.state(publication)
    return state.kind === 'missing' ? state.lacks.map((lack) => diagnosticOf(duty, lack)) : []
  },
})
