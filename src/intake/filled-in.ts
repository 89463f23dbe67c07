/**
 * A list of places to fill that somebody filled in → the values, each for its place. The list is known by the words of
 * its heads: columns may have been moved, sheets renamed, notes added.
 */
import { type Diagnostic, errorOf } from '../diagnostic/diagnostic.ts'
import { tight } from '../document/text.ts'
import { type Address, addressOf, addressText } from '../model/data-address.ts'
import { groupBy } from '../model/group-by.ts'
import { toFillMark } from '../model/scalar.ts'
import type { SchemaOf } from '../read/unit-file-schemas.ts'
import type { Book, BookCell, BookSheet } from './book.ts'
import { type FillListColumn, fileHead, fillListHeads, folderOfHead } from './fill-list-heads.ts'
import { listedValue } from './listed-value.ts'
import { textOf } from './sheet-table.ts'
import type { Reading, Taken } from './taken.ts'

/** What a list gives. `left` are cells beside it, such as a clerk's notes. */
export type FilledIn = Reading & {
  /** Whose list it is; null if its heads do not say, which is an error among `found`. */
  readonly of: { readonly unit: string; readonly year: number } | null
  /** How many places are still empty. */
  readonly empty: number
  readonly found: readonly Diagnostic[]
}

/** The schemas of a unit's files in a year. */
type SchemasOf = (of: { readonly unit: string; readonly year: number }) => SchemaOf

/** Null if no sheet that is shown has such a list. Never throws: what cannot be taken is an error among `found`. */
export function filledIn({ sheets }: Book, schemasOf: SchemasOf): FilledIn | null {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const lists = visible.map(listOn)
  const heads = lists.flatMap((list) => (list === null ? [] : [list.heads.file]))
  const [first, ...others] = heads
  if (first === undefined) return null
  const folders = heads.map((head) => folderOfHead(textOf(head)))
  const [of = null] = folders
  const strange = others.find((_, index) => !isSameFolder(folders[index + 1] ?? null, of))
  // Whose places are not known takes no value.
  const schemaOf = of === null ? null : schemasOf(of)
  const rows = lists.flatMap((list) =>
    list === null || schemaOf === null ? [] : list.rows.map((row) => rowOf(row, schemaOf)),
  )
  const kept = firstOfEach(rows.flatMap((row) => row.taken ?? []))
  const read = new Set(rows.flatMap(({ cells }) => cells))
  const own = new Set(lists.flatMap((list) => (list === null ? [] : Object.values(list.heads))))
  return {
    of,
    taken: kept.taken,
    left: visible.flatMap(({ cells }) => cells.filter((cell) => !read.has(cell) && !own.has(cell))),
    empty: rows.filter(({ isEmpty }) => isEmpty).length,
    found: [
      ...(of === null ? [namesNoFolder(first)] : []),
      ...(strange === undefined ? [] : [severalUnits(first, strange)]),
      ...rows.flatMap(({ found }) => found),
      ...kept.found,
    ],
  }
}

type Cells = Partial<Record<FillListColumn, BookCell>>
type Heads = Cells & Record<'file' | 'at' | 'value', BookCell>
type List = { readonly heads: Heads; readonly rows: readonly Cells[] }

/** Null if the sheet has no row with the heads that a list needs. */
function listOn({ cells }: BookSheet): List | null {
  const rows = groupBy(cells, ({ row }) => row).map(([, own]) => own)
  const at = rows.findIndex((row) => headsIn(row) !== null)
  const heads = headsIn(rows[at] ?? [])
  if (heads === null) return null
  const columns = Object.entries(heads).map(([name, cell]) => [cell.column, name] as const)
  const names = new Map(columns)
  return {
    heads,
    rows: rows
      .slice(at + 1)
      .map((row) => Object.fromEntries(row.flatMap((cell) => named(cell, names.get(cell.column))))),
  }
}

const named = (cell: BookCell, name: string | undefined): readonly (readonly [string, BookCell])[] =>
  name === undefined ? [] : [[name, cell]]

function headsIn(row: readonly BookCell[]): Heads | null {
  const found: Cells = Object.fromEntries(
    Object.entries(fillListHeads).flatMap(([name, head]) => {
      const cell = row.find((each) => tight(textOf(each)).startsWith(head))
      return cell === undefined ? [] : [[name, cell]]
    }),
  )
  const { file, at, value } = found
  return file && at && value ? { ...found, file, at, value } : null
}

type Row = {
  readonly taken?: Taken
  readonly isEmpty: boolean
  /** The cells that belong to the list. */
  readonly cells: readonly BookCell[]
  readonly found: readonly Diagnostic[]
}

function rowOf(row: Cells, schemaOf: SchemaOf): Row {
  const { file, at, value } = row
  const cells = Object.values(row)
  // A row without an address is a clerk's own.
  if (file === undefined || at === undefined) return { isEmpty: false, cells: [], found: [] }
  const text = value === undefined ? '' : textOf(value).trim()
  if (value === undefined || text === '' || text.startsWith(toFillMark))
    return { isEmpty: true, cells, found: [] }
  const address = addressOf(textOf(at).trim())
  if (address === null) return { isEmpty: false, cells, found: [noPlace(at)] }
  const place = { file: textOf(file).trim(), at: address }
  const read = listedValue(value, place, schemaOf)
  return 'value' in read
    ? { taken: { ...place, value: read.value, cells: [value] }, isEmpty: false, cells, found: [] }
    : { isEmpty: false, cells, found: [read.problem] }
}

/** A place that stands twice has one value, or none. */
function firstOfEach(all: readonly Taken[]): {
  readonly taken: readonly Taken[]
  readonly found: readonly Diagnostic[]
} {
  const groups = groupBy(all, ({ file, at }) => placeName(file, at)).map(([, group]) => group)
  const disagrees = (group: readonly Taken[]) => group.some(({ value }) => value !== group[0]?.value)
  return {
    taken: groups.flatMap((group) => (disagrees(group) ? [] : group.slice(0, 1))),
    found: groups.filter(disagrees).map(twoValues),
  }
}

const placeName = (file: string, at: Address): string => `${file} ${addressText(at)}`

function twoValues(group: readonly Taken[]): Diagnostic {
  const [{ file, at } = { file: '', at: [] }] = group
  return {
    ...errorOf('list-can-be-read', `${placeName(file, at)} 填了几次，填的不同`, '只留一个'),
    sides: group.map(({ value, cells: [cell] }) => ({ figure: value, from: cell?.at ?? '' })),
  }
}

const noPlace = (cell: BookCell): Diagnostic =>
  errorOf(
    'list-can-be-read',
    `${cell.at}：这里应为位置，如 income.general_public，这里是“${textOf(cell)}”`,
    '照原来的列表改回来，或重新写出一份：npm run todo -- --format xlsx',
  )

const namesNoFolder = (head: BookCell): Diagnostic =>
  errorOf(
    'list-can-be-read',
    `${head.at}：表头“${fillListHeads.file}”下面没有写是哪个单位、哪一年`,
    `照原来的列表改回来，如“${fileHead({ unit: 'example-bureau', year: 2026 }).replace('\n', ' ')}”`,
  )

const severalUnits = (first: BookCell, other: BookCell): Diagnostic =>
  errorOf(
    'list-can-be-read',
    `${first.at} 和 ${other.at} 不是同一个单位、同一年的`,
    '一个工作簿只放一个单位一年的列表',
  )

const isSameFolder = (a: FilledIn['of'], b: FilledIn['of']): boolean =>
  a?.unit === b?.unit && a?.year === b?.year
