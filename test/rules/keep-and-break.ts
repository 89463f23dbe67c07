/**
 * Every rule keeps silent where it should, and says the whole of what it has to say where it should not. The first bad
 * case of each is built whole; for the others the unit is taken as far as the rule needs, and no other rule is asked.
 */
import { describe, expect, it } from 'vitest'
import { checkUnit, documentOfUnit, proveMembers } from '../../src/build.ts'
import { undecided } from '../../src/check/apply-policy.ts'
import type { Printed } from '../../src/check/publication/printed.ts'
import { printedOf } from '../../src/check/publication/printed-of.ts'
import type { Rule } from '../../src/check/rule.ts'
import { diagnosticsOf } from '../../src/check/run-rules.ts'
import { type Diagnostic, withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { keeping } from '../../src/model/keeping.ts'
import { updating } from '../golden.ts'
import { builtWhole, casesOf, type Judge, rewrite, toldOf } from './cases.ts'

const checked = keeping<readonly Diagnostic[]>()
const read = keeping<{
  readonly printed: Printed | null
  readonly decided: Parameters<typeof diagnosticsOf>[2]
  readonly diagnostics: readonly Diagnostic[]
}>()

/** What is made of a world is kept for the next rule: half of the cases are examples as they are. */
const judgeOf =
  (rule: Rule): Judge =>
  (world, job) => {
    const made = [world, job.unit, `${job.year}`]
    if (rule.subject === 'members') return proveMembers(world, job)
    if (rule.subject === 'facts') return checked(made, () => checkUnit(world, job).diagnostics)
    const { printed, decided, diagnostics } = read(made, () => {
      const { value, diagnostics } = documentOfUnit(world, job)
      const decided = value && {
        policy: value.policy,
        accepted: value.facts.inputs.accepted,
        asked: value.asked,
      }
      return { printed: value && printedOf(value), decided: decided ?? undecided, diagnostics }
    })
    const found = printed === null ? [] : withoutNotices(diagnosticsOf(rule, rule.judge(printed), decided))
    return [...diagnostics, ...found]
  }

export function keepAndBreak(rules: readonly Rule[]): void {
  describe.each(rules.map((rule) => [rule.slug, rule] as const))('%s', (slug, rule) => {
    if (updating()) rewrite(slug)
    const { good, bad } = casesOf(slug)
    const judge = judgeOf(rule)

    it.each(good.map((each) => [each.name, each] as const))('is kept: %s', (_, each) => {
      expect(toldOf(slug, each, judge)).toBe('')
    })

    it.each(bad.map((each, index) => [each.name, each, index] as const))(
      'is broken: %s',
      (_, each, index) => {
        expect(each.told, 'the whole message').toBeTruthy()
        expect(toldOf(slug, each, index === 0 && rule.subject !== 'members' ? builtWhole : judge)).toBe(
          each.told,
        )
      },
    )
  })
}
