/** Income: the left side of table 1, table 2, the sentences of 部门预算收入情况说明. */
import type { Facts, IncomeRow } from '../../derive/facts.ts'
import { fiscalFunds, fundOf, funds, incomeSources } from '../../model/fund.ts'
import type { IncomeLine, Publication } from '../../model/publication.ts'
import { recordOf } from '../../model/record-of.ts'
import { isNil, type Money, percentOf, sum } from '../../number/money.ts'
import { amount, flag, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const fundFields = {
  general_public: amount('一般公共预算'),
  government_fund: amount('政府性基金预算'),
  state_capital: amount('国有资本经营预算'),
  special_account: amount('财政专户管理资金'),
}

const sourceFields = {
  ...fundFields,
  business: amount('事业收入'),
  operations: amount('事业单位经营收入'),
  superior_grants: amount('上级补助收入'),
  affiliate_remittance: amount('附属单位上缴收入'),
  other: amount('其他收入'),
}

/** The shape of amounts by income line. */
export const bySource = (about: string) => record(sourceFields, about)

const allFundFields = { ...fundFields, unit_funds: amount('单位资金') }

/** The shape of amounts by fund. */
export const byFund = (about: string) => record(allFundFields, about)

const rowFields = {
  code: text('单位代码'),
  name: text('单位名称'),
  sources: bySource('本年收入，按来源'),
  unit_funds: amount('单位资金：事业、经营、上级补助、附属单位上缴和其他收入合计'),
  this_year: amount('本年收入小计'),
  carried: byFund('上年结转结余，按资金性质'),
  carried_total: amount('上年结转结余小计'),
  total: amount('合计'),
}

/** The shape of one source of income. */
const incomePart = record({
  name: text('收入来源名称，用于文字说明'),
  label: text('收入来源名称，用于表格'),
  amount: amount('金额'),
  share: maybe(percent('占收入总计的百分比')),
})

/** The shape of `income`. */
export const incomeShape = record(
  {
    ...rowFields,
    lines: list(incomePart, '表1左侧各行，含金额为零的来源'),
    present: list(incomePart, '有金额的收入来源，上年结转在最后'),
    members: list(record(rowFields), '各预算单位'),
    forward: byFund('年终结转结余，按资金性质'),
    forward_total: amount('年终结转结余合计'),
    several: flag('收入来源不止一个'),
  },
  '收入',
)

/** Income of the department and of its members. */
export function incomeView({ income }: Facts, words: TemplateWords): Infer<typeof incomeShape> {
  const { whole } = income
  const part = (key: string, value: IncomeRow['total']) => ({
    name: words.get(`income.prose.${key}`),
    label: words.get(`income.table.${key}`),
    amount: value,
    share: percentOf(value, whole.total),
  })
  const lines = incomeSources.map((source) => part(source, whole.sources[source]))
  const present = [...lines, part('carried', whole.carriedTotal)].filter((line) => !isNil(line.amount))
  return {
    ...rowView(whole),
    lines,
    present,
    several: present.length > 1,
    members: income.members.map(rowView),
    forward: recordOf(funds, (fund) => income.forward[fund]),
    forward_total: income.forwardTotal,
  }
}

/** The lines of income that table 1 lists. */
export const incomeLinesView = (
  { income: { whole } }: Facts,
  { income_lines }: Publication,
  words: TemplateWords,
): readonly { readonly label: string; readonly amount: Money }[] => {
  const ofUnit = incomeSources.filter((source) => fundOf(source) === 'unit_funds')
  const chosen: readonly IncomeLine[] = income_lines ?? incomeSources
  const amountOf = (line: IncomeLine): Money => {
    switch (line) {
      case 'fiscal':
        return sum(fiscalFunds.map((fund) => whole.sources[fund]))
      case 'unit_funds':
        return sum(ofUnit.map((source) => whole.sources[source]))
      case 'carried':
        return whole.carriedTotal
      default:
        return whole.sources[line]
    }
  }
  return chosen.map((line) => ({ label: words.get(`income.table.${line}`), amount: amountOf(line) }))
}

const rowView = (row: IncomeRow) => ({
  code: row.code,
  name: row.name,
  sources: row.sources,
  unit_funds: sum(
    incomeSources.filter((source) => fundOf(source) === 'unit_funds').map((source) => row.sources[source]),
  ),
  this_year: row.thisYear,
  carried: row.carried,
  carried_total: row.carriedTotal,
  total: row.total,
})
