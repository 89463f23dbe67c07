/**
 * The answers of duties of disclosure. A duty follows from a regulation or from usage. What is missing is an error if
 * a regulation asks for it; a warning if it is usual, or if a person must judge.
 */
import type { Finding } from '../finding.ts'
import type { Verdict } from '../rule.ts'

/** The duty is met there: 第一部分 一、部门主要职能, or 表5-1. */
export const done = (where: string): readonly Verdict[] => [{ met: where }]

/** The duty does not apply to this publication, and why. */
export const notOwed = (why: string): readonly Verdict[] => [{ notOwed: why }]

/** What is missing; if nothing is, the duty is met at `where`. */
export const doneUnless = (missing: readonly Finding[], where: string): readonly Verdict[] =>
  missing.length > 0 ? missing : done(where)
