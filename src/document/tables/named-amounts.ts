/** Single amounts of the known tables, each with the words that name it: 表3合计行的项目支出. */
import { type Money, nil, sum } from '../../number/money.ts'
import { amountColumns } from './amount-columns.ts'
import { type BalanceLine, nameOfLine, sidesOf } from './balance-sides.ts'
import { type CodedRow, isTotal } from './coded-rows.ts'
import type { KnownTable } from './known-tables.ts'
import type { PrintedRow, PrintedTable, Spot } from './printed-table.ts'
import { headWords } from './vocabulary.ts'

/** An amount, where it is printed in words, and the spots of tables that it is the sum of. */
export type NamedAmount = { readonly amount: Money; readonly from: string; readonly spots?: readonly Spot[] }

/** Two amounts that say the same; null where a table does not have it. */
export type FigurePair = readonly [a: NamedAmount | null, b: NamedAmount | null]

/** A column by the words of its heads, the whole of it where it is parted: 基本支出 is its 小计. */
export function columnNamed({ heads }: PrintedTable, words: RegExp): number | null {
  const wholes = heads.flatMap((path, column) =>
    words.test(path[0] ?? '') && path.slice(1).every((head) => headWords.wholeOfGroup.test(head))
      ? [column]
      : [],
  )
  const inner = heads.flatMap((path, column) =>
    path.length > 1 && words.test(path.at(-1) ?? '') ? [column] : [],
  )
  return wholes[0] ?? inner[0] ?? null
}

const inColumn = (
  { table }: KnownTable,
  row: PrintedRow,
  [column, name]: readonly [number | null, string],
): NamedAmount | null => {
  if (column === null || !amountColumns(table).includes(column)) return null
  return { amount: row.amounts[column] ?? nil, from: `${table.name}${name}`, spots: [{ table, row, column }] }
}

/** The figure of the 合计 row in a column; null where the table has no such row or column. */
export function totalOf(known: KnownTable | undefined, words: RegExp, name: string): NamedAmount | null {
  const row = known?.table.rows.find(isTotal)
  if (known === undefined || row === undefined) return null
  return inColumn(known, row, [columnNamed(known.table, words), `合计行的${name}`])
}

/** The 合计 row of several columns together, such as 本年拨款 and 结转 of one fund; null where there is none of them. */
export function addedTotalOf(known: KnownTable | undefined, words: RegExp, name: string): NamedAmount | null {
  const row = known?.table.rows.find(isTotal)
  if (known === undefined || row === undefined) return null
  const columns = amountColumns(known.table).filter((column) =>
    words.test(known.table.heads[column]?.at(-1) ?? ''),
  )
  if (columns.length === 0) return null
  return {
    amount: sum(columns.map((column) => row.amounts[column] ?? nil)),
    from: `${known.table.name}合计行的${name}`,
    spots: columns.map((column) => ({ table: known.table, row, column })),
  }
}

/** The figure of a class (类) in the column 合计. */
export function classesOf(
  known: KnownTable | undefined,
): readonly (NamedAmount & Pick<CodedRow, 'code' | 'name'>)[] {
  if (known?.coded?.kind !== 'functional') return []
  const column = columnNamed(known.table, headWords.total)
  return known.coded.rows
    .filter(({ code }) => code.length === 3)
    .flatMap((row) => {
      const figure = inColumn(known, row, [column, `的${row.code} ${row.name}`])
      return figure === null ? [] : [{ ...figure, code: row.code, name: row.name }]
    })
}

/** A line of a 收支总表 by its words, on either side. */
export function lineOf(known: KnownTable | undefined, words: RegExp): NamedAmount | null {
  if (known === undefined) return null
  const line = sidesOf(known.table)
    .flat()
    .find(({ label }) => words.test(label))
  return line === undefined ? null : asNamed(known, line)
}

/** Lines of the side that holds `words`, with their bare names. */
export function linesBeside(
  known: KnownTable | undefined,
  words: RegExp,
): readonly (NamedAmount & { readonly name: string })[] {
  if (known === undefined) return []
  const side = sidesOf(known.table).find((lines) => lines.some(({ label }) => words.test(label))) ?? []
  return side.map((line: BalanceLine) => ({
    name: nameOfLine(line),
    ...asNamed(known, line),
  }))
}

const asNamed = ({ table }: KnownTable, { amount, label, spot }: BalanceLine): NamedAmount => ({
  amount,
  from: `${table.name}的${label}`,
  spots: [spot],
})

/** A figure of a row that has `label` in one of its cells, in the first column of amounts that `words` name. */
export function cellOf(
  known: KnownTable | undefined,
  [group, label]: readonly [RegExp, string],
  words: RegExp,
): NamedAmount | null {
  const row = known?.table.rows.find(
    ({ cells }) => cells.includes(label) && cells.some((text) => group.test(text)),
  )
  if (known === undefined || row === undefined) return null
  const column = known.table.heads.findIndex((path) => path.some((head) => words.test(head)))
  const amount = row.amounts[column]
  const year = /\d{4}年/.exec(known.table.heads[column]?.at(-1) ?? '')?.[0] ?? ''
  const from = `${known.table.name}的${year}${row.cells[0]}${label}`
  return amount == null ? null : { amount, from, spots: [{ table: known.table, row, column }] }
}
