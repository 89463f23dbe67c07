/**
 * Spending by functional classification (类 / 款 / 项) and by member unit: tables 3, 4, 5-1, 5-2, 8, 9 and table 1's
 * right side are all this one computation over different funds.
 *
 * A row's columns are the sums of its children's. A total stated by the unit takes the place of the sum; where all
 * parts but one are exactly nil, whole and part are one fact, so that a stated value serves both.
 */

import type { Place } from '../diagnostic/diagnostic.ts'
import { type SpendingColumn, type StatedRow, spendingColumns } from '../model/budget.ts'
import type { SpendingAmounts } from '../model/figures.ts'
import { isNil, type Money, type MoneyUnit, money, nil, sum } from '../number/money.ts'
import type { Identity, SpendingRow, SpendingTable } from './facts.ts'

/** Spending of one item by one member unit from one fund. */
export type SpendingEntry = {
  readonly item: string
  readonly member: string
  readonly amounts: SpendingAmounts
}

type Stated = Readonly<Record<string, StatedRow>>

export type TableInput = {
  readonly entries: readonly SpendingEntry[]
  readonly unit: MoneyUnit
  readonly stated: { readonly functional: Stated; readonly members: Stated; readonly total: StatedRow | null }
  readonly members: readonly { readonly code: string; readonly name: string }[]
  readonly nameOf: (code: string) => string
}

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

export const noSpending: SpendingAmounts = Object.fromEntries(
  spendingColumns.map((column) => [column, nil]),
) as Record<SpendingColumn, Money>

/** Fills the composite columns of a row from its parts. */
export function withWholes(parts: Partial<SpendingAmounts>): SpendingAmounts {
  const row: Record<SpendingColumn, Money> = { ...noSpending, ...parts }
  for (const [whole, columns] of wholes) {
    row[whole] = parts[whole] ?? sum(columns.map((column) => row[column]))
  }
  return row
}

/** The table of `entries`, and the equations that its stated totals must satisfy. */
export function spendingTable(input: TableInput): { table: SpendingTable; identities: readonly Identity[] } {
  const identities: Identity[] = []
  const total = (children: readonly SpendingAmounts[], stated: StatedRow | undefined, label: string) => {
    const added = addUp(children)
    if (stated === undefined) return added
    const { row, statements } = applyStated(added, stated, input.unit)
    for (const { column, amount, place } of statements) {
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

  const rows: SpendingRow[] = []
  const classes = groupBy(input.entries, ({ item }) => item.slice(0, 3)).map(([classCode, inClass]) => {
    const at = rows.length
    const groups = groupBy(inClass, ({ item }) => item.slice(0, 5)).map(([groupCode, inGroup]) => {
      const groupAt = rows.length
      const items = groupBy(inGroup, ({ item }) => item).map(([code, entries]) => {
        const amounts = addUp(entries.map((entry) => entry.amounts))
        rows.push({ level: 'item', code, name: input.nameOf(code), amounts })
        return amounts
      })
      const amounts = total(items, input.stated.functional[groupCode], `款级科目${groupCode}`)
      rows.splice(groupAt, 0, { level: 'group', code: groupCode, name: input.nameOf(groupCode), amounts })
      return amounts
    })
    const amounts = total(groups, input.stated.functional[classCode], `类级科目${classCode}`)
    rows.splice(at, 0, { level: 'class', code: classCode, name: input.nameOf(classCode), amounts })
    return amounts
  })
  const grand = total(classes, input.stated.total ?? undefined, '总计')

  const members = input.members.map(({ code, name }) => {
    const own = input.entries.filter(({ member }) => member === code).map((entry) => entry.amounts)
    // The only unit's row is the grand total itself, not a sum taken a second way.
    const amounts = input.members.length === 1 ? grand : total(own, input.stated.members[code], `单位${code}`)
    return { code, name, amounts }
  })
  return { table: { total: grand, rows, members }, identities }
}

function addUp(children: readonly SpendingAmounts[]): SpendingAmounts {
  return Object.fromEntries(
    spendingColumns.map((column) => [column, sum(children.map((child) => child[column]))]),
  ) as Record<SpendingColumn, Money>
}

type Statement = { readonly column: SpendingColumn; readonly amount: Money; readonly place: Place }

function applyStated(added: SpendingAmounts, stated: StatedRow, unit: MoneyUnit) {
  const row: Record<SpendingColumn, Money> = { ...added }
  const statements: Statement[] = []
  const given = 'digits' in stated ? { total: stated } : stated
  for (const column of spendingColumns) {
    const entered = given[column]
    if (entered === undefined) continue
    const amount = money(entered, unit)
    row[column] = amount
    statements.push({ column, amount, place: entered.place })
  }
  const isStated = new Set(statements.map(({ column }) => column))
  // Upwards first (人员经费 → 基本支出 → 合计), then downwards.
  for (const [whole, parts] of wholes) {
    const [only, ...others] = parts.filter((part) => !isNil(row[part]))
    if (only !== undefined && others.length === 0 && isStated.has(only) && !isStated.has(whole)) {
      row[whole] = row[only]
      isStated.add(whole)
    }
  }
  for (const [whole, parts] of wholes.toReversed()) {
    const [only, ...others] = parts.filter((part) => !isNil(row[part]))
    if (only !== undefined && others.length === 0 && isStated.has(whole) && !isStated.has(only)) {
      row[only] = row[whole]
      isStated.add(only)
    }
  }
  return { row: row as SpendingAmounts, statements }
}

/** Groups in code order. */
function groupBy<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
