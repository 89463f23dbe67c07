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

const whole = '(预算)?(总表|总体|汇总|情况|表$)'

/** In this order: the first that fits. */
const signs: readonly Sign[] = [
  { kind: 'performance', title: /整体.*绩效/ },
  { kind: 'fiscal-balance', title: /财政拨款.*收支/ },
  { kind: 'balance', title: new RegExp(`收支${whole}`), not: /财政拨款|基金|专户/ },
  { kind: 'government-fund', title: /政府性基金.*支出/, rows: 'functional' },
  { kind: 'state-capital', title: /国有资本经营.*支出/, rows: 'functional' },
  { kind: 'basic', title: /一般公共预算.*基本支出/, rows: 'economic' },
  { kind: 'general-public', title: /一般公共预算.*支出/, not: /基本支出|三公|项目/, rows: 'functional' },
  { kind: 'general-public-members', title: /一般公共预算.*支出/, not: /基本支出|三公|项目/, rows: 'members' },
  // Tables of some projects, or of one fund's, are not the whole.
  { kind: 'projects', title: /项目支出/, not: /绩效|一般公共预算|基金|财政拨款|重点|重大/, rows: null },
  { kind: 'income', title: new RegExp(`收入${whole}`), not: /支出|非税|征收|基金|专户|财政拨款/ },
  {
    kind: 'spending',
    title: new RegExp(`支出${whole}`),
    not: /收入|财政拨款|经济|三公|项目|绩效|一般公共预算|基金|专户|国有资本/,
    rows: 'functional',
  },
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
