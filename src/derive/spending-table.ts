/**
 * Spending by functional classification (类 / 款 / 项) and by member unit. Tables 3, 4, 5-1, 5-2, 8, 9 and the right
 * side of table 1 are this computation over different funds.
 *
 * A row's columns are the sums of its children's. A total stated by the unit replaces the sum. If all parts but one
 * are exactly 0, whole and part are the same fact, so a stated value is used for both.
 */
import { type MemberTotals, type SpendingColumn, type StatedRow, spendingColumns } from '../model/budget.ts'
import type { SpendingAmounts } from '../model/figures.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount } from '../model/scalar.ts'
import { agree, isNil, type Money, type MoneyUnit, money, nil, sum } from '../number/money.ts'
import type { Identity, SpendingTable } from './facts.ts'
import { amountsAt, amountsIn, functionalRows } from './functional-rows.ts'

/** Spending of one item by one member unit from one fund. */
export type SpendingEntry = {
  readonly item: string
  readonly member: string
  readonly amounts: SpendingAmounts
}

type StatedByCode = Readonly<Record<string, StatedRow>>

/** What a table is computed from. */
export type TableInput = {
  readonly entries: readonly SpendingEntry[]
  /** The unit of the stated amounts. */
  readonly unit: MoneyUnit
  /** What each member spends, where the lines do not say it. */
  readonly membersKnown?: MemberTotals | undefined
  /** Totals as reported, by 类 or 款, by member unit, and the grand total. */
  readonly stated: {
    readonly functional: StatedByCode
    readonly members: StatedByCode
    readonly total: StatedRow | null
  }
  readonly members: readonly { readonly code: string; readonly name: string }[]
  readonly nameOf: (code: string) => string
}

/** Columns that are sums, each with its parts. */
const wholes: readonly (readonly [SpendingColumn, readonly SpendingColumn[]])[] = [
  ['basic', ['personnel', 'operating']],
  ['total', ['basic', 'project', 'unit_operations', 'to_superior', 'to_affiliates']],
]

const columnNames: Readonly<Record<SpendingColumn, string>> = {
  personnel: '人员经费',
  operating: '公用经费',
  basic: '基本支出',
  project: '项目支出',
  unit_operations: '事业单位经营支出',
  to_superior: '上缴上级支出',
  to_affiliates: '对附属单位补助支出',
  total: '合计',
}

/** A row without spending. */
export const noSpending = recordOf<SpendingColumn, Money>(spendingColumns, () => nil)

/** A whole row from some of its columns: the others are 0, and sums that are not given are computed. */
export function withWholes(parts: Partial<SpendingAmounts>): SpendingAmounts {
  const row: Record<SpendingColumn, Money> = { ...noSpending, ...parts }
  for (const [whole, columns] of wholes) {
    row[whole] = parts[whole] ?? sum(columns.map((column) => row[column]))
  }
  return row
}

/** The table of `entries`, and the equations between its stated totals and their parts. */
export function spendingTable(input: TableInput): { table: SpendingTable; identities: readonly Identity[] } {
  const identities: Identity[] = []
  const total = (added: SpendingAmounts, stated: StatedRow | undefined, label: string) => {
    if (stated === undefined) return added
    const { row, statements } = applyStated(added, stated, input.unit)
    // Where lines give 基本支出 in one amount, the parts of their sum are known from the stated row alone.
    const isParted = agree(sum([added.personnel, added.operating]), added.basic)
    for (const { column, amount, place } of statements) {
      if (!isParted && (column === 'personnel' || column === 'operating')) continue
      identities.push({
        label: `${label}的${columnNames[column]}`,
        whole: amount,
        at: place,
        parts: `各分项${columnNames[column]}之和`,
        computed: added[column],
        unit: input.unit,
        affects: ['表3', '表5-1', '第三部分'],
      })
    }
    return row
  }
  const rows = functionalRows(input.entries, {
    nameOf: input.nameOf,
    addUp,
    whole: (added, code, label) => total(added, input.stated.functional[code], label),
  })
  const grand = total(addUp(amountsAt('class', rows)), input.stated.total ?? undefined, '总计')
  const members = input.members.map(({ code, name }) => {
    const own = input.entries.filter(({ member }) => member === code)
    // The only unit's row is the grand total, which may be stated.
    const amounts =
      input.members.length === 1
        ? grand
        : total(addUp(amountsIn(own)), input.stated.members[code], `单位${code}`)
    const known = input.membersKnown?.[code]
    return {
      code,
      name,
      amounts: known === undefined ? amounts : withWholes(amountsGiven(known, input.unit)),
    }
  })
  return { table: { total: grand, rows, members }, identities }
}

const amountsGiven = (given: MemberTotals[string], unit: MoneyUnit): Partial<SpendingAmounts> =>
  Object.fromEntries(
    spendingColumns.flatMap((column) => {
      const entered = given[column]
      return entered === undefined ? [] : [[column, money(entered, unit)]]
    }),
  )

const addUp = (children: readonly SpendingAmounts[]): SpendingAmounts =>
  recordOf<SpendingColumn, Money>(spendingColumns, (column) => sum(children.map((child) => child[column])))

/** `added` with the stated amounts in place of its own, and each stated amount with its place. */
function applyStated(added: SpendingAmounts, stated: StatedRow, unit: MoneyUnit) {
  const row: Record<SpendingColumn, Money> = { ...added }
  const given = isOneAmount(stated) ? { total: stated } : stated
  const statements = spendingColumns.flatMap((column) => {
    const entered = given[column]
    return entered ? [{ column, amount: money(entered, unit), place: entered.place }] : []
  })
  for (const { column, amount } of statements) row[column] = amount
  const isStated = new Set(statements.map(({ column }) => column))
  const share = (from: SpendingColumn, to: SpendingColumn) => {
    if (!isStated.has(from) || isStated.has(to)) return
    row[to] = row[from]
    isStated.add(to)
  }
  const onlyPart = (parts: readonly SpendingColumn[]) => {
    const [only, ...others] = parts.filter((part) => !isNil(row[part]))
    return others.length === 0 ? only : undefined
  }
  // Upwards first (人员经费 → 基本支出 → 合计), then downwards.
  for (const [whole, parts] of wholes) {
    const only = onlyPart(parts)
    if (only !== undefined) share(only, whole)
  }
  for (const [whole, parts] of wholes.toReversed()) {
    const only = onlyPart(parts)
    if (only !== undefined) share(whole, only)
  }
  return { row, statements }
}
