/**
 * Tables with the titles, heads and units of other districts. A table that adds up is silent; a sum that does not is
 * reported.
 */
import { describe, expect, it } from 'vitest'
import { printedTablesAddUp } from '../../src/check/printed/printed-tables-add-up.ts'
import { printedTablesAgree } from '../../src/check/printed/printed-tables-agree.ts'
import type { Printed } from '../../src/check/publication/printed.ts'
import { printedOf } from '../../src/check/publication/printed-of.ts'
import type { PrintedRule } from '../../src/check/rule.ts'
import { diagnosticsOf } from '../../src/check/run-rules.ts'
import { outlineOf } from '../../src/document/outline-of.ts'
import { passagesOf } from '../../src/document/reading.ts'
import { tablesByKind } from '../../src/document/tables/known-tables.ts'
import { printedTables } from '../../src/document/tables/printed-table.ts'
import type { Caption, Row, Table } from '../../src/document/tree.ts'
import { factsOf } from '../derive/facts-of.ts'
import { documentOf, head, row, table } from '../write/by-hand.ts'

const facts = factsOf()

const captioned = (title: string, unit = '单位：万元'): Caption => ({
  number: null,
  title,
  scope: null,
  unit,
  listed: true,
})

/** Rows of texts parted by `|`. */
const rows = (...lines: readonly string[]): readonly Row[] =>
  lines.map((line) => row(...line.split('|').map((text) => text.trim())))

const headRow = (line: string): Row => row(...line.split('|').map((text) => head(text.trim())))

function made(title: string, heads: string | readonly Row[], body: readonly Row[], unit?: string): Table {
  return table(body, {
    caption: captioned(title, unit),
    head: typeof heads === 'string' ? [headRow(heads)] : heads,
  })
}

const publication = (...tables: readonly Table[]): Printed =>
  printedOf({ facts, document: documentOf(...tables), asked: [] })

const said = (rule: PrintedRule, ...tables: readonly Table[]) =>
  diagnosticsOf(rule, rule.judge(publication(...tables))).map(
    ({ severity, message, stated, computed }) =>
      `${severity} ${message} ${stated?.figure} ${computed?.figure}`,
  )

/** 5-1 with its two-level head. */
const twoLevels: readonly Row[] = [
  row(
    head('科目编码', { rowspan: 2 }),
    head('科目名称', { rowspan: 2 }),
    head('合　计', { rowspan: 2 }),
    head('基本支出', { colspan: 3 }),
    head('项目支出', { rowspan: 2 }),
  ),
  row(head('小计'), head('人员经费'), head('公用经费')),
]

