/** A workbook's tables → the values of `budget.yaml` and the project sheets, and all that is wrong with them. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { bare } from '../../document/text.ts'
import { type Payer, unitSources } from '../../model/fund.ts'
import { isNil, type Money, type MoneyUnit, money } from '../../number/money.ts'
import type { BookSheet } from '../book.ts'
import type { Taken } from '../taken.ts'
import {
  cellProblem,
  mendedCode,
  sumDifferences,
  tableDifferences,
  unexplainedMoney,
  unknownCode,
} from './book-checks.ts'
import {
  type BookTable,
  type BookTables,
  booksByKind,
  readBookTables,
  type TableReading,
} from './book-tables.ts'
import { carriedOver } from './carried-over.ts'
import { carryForward } from './carry-forward.ts'
import { classParts, onlyPart, statedParts } from './class-parts.ts'
import { codeNames } from './code-names.ts'
import { economicFacts } from './economic-facts.ts'
import { budgetIn } from './enter.ts'
import { incomeBySource, incomeFacts } from './income-facts.ts'
import { sourceNamed } from './income-words.ts'
import { type CodeKnowledge, mendedCodes } from './mended-codes.ts'
import { projectFacts } from './project-facts.ts'
import { lostFigures } from './skipped-cells.ts'
import { itemRows } from './spending-columns.ts'
import { fundTables, spendingFacts } from './spending-facts.ts'
import { statedTotals } from './stated-totals.ts'
import { threePublicFacts } from './three-public-facts.ts'
import { memberFacts, membersOf, memberTotals } from './unit-facts.ts'

/** What a workbook is read with. */
export type FactContext = CodeKnowledge & {
  readonly year: number
  /** Cells that count as blank, by `收支总表!B7`. */
  readonly skip: ReadonlySet<string>
  /** What the sheets of goals give for `projects/*.yaml`. */
  readonly projects: readonly Taken[]
}

/** The facts of the tables. */
export type BookFacts = {
  readonly taken: readonly Taken[]
  readonly tables: readonly BookTable[]
  readonly books: BookTables
  /** The unit of the amounts of `budget.yaml`. */
  readonly unit: MoneyUnit
  readonly found: readonly Diagnostic[]
}

/** The tables with their codes put right. */
export type TablesOfBook = ReturnType<typeof mendedCodes> & { readonly books: BookTables }

/** All tables of the visible sheets. */
export function tablesOfBook(
  sheets: readonly BookSheet[],
  context: CodeKnowledge & TableReading,
): TablesOfBook {
  const mending = mendedCodes(readBookTables(sheets, context), context)
  return { ...mending, books: withOnlyFund(booksByKind(mending.tables)) }
}

/** Without a table of 财政拨款, all spending of a unit that has no other money is 一般公共预算. */
function withOnlyFund(books: BookTables): BookTables {
  const spending = books.get('spending')
  const [only, ...others] = incomeBySource(books).keys()
  return spending === undefined ||
    only !== 'general_public' ||
    others.length > 0 ||
    fundTables.some(([kind]) => books.has(kind))
    ? books
    : new Map([...books, ['general_public', spending]])
}

/** The code of an item by its 类, 款 and 项; by 款 and 项 where only one has them. */
export function itemCodes(books: BookTables): (names: readonly [string, string, string]) => string | null {
  const items = (['spending', 'general_public', 'government_fund', 'state_capital'] as const).flatMap(
    (kind) => {
      const known = books.get(kind)
      if (known?.coded?.kind !== 'functional') return []
      const names = new Map(known.coded.rows.map(({ code, name }) => [code, bare(name)]))
      return itemRows(known).map(({ code }) => ({
        code,
        names: [3, 5, 7].map((length) => names.get(code.slice(0, length)) ?? '') as [string, string, string],
      }))
    },
  )
  return (asked) => {
    const [first, second, third] = asked.map(bare)
    const named = items.filter(({ names }) => names[1] === second && names[2] === third)
    const exact = named.find(({ names }) => names[0] === first)
    const codes = new Set(named.map(({ code }) => code))
    return exact?.code ?? (codes.size === 1 ? ([...codes][0] ?? null) : null)
  }
}

/** Never throws: what cannot be taken is an error among `found`. */
export function factsOfBook(
  { tables, mended, unknown, books }: TablesOfBook,
  context: FactContext,
): BookFacts {
  const unit = unitOf(books)
  const ledger = budgetIn(unit)
  const members = new Map(membersOf(books).map(({ member, name }) => [bare(name), member]))
  const projects = projectFacts(books, context.projects, { unit, members })
  const income = [...incomeFacts(books, ledger), ...carriedOver(books, ledger)]
  const payer = restPayer(books)
  const parts = classParts(books)
  const spending = spendingFacts(books, ledger, {
    restPayer: payer,
    inSheets: () => projects.isWhole,
    partOf: (code) => onlyPart(parts, code),
  })
  return {
    taken: [
      ...codeNames(books, context.names),
      ...memberFacts(books),
      ...income,
      ...carryForward(books, ledger, {
        moneyOf: moneyIn(income, unit),
        restPayer: payer({ code: '' }) ?? 'unit_funds',
      }),
      ...spending.taken,
      ...economicFacts(books, ledger),
      ...statedTotals(books, ledger),
      ...statedParts(parts, books, ledger),
      ...memberTotals(books, ledger),
      ...threePublicFacts(books, context.year, ledger),
      ...projects.taken,
    ],
    tables,
    books,
    unit,
    found: [
      ...[...books]
        .filter(([kind]) => kind !== 'performance')
        .flatMap(([, { problems }]) => problems.map(cellProblem)),
      ...mended.map(mendedCode),
      ...unknown.map(unknownCode),
      ...lostFigures(books, context.skip),
      ...sumDifferences([...books.values()]),
      ...tableDifferences(books),
      ...spending.unexplained.map((one) => unexplainedMoney(one, unit)),
      ...projects.found,
    ],
  }
}

const isMoney = (amount: Money | null | undefined): boolean => amount != null && !isNil(amount)

/** Income and what was carried over of a fund, by member or not. */
const moneyIn =
  (income: readonly Taken[], unit: MoneyUnit) =>
  (fund: string): readonly Money[] =>
    income
      .filter(({ at: [block, own] }) => (block === 'income' || block === 'carried_over') && own === fund)
      .map(({ value }) => money(value.replace(/万?元$/, ''), value.endsWith('万元') ? '万元' : unit))

/** The unit of the tables that the lines of the budget come from. */
const unitOf = (books: BookTables): MoneyUnit =>
  (books.get('general_public') ?? books.get('spending') ?? books.get('balance'))?.table.unit ?? '元'

/**
 * Money of an item that no fund's table has is paid from the only other source of income; of several, from the one that
 * 收入总表 has in the row of the item.
 */
function restPayer(books: BookTables): (row: { readonly code: string }) => Payer | null {
  const others = [...incomeBySource(books).keys()].filter(
    (source) => source === 'special_account' || unitSources.some((own) => own === source),
  )
  const [only, ...more] = others
  if (more.length === 0) return () => only ?? null
  const income = books.get('income')
  const rows = income === undefined ? [] : itemRows(income)
  return ({ code }) => {
    const row = rows.find((own) => own.code === code)
    const paying = others.filter((source) =>
      income?.table.heads.some(
        (path, column) => sourceNamed(path.at(-1) ?? '') === source && isMoney(row?.amounts[column]),
      ),
    )
    return paying.length === 1 ? (paying[0] ?? null) : 'unit_funds'
  }
}
