/** Facts → what is wrong with them. Every rule is one file and one pure function; this is the list. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { changeHasReason } from './rules/change-has-reason.ts'
import { economicEqualsFunctional } from './rules/economic-equals-functional.ts'
import { glossaryHasDefinitions } from './rules/glossary-has-definitions.ts'
import { incomeEqualsSpending } from './rules/income-equals-spending.ts'
import { priorYearIsKnown } from './rules/prior-year-is-known.ts'
import { priorYearMatchesLastPublication } from './rules/prior-year-matches-last-publication.ts'
import { totalEqualsParts } from './rules/total-equals-parts.ts'

const rules: readonly ((facts: Facts) => readonly Diagnostic[])[] = [
  totalEqualsParts,
  incomeEqualsSpending,
  economicEqualsFunctional,
  priorYearIsKnown,
  priorYearMatchesLastPublication,
  changeHasReason,
  glossaryHasDefinitions,
]

export const check = (facts: Facts): readonly Diagnostic[] => rules.flatMap((rule) => rule(facts))
