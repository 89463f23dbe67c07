/** Income by source and by member unit, what is carried over from last year and into the next. */
import { type BalanceLine, sidesOf } from '../../document/tables/balance-sides.ts'
import { isTotal, leafRows } from '../../document/tables/coded-rows.ts'
import type { PrintedRow } from '../../document/tables/printed-table.ts'
import { headWords } from '../../document/tables/vocabulary.ts'
import { bare } from '../../document/text.ts'
import type { Address } from '../../model/data-address.ts'
import { type Fund, type IncomeSource, incomeSources, unitSources } from '../../model/fund.ts'
import { agree, minus, nil, sum } from '../../number/money.ts'
import type { Taken } from '../taken.ts'
import { type BookFigure, type BookTables, figureAt, type KnownBookTable } from './book-tables.ts'
import { totalOf } from './carry-forward.ts'
import { type AmountsFile, entered, hasMoney, reckoned } from './enter.ts'
import { isCarriedOver, isSurplusUsed, sourceNamed } from './income-words.ts'
import { fundTables } from './spending-facts.ts'

/** The values of `income`, `non_fiscal_surplus` and `carried_over`. */
export function incomeFacts(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const enter = (at: Address, figure: BookFigure | null) =>
    hasMoney(figure) ? [entered(ledger, at, figure)] : []
  const surplus = firstOf(linesOf(books, 'balance'), ({ label }) => isSurplusUsed(label))
  return [
    ...incomeSources.flatMap((source) => {
      const members = perMember(books, isColumnOf(source, books))
      return members.length > 1
        ? members
            .filter(({ figure }) => hasMoney(figure))
            .map(({ member, figure }) => entered(ledger, ['income', source, member], figure))
        : enter(['income', source], oneIncome(books, source))
    }),
    ...enter(
      ['non_fiscal_surplus'],
      surplus ?? columnTotal(books, (path) => isSurplusUsed(path.at(-1) ?? '')),
    ),
    ...carriedOver(books, ledger),
  ]
}

/** The sources that have income. */
export const incomeBySource = (books: BookTables): ReadonlyMap<IncomeSource, BookFigure> =>
  new Map(
    incomeSources.flatMap((source): readonly [IncomeSource, BookFigure][] => {
      const figure = oneIncome(books, source)
      return hasMoney(figure) ? [[source, figure]] : []
    }),
  )

/** The columns of a source in 收入总表; 单位资金 is its only source where there is no other. */
function isColumnOf(source: IncomeSource, books: BookTables): IsColumn {
  const ofUnit = [...incomeBySource(books).keys()].filter((own) => unitSources.some((each) => each === own))
  const isOnly = ofUnit.length === 1 && ofUnit[0] === source
  return (path) => {
    const last = path.at(-1) ?? ''
    return !path.some(isCarriedOver) && (sourceNamed(last) === source || (isOnly && /^单位资金/.test(last)))
  }
}

/** From 收支总表, 财政拨款收支总表 or the total of 收入总表, the first that has it. */
function oneIncome(books: BookTables, source: IncomeSource): BookFigure | null {
  const isSource = ({ label }: BalanceLine) => sourceNamed(label) === source
  return (
    firstOf(linesOf(books, 'balance'), isSource) ??
    columnTotal(books, (path) => sourceNamed(path.at(-1) ?? '') === source && !path.some(isCarriedOver)) ??
    firstOf(untilCarried(linesOf(books, 'fiscal_balance')), isSource)
  )
}

type Line = { readonly line: BalanceLine; readonly known: KnownBookTable }

/** The lines of income of a 收支总表. */
function linesOf(books: BookTables, kind: 'balance' | 'fiscal_balance'): readonly Line[] {
  const known = books.get(kind)
  return known === undefined ? [] : (sidesOf(known.table)[0] ?? []).map((line) => ({ line, known }))
}

const untilCarried = (lines: readonly Line[]): readonly Line[] => {
  const at = lines.findIndex(({ line }) => isCarriedOver(line.label))
  return at === -1 ? lines : lines.slice(0, at)
}

const afterCarried = (lines: readonly Line[]): readonly Line[] => {
  const at = lines.findIndex(({ line }) => isCarriedOver(line.label))
  return at === -1 ? [] : lines.slice(at + 1)
}

function firstOf(lines: readonly Line[], is: (line: BalanceLine) => boolean): BookFigure | null {
  for (const { line, known } of lines) {
    const figure = is(line) ? figureAt(known, line.spot) : null
    if (figure !== null) return figure
  }
  return null
}

type IsColumn = (path: readonly string[]) => boolean

const columnsOf = ({ table }: KnownBookTable, is: IsColumn): readonly number[] =>
  table.heads.flatMap((path, column) => (is(path) ? [column] : []))

/** The total row of 收入总表 in a column; its only row where it has no total. */
function columnTotal(books: BookTables, is: IsColumn): BookFigure | null {
  const known = books.get('income')
  const [column] = known === undefined ? [] : columnsOf(known, is)
  const row = known?.table.rows.find(isTotal) ?? known?.table.rows[0]
  return known === undefined || column === undefined || row === undefined
    ? null
    : figureAt(known, { row, column })
}

type MemberFigure = { readonly member: string; readonly figure: BookFigure }

/** The figures of each member unit in the columns; none where the rows are no units, or there is but one. */
function perMember(books: BookTables, is: IsColumn): readonly MemberFigure[] {
  const known = books.get('income')
  if (known === undefined) return []
  const rows = memberRows(known)
  const [column] = columnsOf(known, is)
  if (rows.length < 2 || column === undefined) return []
  return rows.flatMap(({ member, row }) => {
    const figure = figureAt(known, { row, column })
    return figure === null ? [] : [{ member, figure }]
  })
}

/** Rows of units by code, or by name where the table has no codes. */
export function memberRows({
  table,
  coded,
}: KnownBookTable): readonly { readonly member: string; readonly name: string; readonly row: PrintedRow }[] {
  if (coded?.kind === 'members')
    return leafRows(coded).map((row) => ({ member: row.code, name: row.name, row }))
  if (!headWords.members.test(table.heads[0]?.join('') ?? '')) return []
  return table.rows
    .filter((row) => !isTotal(row) && (row.cells[0] ?? '') !== '')
    .map((row) => ({ member: bare(row.cells[0] ?? ''), name: row.cells[0] ?? '', row }))
}

const carriedFunds: readonly (readonly [Fund, RegExp])[] = [
  ['general_public', /^一般公共预算/],
  ['government_fund', /^政府性基金/],
  ['state_capital', /^国有资本/],
  ['special_account', /财政专户/],
  ['unit_funds', /^单位资金/],
]

/** By fund: from 收入总表 where it parts them, by member where it has several; else 财政拨款 alone. */
function carriedOver(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const lines = afterCarried(linesOf(books, 'fiscal_balance'))
  const found = carriedFunds.flatMap(([fund, words]) => {
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
