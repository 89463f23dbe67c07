/**
 * What a duty of disclosure answers. A department owes it to the reader of its publication by a regulation, or by usage;
 * what is missing is an error where a regulation asks for it, a warning where it is usual or where a person must judge.
 */
import type { Finding } from '../finding.ts'
import type { Verdict } from '../rule.ts'

/** The duty is met there: 第一部分 一、部门主要职能, or 表5-1. */
export const done = (where: string): readonly Verdict[] => [{ met: where }]

/** The duty does not apply to this publication, and why. */
export const notOwed = (why: string): readonly Verdict[] => [{ notOwed: why }]

/** What is missing; met at `where` if nothing is. */
export const doneUnless = (missing: readonly Finding[], where: string): readonly Verdict[] =>
  missing.length > 0 ? missing : done(where)
