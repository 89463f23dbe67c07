/**
 * 收入总计 = 支出总计 (income and carry-over of the year = spending and year-end carry-over), of the whole department
 * and fund by fund: what table 1 shows side by side (预算法实施条例第五条：部门预算收支平衡).
 */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import { type Fund, fundOf, funds, incomeSources } from '../../model/fund.ts'
import type { Project } from '../../model/project.ts'
import { absolute, agree, compare, type Money, minus, showMoney, sum } from '../../number/money.ts'

const names: Readonly<Record<Fund, string>> = {
  general_public: '一般公共预算',
  government_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  special_account: '财政专户管理资金',
  unit_funds: '单位资金',
}

export function incomeEqualsSpending({ inputs, income, spending, reportedIn }: Facts): readonly Diagnostic[] {
  const show = (amount: Money) =>
    showMoney(amount, { unit: reportedIn, decimals: 2, separators: true, trim: false })
  return funds.flatMap((fund): readonly Diagnostic[] => {
    const sources = incomeSources.filter((source) => fundOf(source) === fund)
    const own = sources.map((source) => income.whole.sources[source])
    const received = sum([...own, income.whole.carried[fund]])
    const spent = sum([spending.byFund[fund].total.total, income.forward[fund]])
    if (agree(received, spent)) return []
    const at =
      firstPlace(sources.map((source) => inputs.budget.income[source])) ??
      firstPlace(inputs.budget.spending.filter((line) => (line.fund ?? 'general_public') === fund)) ??
      firstPlace(inputs.projects.map((sheet) => paidFrom(fund, sheet)))
    const difference = absolute(minus(received, spent))
    const direction = compare(received, spent) > 0 ? '收入大于支出' : '支出大于收入'
    return [
      {
        slug: 'income-equals-spending',
        severity: 'error',
        message: `${names[fund]}收支不平衡`,
        ...(at && { at }),
        stated: { figure: show(received), from: '本年收入 + 上年结转' },
        computed: {
          figure: show(spent),
          from: '基本支出 + 项目支出（各项目测算数之和）+ 其他支出 + 年终结转',
        },
        difference: `${show(difference)}（${direction}）`,
        hint: '核对 income、carried_over、spending、carry_forward 以及 projects 中各项目的测算数',
        affects: ['表1', '表2', '表3', '表4'],
      },
    ]
  })
}

/** The amounts of a sheet that `fund` pays. */
function paidFrom(fund: Fund, { fund: only, sources, tasks }: Project): unknown {
  if (sources !== undefined) return sources[fund]
  return (only ?? 'general_public') === fund ? tasks : undefined
}
