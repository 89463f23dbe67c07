/** 年终结转结余 by fund: what a fund has and does not spend. */
import { sidesOf } from '../../document/tables/balance-sides.ts'
import { isTotal } from '../../document/tables/coded-rows.ts'
import { agree, compare, type Money, minus, nil, sum } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt, type KnownBookTable } from './book-tables.ts'
import { type AmountsFile, reckoned } from './enter.ts'
import { columnOf } from './spending-columns.ts'
import { fundTables } from './spending-facts.ts'

/** Only where 收支总表 has the line; `taken`: income and what was carried over, as entered. */
export function carryForward(
  books: BookTables,
  ledger: AmountsFile,
  {
    moneyOf,
    restPayer,
  }: { readonly moneyOf: (fund: string) => readonly Money[]; readonly restPayer: string },
): readonly Taken[] {
  const whole = lineOf(books.get('balance'))
  if (whole === null) return []
  const cells = [whole.cell]
  const fiscal = fundTables.flatMap(([kind, fund]) => {
    const spent = totalOf(books.get(kind))
    const has = moneyOf(fund)
    if (has.length === 0) return []
    const left = minus(sum(has), spent?.amount ?? nil)
    return compare(left, nil) > 0 && !agree(left, nil)
      ? [{ fund: fund as string, left, cells: [...cells, ...(spent === null ? [] : [spent.cell])] }]
      : []
  })
  const rest = minus(whole.amount, sum(fiscal.map(({ left }) => left)))
  const all: readonly { readonly fund: string; readonly left: Money; readonly cells: readonly BookCell[] }[] =
    [
      ...fiscal,
      ...(compare(rest, nil) > 0 && !agree(rest, nil) ? [{ fund: restPayer, left: rest, cells }] : []),
    ]
  return all.map(({ fund, left, cells: from }) =>
    reckoned(ledger, ['carry_forward', fund], { amount: left, cells: from }),
  )
}

function lineOf(known: KnownBookTable | undefined): BookFigure | null {
  if (known === undefined) return null
  const line = sidesOf(known.table)
    .flat()
    .find(({ label }) => /年终结转|结转下年/.test(label))
  const figure = line === undefined ? null : figureAt(known, line.spot)
  return figure === null || agree(figure.amount, nil) ? null : figure
}

/** The total of a table of spending; null where it has none. */
export function totalOf(known: KnownBookTable | undefined): BookFigure | null {
  const column = known === undefined ? null : columnOf(known.table, 'total')
  const row = known?.table.rows.find(isTotal)
  return known === undefined || column === null || row === undefined ? null : figureAt(known, { row, column })
}
