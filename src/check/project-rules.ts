/** Rules about project sheets (tables 10 and 12). */
import type { FactsRule } from './facts-rule.ts'
import { budgetYearWithinTerm } from './rules/budget-year-within-term.ts'
import { carriedOverCoversProjects } from './rules/carried-over-covers-projects.ts'
import { carriedOverWithinSource } from './rules/carried-over-within-source.ts'
import { executedWithinBudget } from './rules/executed-within-budget.ts'
import { levelOneNamesAgree } from './rules/level-one-names-agree.ts'
import { oneWayToNameTheFund } from './rules/one-way-to-name-the-fund.ts'
import { pastBudgetMatchesLastYear } from './rules/past-budget-matches-last-year.ts'
import { pastProjectsWithinYear } from './rules/past-projects-within-year.ts'
import { projectNamesAreUnique } from './rules/project-names-are-unique.ts'
import { sheetProcurementWithinBudget } from './rules/sheet-procurement-within-budget.ts'
import { taskNamesAreUnique } from './rules/task-names-are-unique.ts'
import { totalBudgetCoversTerm } from './rules/total-budget-covers-term.ts'
import { totalBudgetCoversYear } from './rules/total-budget-covers-year.ts'

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
