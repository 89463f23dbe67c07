/** The sample page: a document with every style of the program, each naming itself, to be restyled in Word. */
import {
  type Block,
  type Cell,
  type Document,
  type Inline,
  type Row,
  type RowRole,
  rowRoles,
  type Table,
} from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import {
  cellHeadStyle,
  cellTextStyle,
  rowsWithFont,
  shownName,
  strongStyle,
  styleNames,
} from '../../write/docx/style-names.ts'

const text = (words: string, strong = false): Inline => ({ type: 'text', text: words, strong })
const named = (role: keyof typeof styleNames, words: string): string =>
  `${shownName(styleNames[role])}：${words}`

type Prose = Extract<Block, { type: 'paragraph' }>['role']
const paragraph = (role: Prose, words: string, ...more: readonly Inline[]): Block => ({
  type: 'paragraph',
  role,
  content: [text(named(role, words)), ...more],
})

const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({
  type: 'heading',
  level,
  id: `heading-${level}`,
  content: [text(named(`heading-${level}`, words))],
})

/** Has one section per orientation besides cover and contents, so that margins are set once for each. */
export function sampleDocument(style: Style): Document {
  const common = { pageNumber: 'shown', starts: 'new-page' } as const
  const upright = { ...common, orientation: 'portrait' } as const
  return {
    title: '版式样张',
    author: '',
    language: 'zh-CN',
    stamp: named('stamp', '草稿每页上方的标记'),
    sections: [
      { ...upright, id: 'cover', blocks: cover },
      {
        ...upright,
        id: 'contents',
        blocks: [{ type: 'contents', title: named('contents-title', '目　录') }],
      },
      { ...upright, id: 'prose', blocks: [...prose, ...tablesOf(style, 'upright')] },
      { ...common, id: 'turned', orientation: 'landscape', blocks: tablesOf(style, 'turned') },
    ],
  }
}

const cover: readonly Block[] = [
  paragraph('cover-title', '示例单位部门预算'),
  paragraph('cover-unit', '示例单位'),
  paragraph('cover-date', '某年某月'),
]

const prose: readonly Block[] = [
  heading(1, '第一部分　部门概况'),
  heading(2, '一、主要职能'),
  heading(3, '（一）怎样改'),
  heading(4, '1、样式'),
  paragraph(
    'body',
    '在 Word 的“样式”窗格里右击样式的名称，选“修改”，改字体、字号、行距、缩进、对齐、段前段后，然后保存。每次生成 DOCX，样式都取自这个文件；样张上的文字不取，直接在文字上改的字体、字号也不取。行距请用“固定值”，PDF 才能照样排。',
    text(`${shownName(strongStyle)}：文中强调的字`, true),
    text('。'),
  ),
  paragraph('plain', '不缩进的正文。'),
  paragraph(
    'body',
    '纸张和页边距在“布局”里改：纵向页面、横向页面各改一次，“应用于”选“本节”。页码的位置是页脚到页边的距离；单页的页码用样式“页脚”，双页的用“页脚·双页”。',
  ),
  paragraph('table-list', '表1　样表'),
]

/** A table in normal type with a number and a note, and one in compact type without. */
function tablesOf(style: Style, id: string): readonly Block[] {
  const wide = id === 'turned'
  return [
    {
      ...tableOf(style, 'normal'),
      id: `${id}-table`,
      caption: {
        number: wide ? '表2' : named('caption-number', '表1'),
        title: wide ? '横向页面的表' : named('caption-title', '样表'),
        scope: named('caption-line', '单位名称'),
        unit: '单位：万元',
        listed: true,
      },
    },
    paragraph('note', '备注。表格的框线、单元格边距在表格样式“预算表”里改。'),
    {
      ...tableOf(style, 'compact'),
      id: `${id}-small-table`,
      caption: {
        number: null,
        title: named('caption-sub', '没有表号的表'),
        scope: null,
        unit: null,
        listed: false,
      },
    },
  ]
}

const cell = (role: Cell['role'], words: string, align: Cell['align'] = null): Cell => ({
  role,
  align,
  colspan: 1,
  rowspan: 1,
  paragraphs: [[text(words)]],
})

function tableOf(style: Style, density: Table['density']): Table {
  const head = shownName(cellHeadStyle(density))
  const name = (align: 'start' | 'center' | 'end', row: RowRole | null) =>
    shownName(cellTextStyle(density, align, row))
  const rowOf = (row: RowRole | null): Row => ({
    role: row ?? 'plain',
    cells: [
      cell('text', name('start', row)),
      cell('text', name('center', row)),
      cell('text', `${name('end', row)} 1,234.50`),
    ],
  })
  const own = rowsWithFont(style)
  return {
    type: 'table',
    id: density,
    caption: null,
    columns: [
      { width: 1, align: 'start', merge: 'none' },
      { width: 1, align: 'center', merge: 'none' },
      { width: 1, align: 'end', merge: 'none' },
    ],
    head: [{ role: 'plain', cells: [cell('head', head), cell('head', head), cell('head', head)] }],
    body: [rowOf(null), ...rowRoles.filter((role) => own.includes(role)).map(rowOf)],
    density,
    joined: false,
  }
}
