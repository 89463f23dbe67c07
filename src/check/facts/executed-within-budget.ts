import type { Facts } from '../../derive/facts.ts'
import { isNil, money } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** Table 12 shows of each of the last two years what was budgeted, what was spent, and the rate of the two. */
export const executedWithinBudget: FactsRule = {
  slug: 'executed-within-budget',
  subject: 'facts',
  severity: 'warning',
  title: '项目执行数不超过预算数',
  source: '表12“项目前两年预算情况”',
  about:
    '项目表 past 里每年的执行数与预算数比较：超过的执行率大于100%，没有预算数的算不出执行率，都请核对。年中追加过预算的，核对后不必改。',
  judge: (facts) => [...equations(facts), ...withoutBudget(facts)],
}

function equations({ inputs: { projects } }: Facts): readonly Equation[] {
  return projects.flatMap(({ name, amounts_in: unit, past = {} }) =>
    Object.entries(past).flatMap(([year, { budget, executed }]): readonly Equation[] =>
      budget === undefined || executed === undefined || isNil(money(budget, unit))
        ? []
        : [
            {
              message: `项目“${name.text}”${year}年的执行数超过预算数`,
              at: executed.place,
              stated: { amount: money(executed, unit), from: '执行数' },
              computed: { amount: money(budget, unit), from: '预算数' },
              relation: 'at-most',
              unit,
              direction: ['执行数偏大', '执行数偏小'],
              hint: '执行率会大于100%；年中追加过预算的，核对后不必改',
              affects: ['表12'],
            },
          ],
    ),
  )
}

function withoutBudget({ inputs: { projects } }: Facts): readonly Finding[] {
  return projects.flatMap(({ name, amounts_in: unit, past = {} }) =>
    Object.entries(past).flatMap(([year, { budget, executed }]): readonly Finding[] =>
      executed === undefined ||
      isNil(money(executed, unit)) ||
      (budget !== undefined && !isNil(money(budget, unit)))
        ? []
        : [
            {
              message: `项目“${name.text}”${year}年有执行数，没有预算数，算不出执行率`,
              at: executed.place,
              hint: '补上 budget；当年预算在别的项目里的，两个数都不填',
              affects: ['表12'],
            },
          ],
    ),
  )
}
