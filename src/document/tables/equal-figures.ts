/**
 * The figures that several tables say: tables 1 = 2 = 3, 4 = 5-1 + 8 + 9, 5-1 = 5-2, 6 = 基本支出 of 5-1, 10 = 项目支出 of 3
 * and 5-1. A table that a publication or a workbook does not have is not compared.
 */
import { sum } from '../../number/money.ts'
import type { KnownTable, TableKind } from './known-tables.ts'
import {
  addedTotalOf,
  classesOf,
  type FigurePair,
  lineOf,
  linesBeside,
  type NamedAmount,
  totalOf,
} from './named-amounts.ts'

type Tables = ReadonlyMap<TableKind, KnownTable>

/** Pairs of figures that are to be the same. */
export const equalFigures = (tables: Tables): readonly FigurePair[] => [
  ...totals(tables),
  ...classes(tables),
  ...sources(tables),
  ...fiscal(tables),
  ...generalPublic(tables),
  ...projects(tables),
]

const total = /^(合计|总计)$/
const basic = /^基本支出$/
const project = /^项目支出$/

/** Tables 1, 2 and 3. */
function totals(tables: Tables): readonly FigurePair[] {
  const balance = tables.get('balance')
  const income = lineOf(balance, /收入总计/)
  const spent = lineOf(balance, /本年支出(合计|小计)?$/) ?? lineOf(balance, /支出总计/)
  return [
    [income, lineOf(balance, /支出总计/)],
    [totalOf(tables.get('income'), total, '合计'), income],
    [totalOf(tables.get('spending'), total, '合计'), spent],
  ]
}

/** The classes of table 1 are those of table 3. */
function classes(tables: Tables): readonly FigurePair[] {
  const lines = linesBeside(tables.get('balance'), /支出总计/)
  return classesOf(tables.get('spending')).map((row) => [
    lines.find(({ name }) => name === row.name) ?? null,
    row,
  ])
}

/** The name of a source without what a table adds to it: 一般公共预算拨款收入 → 一般公共预算. */
const sourceName = (name: string): string => name.replaceAll(/财政拨款|拨款|收入|预算|资金|单位/g, '')

/** The lines of table 1 are the columns of table 2. */
function sources(tables: Tables): readonly FigurePair[] {
  const income = tables.get('income')
  if (income === undefined) return []
  const lines = linesBeside(tables.get('balance'), /收入总计/)
  const heads = income.table.heads
    .filter(([group]) => /本年收入/.test(group ?? ''))
    .flatMap((path) => path.at(-1) ?? [])
  const ofYear = heads
    .filter((head) => !/小计|合计/.test(head))
    .map((head): FigurePair => {
      const line = lines.find(({ name }) => sourceName(name) === sourceName(head)) ?? null
      return [line, line && totalOf(income, new RegExp(`^${head}$`), head)]
    })
  return [...ofYear, [lineOf(tables.get('balance'), /上年结转/), totalOf(income, /^上年结转/, '上年结转')]]
}

/** Table 4 against the tables of its three funds. */
function fiscal(tables: Tables): readonly FigurePair[] {
  const table = tables.get('fiscal_balance')
  const parts = (['general_public', 'government_fund', 'state_capital'] as const).map((kind) =>
    tables.get(kind),
  )
  const general = tables.get('general_public')
  if (general === undefined) return [[lineOf(table, /收入总计/), lineOf(table, /支出总计/)]]
  const own = parts.flatMap((known) => totalOf(known, total, '合计') ?? [])
  const codes = parts.flatMap((known) => classesOf(known))
  const lines = linesBeside(table, /支出总计/)
  const ofYear = linesBeside(tables.get('balance'), /收入总计/)
  const income = linesBeside(table, /收入总计/).filter(({ name }) => /拨款$/.test(name))
  return [
    [lineOf(table, /收入总计/), lineOf(table, /支出总计/)],
    // This year's lines come before those of what was carried over, and have the same names.
    ...[...new Set(income.map(({ name }) => name))].map(
      (name): FigurePair => [
        income.find((line) => line.name === name) ?? null,
        ofYear.find((line) => sourceName(line.name) === sourceName(name)) ?? null,
      ],
    ),
    [lineOf(table, /本年支出(合计|小计)?$/), added(own)],
    ...[...new Set(codes.map(({ name }) => name))].map(
      (name): FigurePair => [
        lines.find((line) => line.name === name) ?? null,
        added(codes.filter((row) => row.name === name)),
      ],
    ),
  ]
}

/** Tables 5-1, 5-2 and 6. */
function generalPublic(tables: Tables): readonly FigurePair[] {
  const [byItem, byMember, economic] = (['general_public', 'general_public_members', 'basic'] as const).map(
    (kind) => tables.get(kind),
  )
  const columns = [
    [total, '合计'],
    [basic, '基本支出'],
    [/^人员经费$/, '人员经费'],
    [/^公用经费$/, '公用经费'],
    [project, '项目支出'],
  ] as const
  return [
    ...columns.map(
      ([words, name]): FigurePair => [totalOf(byMember, words, name), totalOf(byItem, words, name)],
    ),
    [totalOf(economic, /合计$|基本支出/, '合计'), totalOf(byItem, basic, '基本支出')],
    ...columns
      .slice(2, 4)
      .map(([words, name]): FigurePair => [totalOf(economic, words, name), totalOf(byItem, words, name)]),
  ]
}

/** Table 10 against table 3; its columns of each fund, this year's and carried over, against the fund's own table. */
function projects(tables: Tables): readonly FigurePair[] {
  const table = tables.get('projects')
  const ofFund = (words: RegExp, name: string, kind: TableKind): FigurePair => [
    addedTotalOf(table, words, name),
    totalOf(tables.get(kind), project, '项目支出'),
  ]
  return [
    [totalOf(table, total, '合计'), totalOf(tables.get('spending'), project, '项目支出')],
    ofFund(/^一般公共预算/, '一般公共预算', 'general_public'),
    ofFund(/^政府性基金/, '政府性基金预算', 'government_fund'),
    ofFund(/^国有资本经营/, '国有资本经营预算', 'state_capital'),
  ]
}

const added = (figures: readonly NamedAmount[]): NamedAmount | null =>
  figures.length === 0
    ? null
    : {
        amount: sum(figures.map(({ amount }) => amount)),
        from: figures.map(({ from }) => from).join(' + '),
        spots: figures.flatMap(({ spots = [] }) => spots),
      }
