/**
 * Codes of the classifications that a table has wrong. A code that the catalogue lacks is put right where another sheet
 * has the same name with a code that it knows and with the same figures, or where `--take` says what it is.
 */
import { type CodedRow, codeColumns, rowsWithCodes } from '../../document/tables/coded-rows.ts'
import type { PrintedTable } from '../../document/tables/printed-table.ts'
import { tableKinds } from '../../document/tables/titles.ts'
import { headWords } from '../../document/tables/vocabulary.ts'
import { bare } from '../../document/text.ts'
import { agree, type Money } from '../../number/money.ts'
import type { BookCell } from '../book.ts'
import { type BookTable, cellOf } from './book-tables.ts'

/** The names of both classifications by code, the unit's own names included. */
export type KnownNames = ReadonlyMap<string, string>

/** What is known of codes, and what the caller says of single cells: `--take 'SHEET!CELL=2101102'`. */
export type CodeKnowledge = {
  readonly names: KnownNames
  readonly take: ReadonlyMap<string, string>
}

/** A code that was put right. */
export type MendedCode = {
  readonly was: string
  readonly code: string
  readonly name: string
  readonly cell: BookCell
  /** The row of another sheet that has it right; null where the caller said so. */
  readonly witness: BookCell | null
}

/** A code that nothing puts right. */
export type UnknownCode = {
  readonly code: string
  readonly name: string
  readonly cell: BookCell
  readonly likely: string | null
}

type Mending = {
  readonly tables: readonly BookTable[]
  readonly mended: readonly MendedCode[]
  readonly unknown: readonly UnknownCode[]
}

/** The tables with their codes put right. */
export function mendedCodes(tables: readonly BookTable[], knowledge: CodeKnowledge): Mending {
  const mended: MendedCode[] = []
  const unknown: UnknownCode[] = []
  const result = tables.map((own): BookTable => {
    const { table } = own
    if (!isClassified(table)) return own
    const fixed = new Map<readonly string[], CodedRow>()
    for (const row of rowsWithCodes(table)) {
      const cell = codeCell(own, row)
      if (cell === null) continue
      const said = codeColumnsOf(own, row).flatMap(({ at }) => knowledge.take.get(at) ?? [])[0]
      if (said === undefined && isKnown(row, knowledge.names)) continue
      const other = said === undefined ? witnessOf(row, own, { tables, names: knowledge.names }) : null
      const code = said ?? other?.code
      if (code === undefined) {
        unknown.push({ code: row.code, name: row.name, cell, likely: codeOfName(row, knowledge.names) })
        continue
      }
      fixed.set(row.cells, { ...row, code })
      if (code !== row.code)
        mended.push({ was: row.code, code, name: row.name, cell, witness: other?.cell ?? null })
    }
    return fixed.size === 0 ? own : { ...own, table: withCodes(table, fixed) }
  })
  return { tables: result, mended, unknown }
}

const classified = [
  'income',
  'spending',
  'general_public',
  'basic',
  'government_fund',
  'state_capital',
] as const

/** Tables of a classification; rows of units have codes of their own. */
const isClassified = ({ title, heads }: PrintedTable): boolean =>
  classified.some((kind) => tableKinds[kind].is(title)) &&
  !headWords.members.test(heads.slice(0, 4).flat().join(''))

/** Units number the 款 of the economic classification on their own: below a 类 that is known, such a code is theirs. */
const isKnown = ({ code }: CodedRow, names: KnownNames): boolean =>
  names.has(code) || (/^[35]\d{4}$/.test(code) && names.has(code.slice(0, 3)))

type Others = { readonly tables: readonly BookTable[]; readonly names: KnownNames }

/** A row of another table that has the name, a known code and no other total. */
function witnessOf(
  row: CodedRow,
  own: BookTable,
  { tables, names }: Others,
): { readonly code: string; readonly cell: BookCell } | null {
  for (const other of tables) {
    if (other === own || !isClassified(other.table)) continue
    const same = rowsWithCodes(other.table).find(
      ({ code, name, amounts }) =>
        bare(name) === bare(row.name) &&
        names.has(code) &&
        sameFirst(amounts.slice(codeColumns(other.table)), row.amounts.slice(codeColumns(own.table))),
    )
    const cell = same && codeCell(other, same)
    if (same && cell) return { code: same.code, cell }
  }
  return null
}

/** Whether the first figures of both rows, their totals, agree. */
function sameFirst(a: readonly (Money | null)[], b: readonly (Money | null)[]): boolean {
  const [first, second] = [a, b].map((amounts) => amounts.find((amount) => amount !== null))
  return first != null && second != null && agree(first, second)
}

/** The only code of the catalogue with a row's name. */
function codeOfName({ name }: CodedRow, names: KnownNames): string | null {
  const codes = [...names].filter(([, other]) => bare(other) === bare(name)).map(([code]) => code)
  return codes.length === 1 ? (codes[0] ?? null) : null
}

const codeColumnsOf = (own: BookTable, row: CodedRow): readonly BookCell[] =>
  Array.from({ length: codeColumns(own.table) }, (_, column) => cellOf(own, { row, column })).flatMap(
    (cell) => cell ?? [],
  )

/** The cell that a message names for a code. */
const codeCell = (own: BookTable, row: CodedRow): BookCell | null => codeColumnsOf(own, row)[0] ?? null

/** The codes of rows in their columns: 3 digits for 类, 2 each for 款 and 项. */
function withCodes(table: PrintedTable, fixed: ReadonlyMap<readonly string[], CodedRow>): PrintedTable {
  const count = codeColumns(table)
  const partsOf = (code: string) =>
    count === 1
      ? [code]
      : [code.slice(0, 3), ...[3, 5].slice(0, count - 1).map((at) => code.slice(at, at + 2))]
  return {
    ...table,
    rows: table.rows.map((row) => {
      const known = fixed.get(row.cells)
      return known === undefined
        ? row
        : { ...row, cells: [...partsOf(known.code), ...row.cells.slice(count)] }
    }),
  }
}
