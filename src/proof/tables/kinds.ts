/**
 * Which table is which. Districts name and number them otherwise (收支总表, 收支预算总表, 部门收支总体情况表), so each is known
 * by the words of its title that all of them share, and by what its rows are.
 */
import { type Coded, codedRows } from './coded-rows.ts'
import type { PrintedTable } from './printed-table.ts'

export type TableKind =
  | 'balance'
  | 'income'
  | 'spending'
  | 'fiscal-balance'
  | 'general-public'
  | 'general-public-members'
  | 'basic'
  | 'government-fund'
  | 'state-capital'
  | 'projects'
  | 'performance'

type Sign = {
  readonly kind: TableKind
  readonly title: RegExp
  readonly not?: RegExp
  /** What its rows are; null for rows without codes. Not looked at if left out. */
  readonly rows?: Coded['kind'] | null
}

/** In this order: the first that fits. */
const signs: readonly Sign[] = [
  { kind: 'performance', title: /整体.*绩效/ },
  { kind: 'fiscal-balance', title: /财政拨款.*收支/ },
  { kind: 'balance', title: /收支/, not: /结余|平衡/ },
  { kind: 'government-fund', title: /政府性基金.*支出/, rows: 'functional' },
  { kind: 'state-capital', title: /国有资本经营.*支出/, rows: 'functional' },
  { kind: 'basic', title: /基本支出/, rows: 'economic' },
  { kind: 'general-public', title: /一般公共预算.*支出/, not: /基本支出|三公|项目/, rows: 'functional' },
  { kind: 'general-public-members', title: /一般公共预算.*支出/, not: /基本支出|三公|项目/, rows: 'members' },
  { kind: 'projects', title: /项目支出/, not: /绩效|一般公共预算|政府性基金/, rows: null },
  { kind: 'income', title: /收入/, not: /支出|收支|三公|非税/ },
  { kind: 'spending', title: /支出/, not: /收入|财政拨款|经济|三公|项目|绩效/, rows: 'functional' },
]

export type KnownTable = { readonly table: PrintedTable; readonly coded: Coded | null }

/** The first table of each kind that the publication has. */
export function tablesByKind(tables: readonly PrintedTable[]): ReadonlyMap<TableKind, KnownTable> {
  const known = new Map<TableKind, KnownTable>()
  for (const table of tables) {
    const coded = codedRows(table)
    const kind = signs.find(
      ({ title, not, rows }) =>
        title.test(table.title) &&
        !(not?.test(table.title) ?? false) &&
        (rows === undefined || rows === (coded?.kind ?? null)),
    )?.kind
    // Of a table in parts, such as table 11, the part with the figures is looked for among all of them.
    if (kind === undefined || known.has(kind) || (kind === 'performance' && !hasFunds(table))) continue
    known.set(kind, { table, coded })
  }
  return known
}

const hasFunds = ({ rows }: PrintedTable): boolean =>
  rows.some(({ cells, amounts }) => cells.includes('基本支出') && amounts.some((amount) => amount !== null))
