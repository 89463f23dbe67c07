/** Rules about figures that must agree, and about what must be there. */
import type { FactsRule } from '../rule.ts'
import { agencyOperatingWithinOperating } from './agency-operating-within-operating.ts'
import { changeHasReason } from './change-has-reason.ts'
import { economicEqualsFunctional } from './economic-equals-functional.ts'
import { figureMatchesItsCell } from './figure-matches-its-cell.ts'
import { functionalMatchesEconomic } from './functional-matches-economic.ts'
import { glossaryDefinitionsAreConfirmed } from './glossary-definitions-are-confirmed.ts'
import { glossaryHasDefinitions } from './glossary-has-definitions.ts'
import { incomeEqualsSpending } from './income-equals-spending.ts'
import { itemIncomeCoversSpending } from './item-income-covers-spending.ts'
import { memberIncomeEqualsSpending } from './member-income-equals-spending.ts'
import { printedDataAreGiven } from './printed-data-are-given.ts'
import { priorBlockMatchesLastYearsFolder } from './prior-block-matches-last-years-folder.ts'
import { priorFiguresAddUp } from './prior-figures-add-up.ts'
import { priorYearIsKnown } from './prior-year-is-known.ts'
import { priorYearMatchesLastPublication } from './prior-year-matches-last-publication.ts'
import { projectSpendingIsOfSheets } from './project-spending-is-of-sheets.ts'
import { threePublicCoversEconomic } from './three-public-covers-economic.ts'
import { totalEqualsParts } from './total-equals-parts.ts'
import { unitFundsNameTheirSource } from './unit-funds-name-their-source.ts'

/** In the order of `docs/checks.md`. */
export const balanceRules: readonly FactsRule[] = [
  totalEqualsParts,
  incomeEqualsSpending,
  memberIncomeEqualsSpending,
  itemIncomeCoversSpending,
  economicEqualsFunctional,
  functionalMatchesEconomic,
  threePublicCoversEconomic,
  priorYearIsKnown,
  priorYearMatchesLastPublication,
  priorBlockMatchesLastYearsFolder,
  priorFiguresAddUp,
  changeHasReason,
  projectSpendingIsOfSheets,
  unitFundsNameTheirSource,
  agencyOperatingWithinOperating,
  printedDataAreGiven,
  glossaryHasDefinitions,
  glossaryDefinitionsAreConfirmed,
  figureMatchesItsCell,
]
