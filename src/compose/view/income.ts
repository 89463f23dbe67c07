/** Income: the left side of table 1, table 2, the sentences of 部门预算收入情况说明. */
import type { CarriedAmounts, Facts, IncomeAmounts, IncomeRow, PartOfIncome } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import { fiscalFunds, fundOf, funds, incomeSources } from '../../model/fund.ts'
import type { IncomeLine, Publication } from '../../model/publication.ts'
import { recordOf } from '../../model/record-of.ts'
import { isNil, type Money, nil, percentOf, sum } from '../../number/money.ts'
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

/** The columns of a row of income. */
export const incomeColumns = {
  sources: bySource('本年收入，按来源'),
  fiscal: amount('本年收入中的财政拨款'),
  unit_funds: amount('单位资金：事业、经营、上级补助、附属单位上缴和其他收入合计'),
  this_year: amount('本年收入小计'),
  non_fiscal_surplus: amount('使用非财政拨款结余'),
  carried: byFund('上年结转结余，按资金性质'),
  carried_sources: bySource('上年结转结余，按收入来源'),
  carried_total: amount('上年结转结余小计'),
  total: amount('合计'),
}

const rowFields = {
  code: text('单位代码'),
  name: text('单位名称'),
  ...incomeColumns,
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
    present: list(incomePart, '有金额的收入来源，使用非财政拨款结余、上年结转在最后'),
    listed: list(incomePart, '同上，收入来源照大纲的 income_lines 合并'),
    members: list(record(rowFields), '各预算单位'),
    forward: byFund('年终结转结余，按资金性质'),
    forward_sources: bySource('年终结转结余，按收入来源'),
    forward_total: amount('年终结转结余合计'),
    several: flag('收入来源不止一个'),
  },
  '收入',
)

/** Income of the department and of its members. */
export function incomeView(
  { income, inputs }: Facts,
  publication: Publication,
  words: TemplateWords,
): Infer<typeof incomeShape> {
  const { whole } = income
  const part = (key: string, value: Money) => ({
    name: words.get(`income.prose.${key}`),
    label: words.get(`income.table.${key}`),
    amount: value,
    share: percentOf(value, whole.total),
  })
  const lines = incomeSources.map((source) => part(source, whole.sources[source]))
  const others = [part('non_fiscal_surplus', whole.surplus), part('carried', whole.carriedTotal)]
  const withAmount = (all: typeof lines) => all.filter((line) => !isNil(line.amount))
  const present = withAmount([...lines, ...others])
  const listed = linesOf(whole, publication).map(({ line, amount: value }) => part(line, value))
  return {
    ...rowView(whole),
    lines,
    present,
    listed: withAmount([...listed, ...others]).map((line) => ({
      ...line,
      share: shareAsPrinted(line.amount, whole.total, inputs.printing),
    })),
    several: present.length > 1,
    members: income.members.map(rowView),
    forward: recordOf(funds, (fund) => income.forward[fund]),
    forward_sources: income.forwardSources,
    forward_total: income.forwardTotal,
  }
}

/** The lines of income that table 1 lists; 上年结转 has a line of its own there unless they contain it. */
function linesOf({ sources, carriedTotal }: IncomeRow, { income_lines }: Publication) {
  const amountOf = (line: IncomeLine): Money => {
    switch (line) {
      case 'fiscal':
        return fiscalOf(sources)
      case 'unit_funds':
        return unitFundsOf(sources)
      case 'carried':
        return carriedTotal
      default:
        return sources[line]
    }
  }
  const chosen: readonly IncomeLine[] = income_lines ?? incomeSources
  return chosen.map((line) => ({ line, amount: amountOf(line) }))
}

/** A line of income of table 1: of a source, or below it of a named part. */
export type BalanceIncome = {
  readonly label: string
  readonly amount: Money
  readonly index: number
  readonly isPart: boolean
}

/** The lines of income that table 1 lists, with the named parts that the outline lists below them. */
export const incomeLinesView = (
  { income: { whole, parts } }: Facts,
  publication: Publication,
  words: TemplateWords,
): readonly BalanceIncome[] =>
  linesOf(whole, publication).flatMap(({ line, amount: value }, index) => [
    { label: words.get(`income.table.${line}`), amount: value, index, isPart: false },
    ...Object.values(publication.income_parts ?? {})
      .filter((part) => part.listed === true && part.of === line)
      .map((part) => ({
        label: `${words.get('income.part')}${part.name}`,
        amount: amountOfPart(parts, part),
        index,
        isPart: true,
      })),
  ])

const fiscalOf = (sources: IncomeRow['sources']): Money => sum(fiscalFunds.map((fund) => sources[fund]))

const unitFundsOf = (sources: IncomeRow['sources']): Money =>
  sum(incomeSources.filter((source) => fundOf(source) === 'unit_funds').map((source) => sources[source]))

/** The columns of a row of income. */
export const incomeColumnsView = ({
  sources,
  thisYear,
  surplus,
  carried,
  carriedSources,
  carriedTotal,
  total,
}: IncomeAmounts & CarriedAmounts) => ({
  sources,
  fiscal: fiscalOf(sources),
  unit_funds: unitFundsOf(sources),
  this_year: thisYear,
  non_fiscal_surplus: surplus,
  carried,
  carried_sources: carriedSources,
  carried_total: carriedTotal,
  total,
})

const rowView = (row: IncomeRow) => ({ code: row.code, name: row.name, ...incomeColumnsView(row) })

/** Named parts of income lines, by the name that templates use. */
export type DeclaredParts = NonNullable<Publication['income_parts']>

/** The amount of a named part; 0 where there is none. */
export const amountOfPart = (parts: readonly PartOfIncome[], { name }: DeclaredParts[string]): Money =>
  parts.find((part) => part.name === name)?.amount ?? nil
