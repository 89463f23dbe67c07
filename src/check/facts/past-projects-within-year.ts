import type { Facts } from '../../derive/facts.ts'
import { money, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { linesOf } from './places.ts'

/** Table 11 shows what all projects of an earlier year came to; the sheets that still run cannot have had more. */
export const pastProjectsWithinYear: FactsRule = {
  slug: 'past-projects-within-year',
  subject: 'facts',
  severity: 'warning',
  title: '各项目的以前年度预算不超过那一年的项目支出',
  source: '表11“近两年收支情况”、表12“项目前两年预算情况”',
  about:
    '前两年逐年比较：各项目表 past 的预算数之和，不超过表11里那一年的项目支出。项目停了的不再有项目表，所以少的不报；不知道那一年项目支出的不比较。',
  judge: ({ inputs, history, reportedIn }: Facts) =>
    history.flatMap(({ year, project }): readonly Equation[] => {
      const entered = inputs.projects.flatMap(({ past, amounts_in: unit }) => {
        const budget = past?.[String(year)]?.budget
        return budget === undefined ? [] : [{ amount: money(budget, unit), place: budget.place }]
      })
      if (project === null || entered.length === 0) return []
      return [
        {
          message: `${year}年各项目的预算数之和超过那一年的项目支出`,
          at: entered[0]?.place,
          stated: {
            amount: sum(entered.map(({ amount }) => amount)),
            from: `各项目表 past 之和，${linesOf(entered.map(({ place }) => place))}`,
          },
          computed: { amount: project, from: `表11的${year}年项目支出` },
          relation: 'at-most',
          unit: reportedIn,
          direction: ['项目表偏大', '项目表偏小'],
          hint: '核对各项目表的 past 与 budget.yaml 的 prior、earlier；两处都填年初预算数',
          affects: ['表11', '表12'],
        },
      ]
    }),
}
