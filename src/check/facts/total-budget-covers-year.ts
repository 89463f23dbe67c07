import type { ProjectFacts } from '../../derive/facts.ts'
import { money } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'

/** 项目总预算 is the sum of all years of a project, so this year cannot be more. */
export const totalBudgetCoversYear: FactsRule = {
  slug: 'total-budget-covers-year',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '项目总预算不少于当年预算',
  source: '表12',
  about: '项目总预算是各年预算之和，当年预算（各任务测算数之和）不会超过它。总预算没有填的不比较。',
  judge: ({ projects }) => projects.flatMap(equationOf),
}

function equationOf({ sheet, budget }: ProjectFacts): readonly Equation[] {
  const { total_budget: entered, amounts_in: unit, name } = sheet
  if (entered === undefined) return []
  return [
    {
      message: `项目“${name.text}”的总预算少于当年预算`,
      at: entered.place,
      stated: { amount: money(entered, unit), from: '项目总预算' },
      computed: { amount: budget, from: '各任务测算数之和' },
      relation: 'at-least',
      unit,
      direction: ['总预算偏大', '总预算偏小'],
      hint: '核对 total_budget 与各任务的单价、数量',
      affects: ['表12'],
    },
  ]
}
