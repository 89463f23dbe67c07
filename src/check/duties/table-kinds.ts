/** The tables that every publication has: which of them are there, and what their rows are of. */

import type { Outline, TableEntry } from '../../document/outline.ts'
import { type TitleKind, tableKinds } from '../../document/tables/titles.ts'
import { cellText, tight } from '../../document/text.ts'
import type { Row } from '../../document/tree.ts'
import type { Finding } from '../finding.ts'

/** The printed tables of a kind. */
export const tablesOf = ({ tables }: Outline, kind: TitleKind): readonly TableEntry[] =>
  tables.filter(({ title }) => tableKinds[kind].is(title))

/** 表1、表2、表5-1 */
export const namesOf = (entries: readonly TableEntry[]): string => entries.map(({ name }) => name).join('、')

/** A table of this kind is missing. */
export const noTable = (kind: TitleKind, severity: Finding['severity'] = 'error'): Finding => ({
  severity,
  message: `没有“${tableKinds[kind].name}”`,
  hint: '在模板的大纲（publication.yaml）里加上这张表；没有数据也要列出空表并说明',
})

/** Those of the kinds that are not there. */
export const tablesLacking = (outline: Outline, kinds: readonly TitleKind[]): readonly Finding[] =>
  kinds.filter((kind) => tablesOf(outline, kind).length === 0).map((kind) => noTable(kind))

/** Their names: 表1、表2、表3. */
export const whereTables = (outline: Outline, kinds: readonly TitleKind[]): string =>
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
