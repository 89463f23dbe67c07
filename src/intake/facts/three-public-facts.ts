/** “三公”经费 and 机关运行经费: a row below heads, or a line an item with columns of years. */
import { isTotal } from '../../document/tables/coded-rows.ts'
import type { PrintedRow } from '../../document/tables/printed-table.ts'
import { type ThreePublicItem, threePublicItems } from '../../model/budget.ts'
import { agree, compare, nil, sum } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt, type KnownBookTable } from './book-tables.ts'
import { type AmountsFile, entered, reckoned } from './enter.ts'

type Item = ThreePublicItem | 'total' | 'agency_operating'

const words: Readonly<Record<Item, RegExp>> = {
  overseas: /因公出国/,
  reception: /公务接待/,
  vehicle_purchase: /购置费?$/,
  vehicle_running: /^(?!.*购置及).*(?:运行|运维|运行维护)费?$/,
  total: /^(?:“?三公”?经费)?(?:支出|预算数?)?合计$/,
  agency_operating: /机关运行/,
}

/** The values of `three_public`, `agency_operating` and, of a table with two years, `prior.three_public`. */
export function threePublicFacts(books: BookTables, year: number, ledger: AmountsFile): readonly Taken[] {
  const known = books.get('three_public')
  if (known === undefined) return []
  const find = finderOf(known, year)
  return [
    ...itemsOf((item) => find(item, 'now'), ['three_public'], ledger),
    ...itemsOf((item) => find(item, 'before'), ['prior', 'three_public'], ledger),
    ...enteredAt(find('agency_operating', 'now'), ['agency_operating'], ledger),
  ]
}

type Time = 'now' | 'before'
type Find = (item: Item, time: Time) => BookFigure | null

const enteredAt = (figure: BookFigure | null, at: readonly string[], ledger: AmountsFile) =>
  figure === null ? [] : [entered(ledger, at, figure)]

/** The items, and the total where rounding parts it from them or where they are unknown. */
function itemsOf(
  find: (item: Item) => BookFigure | null,
  at: readonly string[],
  ledger: AmountsFile,
): readonly Taken[] {
  const items = threePublicItems.flatMap((item) => {
    const figure = find(item)
    return figure === null ? [] : [{ item, figure }]
  })
  const total = find('total')
  const added = sum(items.map(({ figure }) => figure.amount))
  // A total that the items add up to leaves nothing for the others.
  const none =
    total !== null && items.length > 0 && compare(total.amount, added) === 0
      ? threePublicItems.filter((item) => at[0] === 'prior' && !items.some((own) => own.item === item))
      : []
  // Of last year blank items leave the sum unknown.
  const isOpen =
    items.length === 0 || (at[0] === 'prior' && items.length + none.length < threePublicItems.length)
  const isStated =
    total !== null && (isOpen || (compare(total.amount, added) !== 0 && agree(total.amount, added)))
  return [
    ...items.map(({ item, figure }) => entered(ledger, [...at, item], figure)),
    ...none.map((item) =>
      reckoned(ledger, [...at, item], { amount: nil, cells: total === null ? [] : [total.cell] }),
    ),
    ...(isStated ? [entered(ledger, [...at, 'total'], total)] : []),
  ]
}

function finderOf(known: KnownBookTable, year: number): Find {
  const { heads, rows } = known.table
  const isLines = rows.some(({ cells }) => words.overseas.test(cells.join('')))
  return isLines
    ? (item, time) => {
        const row = rows.find(({ cells }) => cells.some((text) => words[item].test(unnumbered(text))))
        const column = yearColumn(heads, year, time)
        return row === undefined || column === null ? null : figureAt(known, { row, column })
      }
    : (item, time) => (time === 'now' ? inColumn(known, rows, item) : null)
}

const unnumbered = (text: string): string =>
  text.replace(/^(?:其中[:：])?(?:[一二三四五六]、|\(.{1,2}\)|\d+[.、．])?/, '')

/** The column of a year: its head names it; the only other column is this year's. */
function yearColumn(heads: KnownBookTable['table']['heads'], year: number, time: Time): number | null {
  const named = (wanted: number) => heads.findIndex((path) => path.join('').includes(String(wanted)))
  const [now, before] = [named(year), named(year - 1)]
  if (time === 'before') return before === -1 ? null : before
  if (now !== -1) return now
  const others = heads.flatMap((path, column) => (/预算数|金额|合计/.test(path.join('')) ? [column] : []))
  return before === -1 && others.length === 1 ? (others[0] ?? null) : null
}

function inColumn(known: KnownBookTable, rows: readonly PrintedRow[], item: Item): BookFigure | null {
  const { heads } = known.table
  const column = heads.findIndex((path) => {
    const own = path.at(-1) ?? ''
    if (!words[item].test(own)) return item === 'agency_operating' && words[item].test(path.join(''))
    // 合计 of the “三公”, not of what stands beside them.
    return item !== 'total' || !/机关运行/.test(path.join(''))
  })
  const row = rows.find(isTotal) ?? rows.find(({ amounts }) => amounts.some((amount) => amount !== null))
  return column === -1 || row === undefined ? null : figureAt(known, { row, column })
}
