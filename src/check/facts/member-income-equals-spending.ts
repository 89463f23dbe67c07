import type { Facts, IncomeRow } from '../../derive/facts.ts'
import { fundOfLine, isUndivided } from '../../model/budget.ts'
import { firstPlace } from '../../model/first-place.ts'
import { type Fund, fiscalFunds, fundOf, funds, incomeSources } from '../../model/fund.ts'
import { keyInWords } from '../../model/key-names.ts'
import { nil, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { amountOfMember, isByMember } from './by-member.ts'

/** Every budget unit balances, fund by fund: the rows of table 2 against those of table 5-2. */
export const memberIncomeEqualsSpending: FactsRule = {
  slug: 'member-income-equals-spending',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '每个预算单位的收入等于支出',
  source: '表2、表5-2；预算法实施条例第五条',
  about:
    '部门有几个预算单位时，逐个单位、逐项资金比较：本年收入＋上年结转＝支出＋年终结转。部门合计平而单位不平，多半是有一笔写错了单位。',
  judge: (facts) => {
    const { members } = facts.income
    if (members.length === 1) return []
    return (isUndivided(facts.inputs.budget) ? fiscalFunds : funds)
      .filter((fund) => isByMember(facts.inputs, fund))
      .flatMap((fund) => members.map((member) => equationOf(fund, member, facts)))
  },
}

function equationOf(fund: Fund, member: IncomeRow, facts: Facts): Equation {
  const { inputs, spending, reportedIn } = facts
  const { budget } = inputs
  const { code } = member
  const sources = incomeSources.filter((source) => fundOf(source) === fund)
  const spent = spending.byFund[fund].members.find((row) => row.code === code)?.amounts.total ?? nil
  const lines = budget.spending.filter((line) => line.member?.text === code && fundOfLine(line) === fund)
  return {
    message: `单位${code} ${member.name}的${keyInWords([fund])}收支不平衡`,
    at:
      sources.map((source) => amountOfMember(inputs, budget.income[source], code)?.place).find(isPlace) ??
      firstPlace(lines) ??
      amountOfMember(inputs, budget.carry_forward?.[fund], code)?.place ??
      firstPlace(inputs.projects.filter((sheet) => sheet.member?.text === code && isPaidFrom(fund, sheet))) ??
      inputs.unit.members.find((one) => one.code.text === code)?.code.place,
    stated: {
      amount: sum([
        ...sources.map((source) => member.sources[source]),
        ...(fund === 'unit_funds' ? [member.surplus] : []),
        member.carried[fund],
      ]),
      from: '本年收入 + 上年结转（表2）',
    },
    computed: {
      amount: sum([spent, forwardOf(fund, code, facts)]),
      from: '基本支出 + 项目支出 + 其他支出（表5-2等）+ 年终结转',
    },
    relation: 'equal',
    unit: reportedIn,
    direction: ['收入大于支出', '支出大于收入'],
    hint: '核对这个单位的收入、结转、支出各条和项目表；部门合计平的，看有没有写错单位代码的一笔',
    affects: ['表2', '表5-2'],
  }
}

const isPaidFrom = (fund: Fund, { sources, fund: only }: Facts['inputs']['projects'][number]): boolean =>
  sources === undefined ? (only ?? 'general_public') === fund : sources[fund] !== undefined

const isPlace = <P>(place: P | undefined): place is P => place !== undefined

function forwardOf(fund: Fund, code: string, { inputs }: Facts) {
  return amountOfMember(inputs, inputs.budget.carry_forward?.[fund], code)?.amount ?? nil
}
