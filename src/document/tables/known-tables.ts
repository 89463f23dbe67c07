/** Recognises tables by their titles, as every district may word them, and by the kind of their rows. */
import { type Coded, codedRows } from './coded-rows.ts'
import type { PrintedTable } from './printed-table.ts'
import { type TitleKind, tableKinds } from './titles.ts'
import { rowWords } from './vocabulary.ts'

/** The known tables. */
export type TableKind = Exclude<TitleKind, 'three_public'> | 'general_public_members' | 'performance'

type Sign = {
  readonly kind: TableKind
  readonly is: (title: string) => boolean
  /** The kind of its rows, null for rows without codes; any kind if left out. */
  readonly rows?: Coded['kind'] | null
}

const titled = (kind: TitleKind) => tableKinds[kind].is

/** In this order: the first that fits. */
const signs: readonly Sign[] = [
  { kind: 'performance', is: (title) => /整体.*绩效/.test(title) },
  { kind: 'fiscal_balance', is: titled('fiscal_balance') },
  { kind: 'balance', is: titled('balance') },
  { kind: 'government_fund', is: titled('government_fund'), rows: 'functional' },
  { kind: 'state_capital', is: titled('state_capital'), rows: 'functional' },
  // Of all fiscal funds together it would be more than table 5-1.
  { kind: 'basic', is: (title) => titled('basic')(title) && /一般公共预算/.test(title), rows: 'economic' },
  { kind: 'general_public', is: titled('general_public'), rows: 'functional' },
  { kind: 'general_public_members', is: titled('general_public'), rows: 'members' },
  // A table of some projects, or of one fund's, is not the whole.
  {
    kind: 'projects',
    is: (title) => titled('projects')(title) && !/基金|财政拨款|重点|重大/.test(title),
    rows: null,
  },
  { kind: 'income', is: titled('income') },
  { kind: 'spending', is: titled('spending'), rows: 'functional' },
]

/** A table that was recognised, with its coded rows. */
export type KnownTable = { readonly table: PrintedTable; readonly coded: Coded | null }

/** The first table of each kind. */
export function tablesByKind(tables: readonly PrintedTable[]): ReadonlyMap<TableKind, KnownTable> {
  const known = new Map<TableKind, KnownTable>()
  for (const table of tables) {
    const coded = codedRows(table)
    const kind = signs.find(
      ({ is, rows }) => is(table.title) && (rows === undefined || rows === (coded?.kind ?? null)),
    )?.kind
    // Table 11 has many parts; the one with the figures is its table.
    if (kind === undefined || known.has(kind) || (kind === 'performance' && !hasFunds(table))) continue
    known.set(kind, { table, coded })
  }
  return known
}

const hasFunds = ({ rows }: PrintedTable): boolean =>
  rows.some(
    ({ cells, amounts }) => cells.includes(rowWords.basic) && amounts.some((amount) => amount !== null),
  )
