/** Rows of the functional classification, in tables and lists: names, parts of the code, sources, comparisons, use. */
import { compareRow } from '../../derive/compare-row.ts'
import type { Facts, SpendingRow, SpendingTable } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import { type PriorBase, priorBases } from '../../model/budget.ts'
import { type Fund, funds, incomeSources } from '../../model/fund.ts'
import { recordOf } from '../../model/record-of.ts'
import { isNil, type Money, nil } from '../../number/money.ts'
import { amount, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'
import { codeFields, codesView } from './codes.ts'
import { comparisonShape, comparisonView } from './comparison.ts'
import { byFund, bySource } from './income.ts'

/** The columns of a row of spending. */
export const columns = {
  total: amount('合计'),
  basic: amount('基本支出'),
  personnel: amount('人员经费'),
  operating: amount('公用经费'),
  project: amount('项目支出'),
  unit_operations: amount('事业单位经营支出'),
  to_superior: amount('上缴上级支出'),
  to_affiliates: amount('对附属单位补助支出'),
}

/** The shape of a row. */
export const rowShape = record({
  ...codeFields,
  class_name: text('所在的类的名称'),
  group_name: text('所在的款的名称；类的一行为空'),
  item_name: text('项的名称；类、款的一行为空'),
  ...columns,
  amount: amount('这一行在列表里的金额：一般是合计，running_items、other_basic_items 是基本支出'),
  share: maybe(percent('占支出合计；印出来是零的没有')),
  fiscal: amount('合计中的财政拨款'),
  by_fund: byFund('合计，按资金性质'),
  by_source: bySource('合计，按收入来源'),
  prior: record(
    {
      budget: maybe(amount('上年预算数')),
      executed: maybe(amount('上年预算执行数')),
      full_year: maybe(amount('上年全年预计执行数')),
    },
    '上年数',
  ),
  comparison: comparisonShape('合计与上年预算数相比'),
  compared_with_executed: comparisonShape('合计与上年预算执行数相比'),
  compared_with_full_year: comparisonShape('合计与上年全年预计执行数相比'),
  use: maybe(text('主要用于什么：statement.yaml 的 uses；没有写的，是用这个科目的项目的名称')),
  projects: list(text('项目名称'), '用这个科目的项目'),
})

/** The view of a row. */
export type RowView = Infer<typeof rowShape>

/** A table, the funds that it is of, and what its rows refer to. */
type RowContext = {
  readonly facts: Facts
  readonly table: SpendingTable
  readonly funds: readonly Fund[]
  readonly words: TemplateWords
}

/**
 * Makes the views of a table's rows. What few templates print is computed when they ask for it: a large unit has
 * thousands of rows.
 */
export function rowViews({
  facts,
  table,
  funds: own,
  words,
}: RowContext): (row: SpendingRow, amount?: Money) => RowView {
  const { spending, inputs, prior } = facts
  const names = new Map(table.rows.map(({ code, name }) => [code, name]))
  const totalOf = amountsByCode()
  return ({ level, code, name, amounts }, listed = amounts.total) => {
    const codes = codesView(level, code, name)
    const compared = (base: PriorBase) =>
      comparisonView(compareRow(facts, { row: { code, amounts }, funds: own, base }), words)
    const projectsOf = () => projectsUnder(facts, code, own)
    return {
      ...codes,
      class_name: names.get(codes.class_code) ?? '',
      group_name: level === 'class' ? '' : (names.get(code.slice(0, 5)) ?? ''),
      item_name: level === 'item' ? name : '',
      ...amounts,
      amount: listed,
      get share() {
        return shareAsPrinted(listed, table.total.total, inputs.printing)
      },
      get fiscal() {
        return totalOf(spending.fiscal, code)
      },
      get by_fund() {
        return recordOf(funds, (fund) => totalOf(spending.byFund[fund], code))
      },
      get by_source() {
        return recordOf(incomeSources, (source) => totalOf(spending.bySource[source], code))
      },
      get prior() {
        return recordOf(priorBases, (base) => prior.ofCode(code, own, base, 'total'))
      },
      get comparison() {
        return compared('budget')
      },
      get compared_with_executed() {
        return compared('executed')
      },
      get compared_with_full_year() {
        return compared('full_year')
      },
      get use() {
        const named = projectsOf()
        return inputs.statement.uses?.[code] ?? (named.length === 0 ? null : named.join('、'))
      },
      get projects() {
        return projectsOf()
      },
    }
  }
}

/** Looks up totals of other tables by code; each table is indexed once. */
function amountsByCode(): (table: SpendingTable, code: string) => Money {
  const known = new Map<SpendingTable, ReadonlyMap<string, Money>>()
  return (table, code) => {
    const totals = known.get(table) ?? new Map(table.rows.map((row) => [row.code, row.amounts.total]))
    known.set(table, totals)
    return totals.get(code) ?? nil
  }
}

const projectsUnder = ({ projects }: Facts, code: string, own: readonly Fund[]): readonly string[] =>
  projects
    .filter(
      ({ sheet, sources }) => sheet.item?.text.startsWith(code) && own.some((fund) => !isNil(sources[fund])),
    )
    .map(({ sheet }) => sheet.name.text)
