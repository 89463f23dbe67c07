import { equalFigures } from '../../document/tables/equal-figures.ts'
import { tablesByKind } from '../../document/tables/known-tables.ts'
import type { NamedAmount } from '../../document/tables/named-amounts.ts'
import type { MoneyUnit } from '../../number/money.ts'
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

function equations({ facts, tables: printed }: Printed): readonly Equation[] {
  const tables = tablesByKind(printed)
  return [...equalFigures(tables), ...performanceFigures(tables, facts)].flatMap(([a, b]) =>
    a === null || b === null ? [] : [equationOf(a, b, facts.reportedIn)],
  )
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
