/** Who the unit is, as the tables say it: its name, its code, its members. */
import { childrenOf, leafRows } from '../../document/tables/coded-rows.ts'
import { bare } from '../../document/text.ts'
import type { SpendingColumn } from '../../model/budget.ts'
import { agree, compare, sum } from '../../number/money.ts'
import type { BookCell, BookSheet } from '../book.ts'
import type { Taken } from '../taken.ts'
import { type BookTables, cellOf, type KnownBookTable } from './book-tables.ts'
import { type AmountsFile, entered, hasMoney } from './enter.ts'
import { memberRows } from './income-facts.ts'
import { lineColumns, spendingFigures } from './spending-columns.ts'

const label = /^(?:编制|预算)?(?:主管)?(?:部门|单位)(?:名称)?(?:[/／](?:部门|单位))?[:：](.+)$/

/** The cell that names the unit, and its name: 编制部门：…. Null where no sheet names it. */
export function unitName(
  sheets: readonly BookSheet[],
): { readonly name: string; readonly cell: BookCell } | null {
  for (const { cells, isHidden } of sheets) {
    if (isHidden) continue
    for (const cell of cells) {
      const name = cell.value.kind === 'text' ? label.exec(cell.value.text.trim())?.[1]?.trim() : undefined
      if (name !== undefined && !/^(?:人民币)?万?元$/.test(bare(name))) return { name, cell }
    }
  }
  return null
}

/** Whether the workbook is of a department, or of a single unit, by the titles of its tables; null if they do not say. */
export function isDepartmentBook(books: BookTables): boolean | null {
  const titles = [...books.values()].map(({ table }) => table.title).join('')
  if (/预算单位|单位(?:收入|支出|收支|财务|财政)/.test(titles)) return false
  return /部门(?:收入|支出|收支|财务|财政)/.test(titles) ? true : null
}

/** Members of a department by the rows of their tables. */
export type MemberRow = { readonly member: string; readonly name: string; readonly cell: BookCell }

/** The member units that a table lists, its department's own row left out. */
export function membersOf(books: BookTables): readonly MemberRow[] {
  for (const kind of ['general_public_members', 'income'] as const) {
    const known = books.get(kind)
    const rows = known === undefined ? [] : memberRows(known)
    if (known === undefined || rows.length === 0) continue
    return rows.flatMap(({ member, name, row }) => {
      const cell = cellOf(known, { row, column: row.cells.lastIndexOf(name) })
      return cell === null ? [] : [{ member, name, cell }]
    })
  }
  return []
}

/** `unit.yaml`: `code` and `members`. */
export function memberFacts(books: BookTables): readonly Taken[] {
  const members = membersOf(books)
  const unit = (at: Taken['at'], value: string, cell: BookCell): Taken => ({
    file: 'unit.yaml',
    at,
    value,
    cells: [cell],
  })
  const code = departmentCode(books)
  return [
    ...(code === null ? [] : [unit(['code'], code.code, code.cell)]),
    ...members.flatMap(({ member, name, cell }) => {
      const line = /\d/.test(member) ? { code: member } : { name }
      return [
        unit(['members', line, 'name'], name, cell),
        ...(/本级$/.test(name) ? [unit(['members', line, 'own_office'], 'true', cell)] : []),
      ]
    }),
  ]
}

/** The row above the units in their table. */
function departmentCode(books: BookTables): { readonly code: string; readonly cell: BookCell } | null {
  for (const kind of ['general_public_members', 'income'] as const) {
    const known = books.get(kind)
    if (known?.coded?.kind !== 'members') continue
    const { coded } = known
    const top = coded.rows.find((row) => childrenOf(row, coded).length > 0)
    const cell = top && cellOf(known, { row: top, column: 0 })
    if (top && cell) return { code: top.code, cell }
  }
  return null
}

/** `stated.general_public_members`: what each member spends of 一般公共预算, where the lines of spending are not by member. */
export function memberTotals(books: BookTables, ledger: AmountsFile): readonly Taken[] {
  const known = books.get('general_public_members')
  if (known?.coded?.kind !== 'members') return []
  const rows = leafRows(known.coded)
  return rows.length < 2 ? [] : rows.flatMap((row) => totalsOf(known, row, ledger))
}

function totalsOf(
  known: KnownBookTable,
  row: Parameters<typeof spendingFigures>[1] & { readonly code: string },
  ledger: AmountsFile,
): readonly Taken[] {
  const figures = spendingFigures(known, row)
  const { personnel, operating, basic } = figures
  const parts = [personnel, operating].filter(hasMoney)
  const isSplit = parts.length > 0
  const isStated =
    basic !== null && (!isSplit || !agree(basic.amount, sum(parts.map(({ amount }) => amount))))
  const others = lineColumns.filter((column) => column !== 'basic')
  const given: readonly SpendingColumn[] = [
    ...(isSplit ? (['personnel', 'operating'] as const) : []),
    ...(isStated ? (['basic'] as const) : []),
    ...others,
  ]
  const whole: readonly SpendingColumn[] = [
    ...(isStated ? (['basic'] as const) : (['personnel', 'operating'] as const)),
    ...others,
  ]
  const added = sum(whole.flatMap((column) => figures[column]?.amount ?? []))
  const isTotalStated = figures.total !== null && compare(figures.total.amount, added) !== 0
  const columns = [...given, ...(isTotalStated ? (['total'] as const) : [])]
  return columns.flatMap((column) => {
    const figure = figures[column]
    return hasMoney(figure)
      ? [entered(ledger, ['stated', 'general_public_members', row.code, column], figure)]
      : []
  })
}
