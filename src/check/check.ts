/** Facts → what is wrong with them. Every rule is one file and one pure function; this is the list. */
import type { Facts } from '../derive/facts.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { codeRules } from './code-rules.ts'
import type { FactsRule } from './facts-rule.ts'
import { indicatorRules } from './indicator-rules.ts'
import { projectRules } from './project-rules.ts'
import { changeHasReason } from './rules/change-has-reason.ts'
import { economicEqualsFunctional } from './rules/economic-equals-functional.ts'
import { functionalMatchesEconomic } from './rules/functional-matches-economic.ts'
import { glossaryDefinitionsAreConfirmed } from './rules/glossary-definitions-are-confirmed.ts'
import { glossaryHasDefinitions } from './rules/glossary-has-definitions.ts'
import { incomeEqualsSpending } from './rules/income-equals-spending.ts'
import { memberIncomeEqualsSpending } from './rules/member-income-equals-spending.ts'
import { priorBlockMatchesLastYearsFolder } from './rules/prior-block-matches-last-years-folder.ts'
import { priorFiguresAddUp } from './rules/prior-figures-add-up.ts'
import { priorYearIsKnown } from './rules/prior-year-is-known.ts'
import { priorYearMatchesLastPublication } from './rules/prior-year-matches-last-publication.ts'
import { threePublicCoversEconomic } from './rules/three-public-covers-economic.ts'
import { totalEqualsParts } from './rules/total-equals-parts.ts'
import { statementRules } from './statement-rules.ts'

/** Figures that must agree, and what must be there. */
export const balanceRules: readonly FactsRule[] = [
  totalEqualsParts,
  incomeEqualsSpending,
  memberIncomeEqualsSpending,
  economicEqualsFunctional,
  functionalMatchesEconomic,
  threePublicCoversEconomic,
  priorYearIsKnown,
  priorYearMatchesLastPublication,
  priorBlockMatchesLastYearsFolder,
  priorFiguresAddUp,
  changeHasReason,
  glossaryHasDefinitions,
  glossaryDefinitionsAreConfirmed,
]

/** In the order of `docs/checks.md`. */
export const factsRules: readonly FactsRule[] = [
  ...balanceRules,
  ...codeRules,
  ...projectRules,
  ...statementRules,
  ...indicatorRules,
]

export const check = (facts: Facts): readonly Diagnostic[] => factsRules.flatMap(({ find }) => find(facts))
