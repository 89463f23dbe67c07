/** 表11 部门整体支出绩效目标. */
import type { Facts } from '../../derive/facts.ts'
import { type Money, percentOf } from '../../number/money.ts'
import { amount, count, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import { indicatorList, indicatorsOf } from './indicators.ts'

const share = (about: string) => record({ amount: amount('当年预算'), share: maybe(percent('占比')) }, about)

export const performanceShape = record(
  {
    contact_name: text('填报人'),
    contact_phone: text('联系电话'),
    fiscal: share('收入构成：财政拨款'),
    other: share('收入构成：其他资金'),
    income: share('收入合计'),
    basic: share('支出构成：基本支出'),
    project: share('支出构成：项目支出'),
    other_spending: share('支出构成：基本支出和项目支出以外的支出'),
    spending: share('支出合计'),
    history: list(
      record({
        year: count('年度'),
        fiscal: maybe(amount('财政拨款')),
        other: maybe(amount('其他资金')),
        basic: maybe(amount('基本支出')),
        project: maybe(amount('项目支出')),
        other_spending: maybe(amount('其他支出')),
        total: maybe(amount('收入合计')),
        spending_total: maybe(amount('支出合计')),
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

export function performanceView({ inputs, thisYear, history }: Facts): Infer<typeof performanceShape> {
  const { performance, year } = inputs
  const { total, spendingTotal } = thisYear
  const part = (value: Money, of: Money) => ({ amount: value, share: percentOf(value, of) })
  return {
    contact_name: performance.contact.name,
    contact_phone: performance.contact.phone,
    fiscal: part(thisYear.fiscal, total),
    other: part(thisYear.other, total),
    income: part(total, total),
    basic: part(thisYear.basic, spendingTotal),
    project: part(thisYear.project, spendingTotal),
    other_spending: part(thisYear.otherSpending, spendingTotal),
    spending: part(spendingTotal, spendingTotal),
    history: history.map(({ otherSpending: rest, spendingTotal, ...year }) => ({
      ...year,
      other_spending: rest,
      spending_total: spendingTotal,
    })),
    annual_tasks: performance.annual_tasks,
    goals: performance.goals.map((goal) => ({
      name: goal.name,
      annual_name: goal.annual_name ?? goal.name,
      long_term_indicators: indicatorsOf(goal.indicators, 'long_term', year),
      annual_indicators: indicatorsOf(goal.indicators, 'annual', year),
    })),
  }
}
