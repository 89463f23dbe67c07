/** This year's amounts in a workbook's tables, for the sentences that repeat them. */
import { addressText } from '../../model/data-address.ts'
import { type Money, money, sum } from '../../number/money.ts'
import type { BookTables } from './book-tables.ts'
import { itemRows } from './spending-columns.ts'
import { fundTables, withWhole } from './spending-facts.ts'
import { threePublicFacts } from './three-public-facts.ts'

/** By key: `by_fund.general_public` and `items.2010507` (财政拨款), `three_public.reception`, `agency_operating`. */
export function tableAmounts(books: BookTables, year: number): ReadonlyMap<string, Money> {
  const ofFunds = fundTables.flatMap(([kind, fund]) => {
    const known = books.get(kind)
    if (known === undefined) return []
    const rows = itemRows(known).map((row) => ({ row, figure: withWhole(books, known, row).total }))
    return [{ fund, rows: rows.flatMap(({ row, figure }) => (figure === null ? [] : [{ row, figure }])) }]
  })
  const items = new Map<string, Money>()
  for (const { row, figure } of ofFunds.flatMap(({ rows }) => rows))
    items.set(`items.${row.code}`, sum([...[items.get(`items.${row.code}`) ?? []].flat(), figure.amount]))
  // Figures in another unit than the file's carry theirs.
  const others = threePublicFacts(books, year, { file: 'budget.yaml', unit: '元' })
  return new Map([
    ...ofFunds.map(
      ({ fund, rows }) => [`by_fund.${fund}`, sum(rows.map(({ figure }) => figure.amount))] as const,
    ),
    ...items,
    ...others.map(({ at, value }) => {
      const [, digits = '0', unit] = /^([\d.]+)(万元)?$/.exec(value) ?? []
      return [addressText(at), money(digits, unit === undefined ? '元' : '万元')] as const
    }),
  ])
}
