/**
 * The Word styles: an id for the XML and the name that the reader sees in Word's style list. Names that Word knows
 * (heading 1, toc 1, Normal Indent, footer) it shows in the reader's own language: 标题 1, 目录 1, 正文缩进, 页脚.
 */
import type { HeadingLevel, ParagraphRole, Row, RowRole, Table } from '../../document/tree.ts'
import type { TextRole } from '../../model/style.ts'

export type StyleName = { readonly id: string; readonly name: string }

/** Cell text comes in two densities and, where `rowFonts` says so, one more style a row role. */
type PlainTextRole = Exclude<TextRole, 'cell-head' | 'cell-text'>

export const styleNames: Readonly<Record<PlainTextRole, StyleName>> = {
  'heading-1': { id: 'Heading1', name: 'heading 1' },
  'heading-2': { id: 'Heading2', name: 'heading 2' },
  'heading-3': { id: 'Heading3', name: 'heading 3' },
  'heading-4': { id: 'Heading4', name: 'heading 4' },
  body: { id: 'NormalIndent', name: 'Normal Indent' },
  plain: { id: 'PlainText1', name: '正文顶格' },
  note: { id: 'TableNote', name: '表注' },
  'table-list': { id: 'TableList', name: '表目' },
  'cover-title': { id: 'CoverTitle', name: '封面标题' },
  'cover-unit': { id: 'CoverUnit', name: '封面单位' },
  'cover-date': { id: 'CoverDate', name: '封面日期' },
  'contents-title': { id: 'ContentsTitle', name: '目录标题' },
  'contents-1': { id: 'TOC1', name: 'toc 1' },
  'contents-2': { id: 'TOC2', name: 'toc 2' },
  'caption-number': { id: 'CaptionNumber', name: '表号' },
  'caption-title': { id: 'CaptionTitle', name: '表题' },
  'caption-sub': { id: 'CaptionSub', name: '小表题' },
  'caption-line': { id: 'CaptionLine', name: '表头说明' },
  'page-number': { id: 'Footer', name: 'footer' },
  stamp: { id: 'Header', name: 'header' },
}

/** 强调: the character style of strong text. */
export const strongStyle: StyleName = { id: 'StrongText', name: '公文强调' }

/** 表间分隔: a line of one point that parts two tables, or ends a section after a table. */
export const spacerStyle: StyleName = { id: 'TableSpacer', name: '表间分隔' }

export const headingStyle = (level: HeadingLevel): string => styleNames[`heading-${level}`].id
export const paragraphStyle = (role: ParagraphRole): string => styleNames[role].id

const rowNames: Readonly<Record<RowRole, string>> = {
  plain: '',
  total: '合计',
  class: '类',
  group: '款',
  item: '项',
  subhead: '小标题',
}

const densityNames: Readonly<Record<Table['density'], StyleName>> = {
  normal: { id: '', name: '' },
  compact: { id: 'Compact', name: '（小）' },
}

export function cellHeadStyle(density: Table['density']): StyleName {
  const { id, name } = densityNames[density]
  return { id: `TableHead${id}`, name: `表头文字${name}` }
}

/** The style of a body cell; `row` is null where the row's role has no font of its own. */
export function cellTextStyle(density: Table['density'], row: Row['role'] | null): StyleName {
  const { id, name } = densityNames[density]
  return row === null
    ? { id: `TableText${id}`, name: `表内文字${name}` }
    : { id: `TableText${id}-${row}`, name: `表内文字·${rowNames[row]}${name}` }
}
