import type { FactsRule } from '../rule.ts'
import { budgetYearWithinTerm } from './budget-year-within-term.ts'
import { carriedOverCoversProjects } from './carried-over-covers-projects.ts'
import { carriedOverWithinSource } from './carried-over-within-source.ts'
import { executedWithinBudget } from './executed-within-budget.ts'
import { levelOneNamesAgree } from './level-one-names-agree.ts'
import { oneWayToNameTheFund } from './one-way-to-name-the-fund.ts'
import { pastBudgetMatchesLastYear } from './past-budget-matches-last-year.ts'
import { pastProjectsWithinYear } from './past-projects-within-year.ts'
import { projectNamesAreUnique } from './project-names-are-unique.ts'
import { sheetProcurementWithinBudget } from './sheet-procurement-within-budget.ts'
import { taskNamesAreUnique } from './task-names-are-unique.ts'
import { totalBudgetCoversTerm } from './total-budget-covers-term.ts'
import { totalBudgetCoversYear } from './total-budget-covers-year.ts'

/** Rules about project sheets (tables 10 and 12). */
export const projectRules: readonly FactsRule[] = [
  oneWayToNameTheFund,
  carriedOverWithinSource,
  carriedOverCoversProjects,
  totalBudgetCoversYear,
  totalBudgetCoversTerm,
  sheetProcurementWithinBudget,
  executedWithinBudget,
  pastBudgetMatchesLastYear,
  pastProjectsWithinYear,
  budgetYearWithinTerm,
  projectNamesAreUnique,
  taskNamesAreUnique,
  levelOneNamesAgree,
]
