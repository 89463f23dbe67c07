/** The tables that every publication has, told by their names in the many variants of the districts. */
import { cellText } from '../../document/text.ts'
import type { Row } from '../../document/tree.ts'
import { type Outline, type TableEntry, tight } from '../outline.ts'
import type { Lack } from './duty.ts'

type Kind = { readonly name: string; readonly is: (title: string) => boolean }

const matching =
  (wanted: RegExp, unwanted: RegExp = /(?!)/) =>
  (title: string): boolean =>
    wanted.test(title) && !unwanted.test(title)

/** 收支总表 is also 部门收支预算总表, 收支总体情况表; 财政拨款收支总表 is another table. */
export const tableKinds = {
  balance: { name: '收支总表', is: matching(/收支.*(?:总|表)/, /财政拨款|基金|国有资本/) },
  income: { name: '收入总表', is: matching(/收入.*表/, /收支|支出|非税|基金|国有资本|财政拨款|征收|专户/) },
  spending: {
    name: '支出总表',
    is: matching(
      /支出.*总|^(?:部门|单位|年|[\d〇○零一二三四五六七八九]{4}|本)*支出(?:预算)?(?:情况)?表$/,
      /收支|财政拨款|一般公共预算|基本|项目|绩效/,
    ),
  },
  fiscal_balance: { name: '财政拨款收支总表', is: matching(/财政拨款收支/) },
  general_public: {
    name: '一般公共预算支出表',
    is: matching(/一般公共预算(?:财政拨款|当年拨款)?支出/, /基本支出|项目支出|三公|会议|培训|机关运行/),
  },
  basic: { name: '一般公共预算基本支出表', is: matching(/基本支出/, /绩效|说明/) },
  three_public: { name: '“三公”经费支出表', is: matching(/三公/) },
  government_fund: { name: '政府性基金预算支出表', is: matching(/政府性基金.*支/) },
  state_capital: { name: '国有资本经营预算支出表', is: matching(/国有资本经营.*支/) },
  projects: { name: '项目支出表', is: matching(/项目支出/, /绩效|一般公共预算项目/) },
} as const satisfies Readonly<Record<string, Kind>>

export type TableKind = keyof typeof tableKinds

export const tablesOf = ({ tables }: Outline, kind: TableKind): readonly TableEntry[] =>
  tables.filter(({ title }) => tableKinds[kind].is(title))

/** 表1、表2、表5-1 */
export const namesOf = (entries: readonly TableEntry[]): string => entries.map(({ name }) => name).join('、')

export const noTable = (kind: TableKind, severity: Lack['severity'] = 'error'): Lack => ({
  severity,
  what: `没有“${tableKinds[kind].name}”`,
  hint: '在模板的大纲（publication.yaml）里加上这张表；没有数据也要列出空表并说明',
})

/** Those of the kinds that are not there. */
export const tablesLacking = (outline: Outline, kinds: readonly TableKind[]): readonly Lack[] =>
  kinds.filter((kind) => tablesOf(outline, kind).length === 0).map((kind) => noTable(kind))

/** Where they stand: 表1、表2、表3. */
export const whereTables = (outline: Outline, kinds: readonly TableKind[]): string =>
  namesOf(kinds.flatMap((kind) => tablesOf(outline, kind)))

/** Of `codes`, those that no row of the tables begins with. */
export function uncoded(entries: readonly TableEntry[], codes: readonly string[]): readonly string[] {
  const shown = new Set(entries.flatMap(({ tables }) => tables.flatMap(({ body }) => body.flatMap(codesOf))))
  return codes.filter((code) => !shown.has(code))
}

/** The code of a row: one cell, or 类, 款 and 项 in cells of their own. */
function codesOf({ cells }: Row): readonly string[] {
  const texts = cells.map((cell) => tight(cellText(cell)))
  const end = texts.findIndex((text) => !/^\d{2,3}$/.test(text))
  const parts = texts.slice(0, Math.max(0, end))
  return [...texts, parts.join('')].filter((text) => /^\d+$/.test(text))
}
