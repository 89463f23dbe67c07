/** Facts → what is wrong with them. Every rule is one file and one pure function; this is the list. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { economicEqualsFunctional } from './rules/economic-equals-functional.ts'
import { incomeEqualsSpending } from './rules/income-equals-spending.ts'
import { totalEqualsParts } from './rules/total-equals-parts.ts'

const rules: readonly ((facts: Facts) => readonly Diagnostic[])[] = [
  totalEqualsParts,
  incomeEqualsSpending,
  economicEqualsFunctional,
]

export const check = (facts: Facts): readonly Diagnostic[] => rules.flatMap((rule) => rule(facts))
