/** Facts → what is wrong with them. Every rule is one file and one pure function; this is the list. */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { changeHasReason } from './change-has-reason.ts'
import { codeRules } from './code-rules.ts'
import { economicEqualsFunctional } from './economic-equals-functional.ts'
import type { FactsRule } from './facts-rule.ts'
import { functionalMatchesEconomic } from './functional-matches-economic.ts'
import { glossaryDefinitionsAreConfirmed } from './glossary-definitions-are-confirmed.ts'
import { glossaryHasDefinitions } from './glossary-has-definitions.ts'
import { incomeEqualsSpending } from './income-equals-spending.ts'
import { indicatorRules } from './indicator-rules.ts'
import { memberIncomeEqualsSpending } from './member-income-equals-spending.ts'
import { priorBlockMatchesLastYearsFolder } from './prior-block-matches-last-years-folder.ts'
import { priorFiguresAddUp } from './prior-figures-add-up.ts'
import { priorYearIsKnown } from './prior-year-is-known.ts'
import { priorYearMatchesLastPublication } from './prior-year-matches-last-publication.ts'
import { projectRules } from './project-rules.ts'
import { statementRules } from './statement-rules.ts'
import { threePublicCoversEconomic } from './three-public-covers-economic.ts'
import { totalEqualsParts } from './total-equals-parts.ts'

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
