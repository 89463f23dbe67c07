/** Where a reader who adds up the printed figures does not get the printed total: each cell is rounded on its own. */
import type { Economic, Facts, SpendingTable } from '../../derive/facts.ts'
import { asPrinted, isNil, type Money, minus, sum } from '../../number/money.ts'

export type Gap = {
  /** 合计, or the code of a row. */
  readonly row: string
  readonly whole: Money
  readonly added: Money
}

const printed = (amount: Money): Money => asPrinted(amount, '万元')

const gap = (row: string, whole: Money, parts: readonly Money[]): readonly Gap[] => {
  const added = sum(parts.map(printed))
  return parts.length === 0 || isNil(minus(printed(whole), added)) ? [] : [{ row, whole, added }]
}

type Row = { readonly code: string; readonly amounts: Readonly<Record<string, Money>> }

/** Totals against the rows one level below them; codes of a level are two digits longer than those above. */
function down(total: Row['amounts'], rows: readonly Row[], column: string): readonly Gap[] {
  const amountOf = (amounts: Row['amounts']) => amounts[column] ?? sum([])
  const below = (code: string) =>
    rows.filter((row) => row.code.startsWith(code) && row.code.length === (code.length || 1) + 2)
  return [{ code: '', amounts: total }, ...rows].flatMap(({ code, amounts }) =>
    gap(
      code || '合计',
      amountOf(amounts),
      below(code).map((row) => amountOf(row.amounts)),
    ),
  )
}

const spendingGaps = ({ total, rows }: SpendingTable, columns: readonly string[]): readonly Gap[] =>
  columns.flatMap((column) => down(total, rows, column))

const acrossGaps = ({ total, rows }: SpendingTable): readonly Gap[] =>
  [{ code: '合计', amounts: total }, ...rows].flatMap(({ code, amounts }) => [
    ...gap(code, amounts.basic, [amounts.personnel, amounts.operating]),
    ...gap(code, amounts.total, [
      amounts.basic,
      amounts.project,
      amounts.unit_operations,
      amounts.to_superior,
      amounts.to_affiliates,
    ]),
  ])

const economicGaps = ({ total, rows }: Economic): readonly Gap[] =>
  ['total', 'personnel', 'operating'].flatMap((column) => down(total, rows, column))

/** In the tables by functional and by economic classification. */
export const roundingGaps = ({ spending, economic }: Facts): readonly Gap[] => [
  ...spendingGaps(spending.all, ['total', 'basic', 'project']),
  ...acrossGaps(spending.byFund.general_public),
  ...spendingGaps(spending.byFund.general_public, ['total', 'basic', 'personnel', 'operating', 'project']),
  ...economicGaps(economic),
]
