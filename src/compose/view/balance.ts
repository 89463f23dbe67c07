/** The two sides of tables 1 and 4: income on the left, the classes of spending on the right. */
import type { Facts, SpendingTable } from '../../derive/facts.ts'
import { noSpending } from '../../derive/spending-table.ts'
import { funds } from '../../model/fund.ts'
import { recordOf } from '../../model/record-of.ts'
import { amount, count, flag, type Infer, maybe, record, text } from '../shape.ts'
import { type BalanceIncome, byFund } from './income.ts'
import { columns } from './spending-rows.ts'

/** The shape of a class that the tables list. */
export const classLine = record({
  name: text('类级科目名称'),
  amount: amount('金额'),
  ...columns,
  by_fund: byFund('金额，按资金性质'),
})

/** The shape of a line of table 1 or 4: income on the left, spending on the right. */
export const balanceLineShape = (incomeLabel: string) =>
  record({
    income_label: maybe(text(incomeLabel)),
    income_amount: maybe(amount('收入预算数')),
    income_index: count('收入这一行的序号，从零起算，其中各行不算；用 {{numeral income_index}}'),
    income_is_part: flag('收入这一行是其中的一行'),
    class_name: maybe(text('类级科目；没有更多类时为空')),
    class_amount: maybe(amount('支出预算数')),
    spending: maybe(classLine),
  })
/** The classes of `codes`, with their spending in a table. */
export function classLines({ inputs, spending }: Facts, { rows }: SpendingTable, classes: readonly string[]) {
  const { catalog, unit } = inputs
  const spentOn = (code: string, of: SpendingTable['rows']) =>
    of.find((candidate) => candidate.code === code)?.amounts ?? noSpending
  return classes.map((code) => {
    const amounts = spentOn(code, rows)
    return {
      name: unit.names?.[code] ?? catalog.functional.get(code)?.name ?? code,
      amount: amounts.total,
      ...amounts,
      by_fund: recordOf(funds, (fund) => spentOn(code, spending.byFund[fund].rows).total),
    }
  })
}

type ClassLine = Infer<typeof classLine>

/** The 2 sides of a table, line by line; the shorter side ends with nulls. */
export const balanceLines = (
  income: readonly BalanceIncome[],
  classes: readonly ClassLine[],
): readonly Infer<ReturnType<typeof balanceLineShape>>[] =>
  Array.from({ length: Math.max(income.length, classes.length) }, (_, index) => ({
    income_label: income[index]?.label ?? null,
    income_amount: income[index]?.amount ?? null,
    income_index: income[index]?.index ?? index,
    income_is_part: income[index]?.isPart ?? false,
    class_name: classes[index]?.name ?? null,
    class_amount: classes[index]?.amount ?? null,
    spending: classes[index] ?? null,
  }))
