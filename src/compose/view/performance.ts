/** Table 11: 部门整体支出绩效目标. */
import type { Facts } from '../../derive/facts.ts'
import { agree, isNil, type Money, minus, nil, percentOf } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, listOf, maybe, percent, record, text } from '../shape.ts'
import { indicatorList, indicatorsOf } from './indicators.ts'

const share = (about: string) => record({ amount: amount('当年预算'), share: maybe(percent('占比')) }, about)

/** The shape of `performance`. */
export const performanceShape = record(
  {
    given: flag('有 performance.yaml'),
    contact_name: text('填报人'),
    contact_phone: text('联系电话'),
    fiscal: share('收入构成：财政拨款'),
    other: share('收入构成：其他资金'),
    income: share('收入合计'),
    basic: share('支出构成：基本支出'),
    project: share('支出构成：项目支出'),
    other_spending: share('支出构成：基本支出和项目支出以外的支出'),
    spending: share('支出合计，不含年终结转结余'),
    forward: amount('年终结转结余'),
    any_forward: flag('本年或近两年有年终结转结余'),
    history: listOf(
      2,
      record({
        year: count('年度'),
        fiscal: maybe(amount('财政拨款')),
        other: maybe(amount('其他资金')),
        basic: maybe(amount('基本支出')),
        project: maybe(amount('项目支出')),
        other_spending: maybe(amount('其他支出')),
        total: maybe(amount('收入合计')),
        spending_total: maybe(amount('支出合计')),
        forward: maybe(amount('年终结转结余，即收入合计减支出合计')),
      }),
      '近两年收支情况，早的在前',
    ),
    annual_tasks: list(text('一段'), '年度工作任务'),
    goals: list(
      record({
        name: text('长期目标'),
        annual_name: text('年度目标'),
        long_term_indicators: indicatorList('长期绩效指标'),
        annual_indicators: indicatorList('年度绩效指标'),
      }),
      '整体绩效目标',
    ),
  },
  '部门整体支出绩效目标',
)

/** 年终结转结余; 0 if income and spending differ only by rounding. */
const forwardOf = (total: Money, spent: Money): Money => (agree(total, spent) ? nil : minus(total, spent))

/** Income and spending of this year and the last 2 years, tasks and goals. */
export function performanceView({
  inputs,
  income,
  thisYear,
  history,
}: Facts): Infer<typeof performanceShape> {
  const { performance, year } = inputs
  const { total, spendingTotal } = thisYear
  const earlier = history.map(({ otherSpending, spendingTotal, ...of }) => ({
    ...of,
    other_spending: otherSpending,
    spending_total: spendingTotal,
    forward: of.total === null || spendingTotal === null ? null : forwardOf(of.total, spendingTotal),
  }))
  const forward = income.forwardTotal
  const part = (value: Money, of: Money) => ({ amount: value, share: percentOf(value, of) })
  return {
    given: performance.goals.length > 0 || performance.annual_tasks.length > 0,
    contact_name: performance.contact?.name ?? '',
    contact_phone: performance.contact?.phone ?? '',
    fiscal: part(thisYear.fiscal, total),
    other: part(thisYear.other, total),
    income: part(total, total),
    basic: part(thisYear.basic, spendingTotal),
    project: part(thisYear.project, spendingTotal),
    other_spending: part(thisYear.otherSpending, spendingTotal),
    spending: part(spendingTotal, spendingTotal),
    forward,
    any_forward: [forward, ...earlier.map((of) => of.forward)].some((of) => of !== null && !isNil(of)),
    history: earlier,
    annual_tasks: performance.annual_tasks,
    goals: performance.goals.map((goal) => ({
      name: goal.name,
      annual_name: goal.annual_name ?? goal.name,
      long_term_indicators: indicatorsOf(goal.indicators, 'long_term', year),
      annual_indicators: indicatorsOf(goal.indicators, 'annual', year),
    })),
  }
}
