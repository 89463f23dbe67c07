/** Rules about the facts alone. */
import type { Facts } from '../../derive/facts.ts'
import { type Equation, judge } from '../equation.ts'
import type { Rule } from '../rule.ts'

/** `equations` is there for rules that compare figures: what they compare can be asked without judging it. */
export type FactsRule = Rule<Facts> & { readonly equations?: (facts: Facts) => readonly Equation[] }

type Reconciliation = Omit<FactsRule, 'find' | 'equations'> & {
  readonly equations: (facts: Facts) => readonly Equation[]
}

/** A rule that is nothing but equations (勾稽关系). */
export const reconciliation = (rule: Reconciliation): FactsRule => ({
  ...rule,
  find: (facts) => rule.equations(facts).flatMap(judge),
})
