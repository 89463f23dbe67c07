import {
  type Align,
  type HeadingLevel,
  type ParagraphRole,
  type Row,
  type RowRole,
  rowRoles,
  type Table,
} from '../../document/tree.ts'
import { type Style, type TextRole, textRoles } from '../../model/style.ts'

/** A style: its id in the file, and its name in Word's list. */
export type StyleName = { readonly id: string; readonly name: string }

/** Cell text has 2 densities, 3 alignments and, if `rowFonts` asks for it, a style for a row role. */
export type CellRole = 'cell-head' | 'cell-text'
/** Roles with one style each. */
export type PlainTextRole = Exclude<TextRole, CellRole>

/** Whether a role has one style. */
export const isPlainRole = (role: TextRole): role is PlainTextRole =>
  role !== 'cell-head' && role !== 'cell-text'

/**
 * The Word styles: an id for the XML and the name that the reader sees in Word's style list. Names that Word knows
 * (heading 1, toc 1, Normal Indent, footer) it shows in the reader's own language: 标题 1, 目录 1, 正文缩进, 页脚.
 */
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

/** Word's start for paragraphs (正文) and tables (普通表格) where a style is silent. */
export const normalStyle: StyleName = { id: 'Normal', name: 'Normal' }
/** 普通表格. */
export const normalTable: StyleName = { id: 'TableNormal', name: 'Normal Table' }

/** The page number's line on even pages. */
export const evenNumberStyle: StyleName = { id: 'FooterEven', name: '页脚·双页' }

/** 强调: the character style of strong text. */
export const strongStyle: StyleName = { id: 'StrongText', name: '公文强调' }

/** 表间分隔: a line of one point that parts two tables, or ends a section after a table. Not for restyling. */
export const spacerStyle: StyleName = { id: 'TableSpacer', name: '表间分隔' }

/** The rules and cell margins of every table. */
export const tableStyle: StyleName = { id: 'BudgetTable', name: '预算表' }

/** Id of the style of a heading. */
export const headingStyle = (level: HeadingLevel): string => styleNames[`heading-${level}`].id
/** Id of the style of a paragraph. */
export const paragraphStyle = (role: ParagraphRole): string => styleNames[role].id

const rowNames: Readonly<Record<RowRole, string>> = {
  plain: '',
  total: '合计',
  class: '类',
  group: '款',
  item: '项',
  subhead: '小标题',
}

/** Densities of cells, in the order of their styles. */
export const densities: readonly Table['density'][] = ['normal', 'compact']

const densityNames: Readonly<Record<Table['density'], StyleName>> = {
  normal: { id: '', name: '' },
  compact: { id: 'Compact', name: '（小）' },
}

const alignNames: Readonly<Record<Align, StyleName>> = {
  start: { id: 'TableText', name: '表内文字' },
  center: { id: 'TableCentered', name: '表内居中' },
  end: { id: 'TableNumber', name: '表内数字' },
}
/** Alignments of cells, in the order of their styles. */
export const cellAligns: readonly Align[] = ['start', 'center', 'end']

/** The style of a heading cell. */
export function cellHeadStyle(density: Table['density']): StyleName {
  const { id, name } = densityNames[density]
  return { id: `TableHead${id}`, name: `表头文字${name}` }
}

/** The style of a body cell; `row` is null where the row's role has no font of its own. */
export function cellTextStyle(density: Table['density'], align: Align, row: Row['role'] | null): StyleName {
  const { id, name } = densityNames[density]
  const own = alignNames[align]
  return row === null
    ? { id: `${own.id}${id}`, name: `${own.name}${name}` }
    : { id: `${own.id}${id}-${row}`, name: `${own.name}·${rowNames[row]}${name}` }
}

/** Row roles that have a font of their own. */
export const rowsWithFont = ({ table }: Style): readonly RowRole[] =>
  rowRoles.filter((role) => table.rowFonts[role] !== undefined)

/** The styles that a clerk may change, in the order of the sample page. */
export function styleNamesOf(style: Style): readonly StyleName[] {
  const rows = [null, ...rowsWithFont(style)]
  return [
    ...textRoles.filter(isPlainRole).map((role) => styleNames[role]),
    evenNumberStyle,
    strongStyle,
    ...densities.flatMap((density) => [
      cellHeadStyle(density),
      ...rows.flatMap((row) => cellAligns.map((align) => cellTextStyle(density, align, row))),
    ]),
    tableStyle,
  ]
}

const shownNames: Readonly<Record<string, string>> = {
  Normal: '正文',
  'Normal Indent': '正文缩进',
  'Normal Table': '普通表格',
  footer: '页脚',
  header: '页眉',
}

/** A style's name as a Chinese Word shows it. */
export const shownName = ({ name }: Pick<StyleName, 'name'>): string =>
  shownNames[name] ?? name.replace(/^heading (\d)$/, '标题 $1').replace(/^toc (\d)$/, '目录 $1')
