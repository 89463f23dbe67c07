import { type KnownTable, type TableKind, tablesByKind } from '../../document/tables/known-tables.ts'
import {
  addedTotalOf,
  classesOf,
  lineOf,
  linesBeside,
  type NamedAmount,
  totalOf,
} from '../../document/tables/named-amounts.ts'
import { type MoneyUnit, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { performanceFigures } from './performance-figures.ts'

/**
 * The tables are views of one set of facts, so wherever two of them print the same thing they print the same figure:
 * tables 1 = 2 = 3, 4 = 5-1 + 8 + 9, 5-1 = 5-2, 6 = 基本支出 of 5-1, 10 = 项目支出 of 3 and 5-1, 11 = 1, 3 and 4.
 */
export const printedTablesAgree: PrintedRule = {
  slug: 'printed-tables-agree',
  subject: 'printed',
  severity: 'error',
  comparesFigures: true,
  title: '各表相同的数一致',
  source: '表1至表11；预算法实施条例第五条、第六条',
  about:
    '照印出来的数比较各表：收入总计＝支出总计＝表2合计，本年支出＝表3合计，各类＝表3的类，表4＝财政拨款部分（表1、5-1、8、9），表5-1＝表5-2，表6＝表5-1的基本支出，表10＝表3、5-1、8、9的项目支出，表11＝表1、3、4（一位小数）。' +
    '各区的表名、表号不同，按标题里的字认表；没有的表不比较。',
  judge: equations,
}

type Tables = ReadonlyMap<TableKind, KnownTable>
type FigurePair = readonly [a: NamedAmount | null, b: NamedAmount | null]

function equations({ facts, tables: printed }: Printed): readonly Equation[] {
  const tables = tablesByKind(printed)
  const pairs = [
    ...totals(tables),
    ...classes(tables),
    ...sources(tables),
    ...fiscal(tables),
    ...generalPublic(tables),
    ...projects(tables),
    ...performanceFigures(tables, facts),
  ]
  return pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [equationOf(a, b, facts.reportedIn)]))
}

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
      }

function equationOf(a: NamedAmount, b: NamedAmount, unit: MoneyUnit): Equation {
  const what = `${a.from}与${b.from}`
  // Table 11 prints one decimal, which parts all its figures from the others: joined by table. A wrong figure is alone.
  const [table = ''] = /^.*?表[-\d]*/.exec(a.from) ?? []
  return {
    message: `${what}不一致`,
    at: undefined,
    where: what,
    stated: a,
    computed: b,
    relation: 'equal',
    unit,
    direction: ['前者大', '前者小'],
    hint: '两张表出自同一份数据：核对模板是不是印错了栏；填报过合计的，核对 budget.yaml 的 stated',
    affects: [],
    cause: { key: what, what },
    roundingCause: { key: table, what },
  }
}
