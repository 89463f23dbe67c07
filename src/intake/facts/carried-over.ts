/** What is carried over from last year, by fund and by member unit. */
import type { BalanceLine } from '../../document/tables/balance-sides.ts'
import { agree, minus, nil, sum } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import type { BookFigure, BookTables } from './book-tables.ts'
import { totalOf } from './carry-forward.ts'
import { type AmountsFile, entered, hasMoney, reckoned } from './enter.ts'
import {
  columnTotal,
  firstOf,
  type IncomeSideLine,
  type IsColumn,
  incomeBySource,
  linesOf,
  type MemberFigure,
  perMember,
} from './income-facts.ts'
import { fundWords, isCarriedOver, sourceNamed } from './income-words.ts'
import { fundTables } from './spending-facts.ts'

/** The values of `carried_over`. By fund: from 收入总表 where it parts them, by member where it has several; else 财政拨款 alone. */
export function carriedOver(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const lines = afterCarried(linesOf(books, 'fiscal_balance'))
  const found = fundWords.flatMap(([fund, words]) => {
    const isColumn: IsColumn = (path) =>
      path.slice(0, -1).some(isCarriedOver) && words.test(path.at(-1) ?? '')
    const figure =
      columnTotal(books, isColumn) ??
      firstOf(
        lines,
        ({ label }) => sourceNamed(label) === fund || (fund === 'unit_funds' && /单位资金/.test(label)),
      )
    const members = perMember(books, isColumn).filter(({ figure: own }) => hasMoney(own))
    return hasMoney(figure) || members.length > 0 ? [{ fund, figure, members }] : []
  })
  if (found.length === 0) return carriedUnnamed(books, ledger)
  return found.flatMap(({ fund, figure, members }) => {
    // One column for all funds is of the only one.
    const own = members.length === 0 && found.length === 1 ? wholeByMember(books, figure) : members
    return own.length > 0
      ? own.map(({ member, figure: part }) => entered(ledger, ['carried_over', fund, member], part))
      : hasMoney(figure)
        ? [entered(ledger, ['carried_over', fund], figure)]
        : []
  })
}

/** 上年结转 in one line: what the funds' own tables spend beyond their income, where that is all of it. */
function carriedUnnamed(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const whole = carriedLine(books)
  if (whole === null) return []
  const income = incomeBySource(books)
  const beyond = fundTables.flatMap(([kind, fund]) => {
    const spent = totalOf(books.get(kind))
    const amount = minus(spent?.amount ?? nil, income.get(fund)?.amount ?? nil)
    return spent === null || agree(amount, nil) ? [] : [{ fund, amount, cells: [whole.cell, spent.cell] }]
  })
  return agree(sum(beyond.map(({ amount }) => amount)), whole.amount)
    ? beyond.map(({ fund, amount, cells }) => reckoned(ledger, ['carried_over', fund], { amount, cells }))
    : []
}

/** 上年结转 of a 收支总表, whatever its fund; null where there is none. */
export function carriedLine(books: BookTables): BookFigure | null {
  const isLine = ({ label }: BalanceLine) => isCarriedOver(label)
  const figure =
    firstOf(linesOf(books, 'balance'), isLine) ?? firstOf(linesOf(books, 'fiscal_balance'), isLine)
  return hasMoney(figure) ? figure : null
}

/** What each member unit carries over of the whole, in a column that does not part the funds. */
function wholeByMember(books: BookTables, whole: BookFigure | null): readonly MemberFigure[] {
  const members = perMember(books, (path) => isCarriedOver(path.at(-1) ?? '')).filter(({ figure }) =>
    hasMoney(figure),
  )
  return whole !== null && agree(sum(members.map(({ figure }) => figure.amount)), whole.amount) ? members : []
}

const afterCarried = (lines: readonly IncomeSideLine[]): readonly IncomeSideLine[] => {
  const at = lines.findIndex(({ line }) => isCarriedOver(line.label))
  return at === -1 ? [] : lines.slice(at + 1)
}
