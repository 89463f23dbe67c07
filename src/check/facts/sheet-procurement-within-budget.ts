import { firstPlace } from '../../model/first-place.ts'
import { sum } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'

/** What a project buys by government procurement is paid from its budget of the year. */
export const sheetProcurementWithinBudget: FactsRule = {
  slug: 'sheet-procurement-within-budget',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '项目采购不超过项目预算',
  source: '表12“项目采购”',
  about: '项目表 procurement 各行之和不超过项目当年预算（各任务测算数之和）。没有项目采购的不比较。',
  judge: ({ projects }) =>
    projects
      .filter(({ procurement }) => procurement.length > 0)
      .map(({ sheet, procurement, budget }) => ({
        message: `项目“${sheet.name.text}”的采购超过项目预算`,
        at: firstPlace(sheet.procurement),
        stated: { amount: sum(procurement.map(({ amount }) => amount)), from: '项目采购各行之和' },
        computed: { amount: budget, from: '各任务测算数之和' },
        relation: 'at-most',
        unit: sheet.amounts_in,
        direction: ['采购偏大', '采购偏小'],
        hint: '核对 procurement 各行的 amount（是总额，不是单价）与各任务的测算数',
        affects: ['表12', '第三部分“十”'],
      })),
}