describe('a table adds up', () => {
  it.each<[string, Table]>([
    [
      '类、款、项 in columns of their own, each once',
      made(
        '部门支出总体情况表',
        '类|款|项|科目名称|合计|基本支出|项目支出',
        rows(
          '|||合计|9.00|5.00|4.00',
          '201|||一般公共服务支出|9.00|5.00|4.00',
          '|03||政府办公厅|9.00|5.00|4.00',
          '||01|行政运行|5.00|5.00|',
          '||02|一般行政管理事务|4.00||4.00',
        ),
      ),
    ],
    [
      'only 项, no 类 and 款',
      made('支出预算表', '功能科目|名称|合计', rows('|合计|9|', '2010301|甲|5', '2010302|乙|4')),
    ],
    [
      'trailing zeros left out',
      made(
        '一般公共预算支出表',
        '科目编码|科目名称|合计',
        rows('|合计|9.51', '201|一般公共服务支出|9.51', '20103|丙|9.51', '2010301|甲|5', '2010302|乙|4.51'),
      ),
    ],
    [
      'a share and a count beside the amounts are no addends',
      made(
        '支出总表',
        '科目编码|科目名称|合计|基本支出|项目支出|占比|项目数量',
        rows('|合计|9.00|5.00|4.00|100|3', '201|甲|9.00|5.00|4.00|100|3'),
      ),
    ],
    [
      '其中 columns are parts of what stands before them',
      made(
        '支出总表',
        '科目编码|科目名称|合计|基本支出|项目支出|其中：政府采购',
        rows('|合计|9.00|5.00|4.00|2.00', '201|甲|9.00|5.00|4.00|2.00'),
      ),
    ],
    [
      'member codes that do not begin with the department’s',
      made('一般公共预算支出表（分单位）', '单位编码|单位名称|合计', [
        { ...row('', '合计', '9.00'), role: 'total' },
        { ...row('136', '某局', '9.00'), role: 'class' },
        row('501001', '某局本级', '5.00'),
        row('501002', '某中心', '4.00'),
      ]),
    ],
    [
      'a 收支总表 of another shape: numbered lines, 总计 without 合计',
      made(
        '部门收支总体情况表',
        '项目|预算数|项目|预算数',
        rows(
          '一、财政拨款收入|9.00|一、一般公共服务支出|6.00',
          '二、其他收入|1.00|二、教育支出|4.00',
          '收入总计|10.00|支出总计|10.00',
        ),
      ),
    ],
    [
      'a negative figure',
      made('支出总表', '科目编码|科目名称|合计', rows('|合计|-1.00', '201|甲|-3.00', '202|乙|2.00')),
    ],
    ['a list of texts', made('名单', '序号|名称', rows('1|甲', '2|乙'))],
  ])('%s', (_, one) => {
    expect(said(printedTablesAddUp, one)).toEqual([])
  })
})

describe('a table does not add up', () => {
  it.each<[string, Table, readonly string[]]>([
    [
      '款 against its 项, where only the last digit parts them',
      made(
        '支出总表',
        '科目编码|科目名称|合计',
        rows('201|甲|9.02', '20103|乙|9.02', '2010301|丙|5.00', '2010302|丁|4.01'),
      ),
      ['notice 支出总表：20103的合计与所属各行之和只差四舍五入的尾数 9.02 9.01'],
    ],
    [
      'beyond rounding',
      made(
        '支出总表',
        '科目编码|科目名称|合计',
        rows('201|甲|9.03', '20103|乙|9.03', '2010301|丙|5.00', '2010302|丁|4.01'),
      ),
      ['error 支出总表：20103的合计与所属各行之和不符 9.03 9.01'],
    ],
    [
      'in 元',
      made(
        '支出总表',
        '科目编码|科目名称|合计',
        rows('|合计|90,000.00', '201|甲|50,000.00', '202|乙|40,300.00'),
        '单位：元',
      ),
      ['error 支出总表：合计行的合计与201、202 之和不符 90,000.00 90,300.00'],
    ],
    [
      'reported in 万元, printed in 元: rounding alone',
      made(
        '支出总表',
        '科目编码|科目名称|合计',
        rows('|合计|90,000.00', '201|甲|50,000.00', '202|乙|40,100.00'),
        '单位：元',
      ),
      ['notice 支出总表：合计行的合计与201、202 之和只差四舍五入的尾数 90,000.00 90,100.00'],
    ],
    [
      '小计 of a head of two levels',
      made('一般公共预算支出表', twoLevels, rows('201|甲|9.00|4.00|3.00|2.00|4.00')),
      [
        'error 一般公共预算支出表：201的合计与基本支出小计 + 项目支出不符 9.00 8.00',
        'error 一般公共预算支出表：201的基本支出小计与人员经费 + 公用经费不符 4.00 5.00',
      ],
    ],
    [
      '合计 of a 收支总表',
      made(
        '收支预算总表',
        '项 目|预算数|项 目|预算数',
        rows(
          '一、甲收入|9.00|一、乙支出|9.00',
          '二、丙收入||二、丁支出|2.00',
          '本年收入合计|9.00|本年支出合计|10.00',
        ),
      ),
      ['error 收支预算总表：本年支出合计与一、乙支出 + 二、丁支出不符 10.00 11.00'],
    ],
  ])('%s', (_, one, expected) => {
    expect(said(printedTablesAddUp, one)).toEqual(expected)
  })
})

