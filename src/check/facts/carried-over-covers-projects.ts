import type { Facts, IncomeRow } from '../../derive/facts.ts'
import { type Fund, funds } from '../../model/fund.ts'
import { keyInWords } from '../../model/key-names.ts'
import { sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { amountOfMember, isByMember } from './by-member.ts'
import { withLines } from './places.ts'

/**
 * Projects cannot use more of last year's money than was carried over: the 结转 columns of table 10 and the last line of
 * 项目资金来源 in table 12 against 上年结转结余 of tables 1, 2 and 4.
 */
export const carriedOverCoversProjects: FactsRule = {
  slug: 'carried-over-covers-projects',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '项目使用的上年结转不多于上年结转',
  source: '表1、表2、表4、表10、表12',
  about:
    '逐项资金（有几个预算单位的逐个单位）比较：各项目表 carried_over 之和不多于 budget.yaml 的 carried_over。基本支出也可以用上年结转，所以少的不报。',
  judge: (facts) =>
    funds
      .filter((fund) => facts.income.members.length === 1 || isByMember(facts.inputs, fund))
      .flatMap((fund) => facts.income.members.flatMap((member) => equationOf(fund, member, facts))),
}

function equationOf(fund: Fund, member: IncomeRow, facts: Facts): readonly Equation[] {
  const { inputs, projects, reportedIn } = facts
  const isOnly = facts.income.members.length === 1
  const using = projects.filter(
    ({ sheet }) => sheet.carried_over?.[fund] !== undefined && (isOnly || sheet.member?.text === member.code),
  )
  if (using.length === 0) return []
  const places = using.map(({ sheet }) => sheet.carried_over?.[fund]?.place)
  const given = amountOfMember(inputs, inputs.budget.carried_over?.[fund], member.code)
  return [
    {
      message: `${isOnly ? '' : `单位${member.code} ${member.name}的`}项目使用的${keyInWords([fund])}上年结转多于上年结转`,
      at: places[0],
      stated: {
        amount: sum(using.map(({ carried }) => carried[fund])),
        from: withLines('各项目使用的上年结转', places),
      },
      computed: { amount: member.carried[fund], from: withLines('上年结转', [given?.place]) },
      relation: 'at-most',
      unit: reportedIn,
      direction: ['项目用得多', '项目用得少'],
      hint: '核对 budget.yaml 的 carried_over 和各项目表的 carried_over',
      affects: ['表1', '表2', '表4', '表10', '表12'],
    },
  ]
}
