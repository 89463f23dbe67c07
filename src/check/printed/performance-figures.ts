import type { Facts } from '../../derive/facts.ts'
import type { KnownTable, TableKind } from '../../document/tables/known-tables.ts'
import { cellOf, type FigurePair, lineOf, totalOf } from '../../document/tables/named-amounts.ts'

/** What table 11 shows in its own rounding (one decimal), beside what the tables and the facts say to two. */
export function performanceFigures(
  tables: ReadonlyMap<TableKind, KnownTable>,
  facts: Facts,
): readonly FigurePair[] {
  const table = tables.get('performance')
  const spending = tables.get('spending')
  const now = /当年预算/
  const lastYear = new RegExp(`${facts.inputs.year - 1}年`)
  const before = facts.comparisons.total.prior
  return [
    [cellOf(table, [/收入/, '财政拨款'], now), lineOf(tables.get('fiscal_balance'), /收入总计/)],
    [cellOf(table, [/收入/, '合计'], now), lineOf(tables.get('balance'), /收入总计/)],
    [cellOf(table, [/支出/, '基本支出'], now), totalOf(spending, /^基本支出$/, '基本支出')],
    [cellOf(table, [/支出/, '项目支出'], now), totalOf(spending, /^项目支出$/, '项目支出')],
    [cellOf(table, [/支出/, '合计'], now), totalOf(spending, /^合计$/, '合计')],
    [
      cellOf(table, [/收入/, '合计'], lastYear),
      before && { amount: before, from: `第三部分“一”比较用的${facts.inputs.year - 1}年总数` },
    ],
  ]
}
