/**
 * Rows that a code puts into order: 类, 款 and 项 of the functional classification (3, 5, 7 digits), 类 and 款 of the
 * economic one, a department and its units. A parent's code begins its children's.
 */
import type { PrintedRow, PrintedTable } from './printed-table.ts'
import { headWords, rowWords } from './vocabulary.ts'

/** A row with the code that puts it into order. */
export type CodedRow = PrintedRow & { readonly code: string; readonly name: string }

/** The rows of a table that have codes. */
export type Coded = {
  readonly kind: 'functional' | 'economic' | 'members'
  readonly rows: readonly CodedRow[]
  /** 合计. */
  readonly total: PrintedRow | null
}

/** The coded rows of a table; null where its rows have no codes. */
export function codedRows(table: PrintedTable): Coded | null {
  const rows = rowsWithCodes(table)
  const kind = rows.length === 0 ? null : kindOf(table, rows)
  return kind === null ? null : { kind, rows, total: table.rows.find(isTotal) ?? null }
}

/** The rows that have a code and a name, whatever the code is. */
export function rowsWithCodes(table: PrintedTable): readonly CodedRow[] {
  const count = codeColumns(table)
  return count > 1 ? splitRows(table, count) : plainRows(table)
}

/** Whether a row is the total of its table. */
export const isTotal = ({ cells }: PrintedRow): boolean => cells.some((text) => rowWords.total.test(text))

const plainRows = ({ rows }: PrintedTable): readonly CodedRow[] =>
  rows.flatMap((row) => coded(row, row.cells[0] ?? '', row.cells[1] ?? ''))

function coded(row: PrintedRow, code: string, name: string): readonly CodedRow[] {
  return /^\d{3,12}$/.test(code) && name !== '' && !/^[\d,.]+$/.test(name) ? [{ ...row, code, name }] : []
}

/** How many columns hold a code: 类, 款 and 项; 类 and 款 of the economic classification; or 1 for all of it. */
export function codeColumns({ heads }: PrintedTable): number {
  const other = headWords.splitCode.findIndex((head, index) => heads[index]?.at(-1) !== head)
  return Math.max(1, other === -1 ? headWords.splitCode.length : other)
}

/** Lower rows may leave out the parts of the code that are the same above. */
function splitRows({ rows }: PrintedTable, count: number): readonly CodedRow[] {
  let last: readonly string[] = []
  return rows.flatMap((row) => {
    const parts = row.cells.slice(0, count)
    const first = parts.findIndex((part) => part !== '')
    if (first === -1) return []
    last = [...last.slice(0, first), ...parts.slice(first)]
    return coded(row, last.join(''), row.cells[count] ?? '')
  })
}

function kindOf({ heads }: PrintedTable, rows: readonly CodedRow[]): Coded['kind'] | null {
  const first = heads.slice(0, 4).flat().join('')
  if (headWords.members.test(first)) return 'members'
  if (!rows.every(({ code }) => [3, 5, 7].includes(code.length))) return null
  if (rows.some(({ code }) => code.length === 7)) return 'functional'
  return headWords.economic.test(first) || rows.every(({ code }) => /^[35]/.test(code))
    ? 'economic'
    : 'functional'
}

/** A row's children: the next level down among the rows that its code begins. */
export function childrenOf(row: CodedRow, { rows, kind }: Coded): readonly CodedRow[] {
  const below = rows.filter(({ code }) => code !== row.code && code.startsWith(row.code))
  const length = Math.min(...below.map(({ code }) => code.length))
  if (below.length > 0) return below.filter(({ code }) => code.length === length)
  // A department's code need not begin its units' codes.
  const [first, ...others] = rows
  const heads = kind === 'members' && row === first && row.role !== 'plain'
  return heads && others.every(({ role }) => role === 'plain') ? others : []
}

/** Rows that are no children of another. */
export function topRows(coded: Coded): readonly CodedRow[] {
  const below = new Set(coded.rows.flatMap((row) => childrenOf(row, coded)))
  return coded.rows.filter((row) => !below.has(row))
}

/** Rows without children. */
export const leafRows = (coded: Coded): readonly CodedRow[] =>
  coded.rows.filter((row) => childrenOf(row, coded).length === 0)
