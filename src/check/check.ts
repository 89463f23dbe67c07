/** Facts → what is wrong with them. Every rule is one file and one pure function; this is the list. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FactsRule } from './facts-rule.ts'
import { changeHasReason } from './rules/change-has-reason.ts'
import { economicEqualsFunctional } from './rules/economic-equals-functional.ts'
import { glossaryDefinitionsAreConfirmed } from './rules/glossary-definitions-are-confirmed.ts'
import { glossaryHasDefinitions } from './rules/glossary-has-definitions.ts'
import { incomeEqualsSpending } from './rules/income-equals-spending.ts'
import { priorYearIsKnown } from './rules/prior-year-is-known.ts'
import { priorYearMatchesLastPublication } from './rules/prior-year-matches-last-publication.ts'
import { totalEqualsParts } from './rules/total-equals-parts.ts'

/** In the order of `docs/checks.md`. */
export const factsRules: readonly FactsRule[] = [
  totalEqualsParts,
  incomeEqualsSpending,
  economicEqualsFunctional,
  priorYearIsKnown,
  priorYearMatchesLastPublication,
  changeHasReason,
  glossaryHasDefinitions,
  glossaryDefinitionsAreConfirmed,
]

export const check = (facts: Facts): readonly Diagnostic[] => factsRules.flatMap(({ find }) => find(facts))
