import type { Facts } from '../../derive/facts.ts'
import { fundOfLine, isUndivided } from '../../model/budget.ts'
import { firstPlace } from '../../model/first-place.ts'
import { type Fund, fiscalFunds, fundOf, funds, incomeSources } from '../../model/fund.ts'
import type { Project } from '../../model/project.ts'
import { sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'

const names: Readonly<Record<Fund, string>> = {
  general_public: '一般公共预算',
  government_fund: '政府性基金预算',
  state_capital: '国有资本经营预算',
  special_account: '财政专户管理资金',
  unit_funds: '单位资金',
}

/**
 * 收入总计 = 支出总计 (income and carry-over of the year = spending and year-end carry-over), of the whole department
 * and fund by fund: what table 1 shows side by side (预算法实施条例第五条：部门预算收支平衡).
 */
export const incomeEqualsSpending: FactsRule = {
  slug: 'income-equals-spending',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '收入总计等于支出总计',
  source: '表1、表2、表3、表4；预算法实施条例第五条',
  about:
    '逐项资金比较：本年收入＋使用非财政拨款结余＋上年结转＝基本支出＋项目支出＋其他支出＋年终结转。项目支出是各项目测算数之和，所以改动项目表也会使它不平。支出或结转没有分资金的（fund: all、carried_over 的 all），财政拨款逐项比较，其余合起来比较。',
  judge: (facts) =>
    isUndivided(facts.inputs.budget)
      ? [...fiscalFunds.map((fund) => equationOf(fund, facts)), equationOfAll(facts)]
      : funds.map((fund) => equationOf(fund, facts)),
}

const sides = {
  relation: 'equal',
  direction: ['收入大于支出', '支出大于收入'],
  hint: '核对 income、carried_over、spending、carry_forward 以及 projects 中各项目的测算数',
  affects: ['表1', '表2', '表3', '表4'],
} as const

function equationOf(fund: Fund, { inputs, income, spending, reportedIn }: Facts): Equation {
  const sources = incomeSources.filter((source) => fundOf(source) === fund)
  const { whole } = income
  const own = sources.map((source) => whole.sources[source])
  return {
    ...sides,
    message: `${names[fund]}收支不平衡`,
    at:
      firstPlace(sources.map((source) => inputs.budget.income[source])) ??
      firstPlace(inputs.budget.spending.filter((line) => fundOfLine(line) === fund)) ??
      firstPlace(inputs.projects.map((sheet) => paidFrom(fund, sheet))),
    stated: {
      amount: sum([...own, ...(fund === 'unit_funds' ? [whole.surplus] : []), whole.carried[fund]]),
      from: '本年收入 + 上年结转',
    },
    computed: {
      amount: sum([spending.byFund[fund].total.total, income.forward[fund]]),
      from: '基本支出 + 项目支出（各项目测算数之和）+ 其他支出 + 年终结转',
    },
    unit: reportedIn,
  }
}

function equationOfAll({ inputs, income, spending, reportedIn }: Facts): Equation {
  return {
    ...sides,
    message: '收入总计与支出总计不相等',
    at: firstPlace(inputs.budget.income) ?? firstPlace(inputs.budget.spending),
    stated: { amount: income.whole.total, from: '本年收入 + 使用非财政拨款结余 + 上年结转' },
    computed: {
      amount: sum([spending.all.total.total, income.forwardTotal]),
      from: '全部资金的支出 + 年终结转',
    },
    unit: reportedIn,
  }
}

/** The amounts of a sheet that `fund` pays. */
function paidFrom(fund: Fund, { fund: only, sources, tasks }: Project): unknown {
  if (sources !== undefined) return sources[fund]
  return (only ?? 'general_public') === fund ? tasks : undefined
}