describe('a table is known by its title and its rows', () => {
  const functional = rows('|合计|1.00', '201|甲|1.00', '2010301|乙|1.00')
  const economic = rows('|合计|1.00', '301|工资福利支出|1.00', '30101|基本工资|1.00')

  it.each<[string, string | null, Table]>([
    ['收支总表', 'balance', made('收支总表', '项目|预算数', rows('收入总计|1.00'))],
    ['another word for it', 'balance', made('部门收支总体情况表', '项目|预算数', rows('收入总计|1.00'))],
    [
      '财政拨款收支总表',
      'fiscal_balance',
      made('财政拨款收支预算总表', '项目|预算数', rows('收入总计|1.00')),
    ],
    ['收入总表', 'income', made('部门收入预算表', '单位编码|单位名称|合计', rows('136|甲|1.00'))],
    ['非税收入 is another matter', null, made('非税收入计划表', '项目|合计', rows('甲|1.00'))],
    ['支出总表', 'spending', made('部门支出总体情况表', '科目编码|科目名称|合计', functional)],
    ['by items', 'general_public', made('一般公共预算支出情况表', '科目编码|科目名称|合计', functional)],
    [
      'by economic classification',
      null,
      made('一般公共预算支出表（按经济分类）', '科目编码|科目名称|合计', economic),
    ],
    ['基本支出', 'basic', made('一般公共预算基本支出情况表', '科目编码|科目名称|合计', economic)],
    [
      'by units',
      'general_public_members',
      made('一般公共预算支出表', '单位代码|单位名称|合计', rows('136001|甲|1.00')),
    ],
    ['项目支出', 'projects', made('部门项目支出预算表', '项目名称|合计', rows('合计|1.00'))],
    ['some projects', null, made('重点项目支出表', '项目名称|合计', rows('合计|1.00'))],
    ['a project’s targets', null, made('项目支出绩效目标表', '项目名称|合计', rows('合计|1.00'))],
    ['a fund', 'government_fund', made('政府性基金预算支出情况表', '科目编码|科目名称|合计', functional)],
  ])('%s', (_, kind, one) => {
    expect([
      ...tablesByKind(printedTables(outlineOf(passagesOf(documentOf(one)), []), '万元')).keys(),
    ]).toEqual(kind === null ? [] : [kind])
  })
})

describe('tables agree', () => {
  const balance = (spent: string) =>
    made(
      '收支预算总表',
      '项目|预算数|项目|预算数',
      rows(`一、财政拨款|${spent}|一、一般公共服务支出|${spent}`, `收入总计|${spent}|支出总计|${spent}`),
    )
  const spending = (amount: string, unit?: string) =>
    made(
      '支出预算总表',
      '科目编码|科目名称|合计',
      rows(`|合计|${amount}`, `201|一般公共服务支出|${amount}`, `2010301|行政运行|${amount}`),
      unit,
    )

  it.each<[string, readonly Table[]]>([
    ['the same figures', [balance('9.00'), spending('9.00')]],
    ['one in 元', [balance('9.00'), spending('90,000.00', '单位：元')]],
    ['one rounded', [balance('9.12'), spending('9.1')]],
    ['nothing to compare with', [balance('9.00')]],
  ])('%s', (_, tables) => {
    expect(said(printedTablesAgree, ...tables).filter((one) => !one.startsWith('notice'))).toEqual([])
  })

  it('or do not', () => {
    expect(said(printedTablesAgree, balance('9.00'), spending('9.10'))).toEqual([
      'error 支出预算总表合计行的合计与收支预算总表的支出总计不一致 9.10 9.00',
      'error 收支预算总表的一、一般公共服务支出与支出预算总表的201 一般公共服务支出不一致 9.00 9.10',
    ])
  })
})
