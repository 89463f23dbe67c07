/**
 * The finished publication as a tree: the only thing a writer sees. Read this page first.
 *
 * It says what each part *is* (a class row, a table's title, a note), never how it looks; the look of every role comes
 * from `style.yaml`. All text is final: figures are formatted, sentences written. The unions are closed: a writer handles
 * every variant, and a new variant is a change to this file.
 */

/** A publication. */
export type Document = {
  /** Title for the file's metadata, e.g. 示例区示例局2024年部门预算. */
  readonly title: string
  /** Name of its files, without their extensions; the title if left out. */
  readonly fileName?: string
  /** The publishing unit, for the file's metadata. */
  readonly author: string
  readonly language: 'zh-CN'
  /** Printed at the head of every page: 草稿. A finished publication has none. */
  readonly stamp?: string
  readonly sections: readonly Section[]
}

/** How the sheets of a section are turned. */
export type Orientation = 'portrait' | 'landscape'

/** A stretch of pages with one orientation. */
export type Section = {
  /** The id in the template's outline, unique in the document, e.g. `table-5-1`. */
  readonly id: string
  readonly orientation: Orientation
  /** `same-page` continues below the section before (only between sections of one orientation). */
  readonly starts: 'new-page' | 'same-page'
  /** The cover carries no page number; every page counts. */
  readonly pageNumber: 'shown' | 'hidden'
  readonly blocks: readonly Block[]
}

/** A part of a section, from the top to the bottom of its pages. */
export type Block = Heading | Paragraph | Table | Contents

/** 1 第N部分, 2 一、, 3 （一）, 4 1、. */
export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading of the running text. The contents list levels 1 and 2. */
export type Heading = {
  readonly type: 'heading'
  readonly level: HeadingLevel
  /** Unique in the document; bookmarks and contents point at it. */
  readonly id: string
  readonly content: readonly Inline[]
  /** Its words in the contents, if they are others than its own. */
  readonly entry?: string
}

/** What a paragraph can be. */
export const paragraphRoles = [
  'body',
  'plain',
  'note',
  'table-list',
  'cover-title',
  'cover-unit',
  'cover-date',
] as const

/**
 * - `body`: running text, first line indented by two characters
 * - `plain`: running text without indent
 * - `note`: a remark below a table
 * - `table-list`: a line of the list of tables that opens part two
 * - `cover-…`: the cover's lines
 */
export type ParagraphRole = (typeof paragraphRoles)[number]

/** A paragraph; a `break` is a line break in it. */
export type Paragraph = {
  readonly type: 'paragraph'
  readonly role: ParagraphRole
  readonly content: readonly Inline[]
}

/** The table of contents. Its entries are `contentsOf(document)`, its page numbers the writer's. */
export type Contents = {
  readonly type: 'contents'
  readonly title: string
}

/** A stretch of a paragraph, heading or cell. */
export type Inline = Text | LineBreak

/** Characters; `strong` ones are emphasised. */
export type Text = { readonly type: 'text'; readonly text: string; readonly strong: boolean }
/** A line break within a paragraph. */
export type LineBreak = { readonly type: 'break' }

/** A table: caption, heading rows, body rows. */
export type Table = {
  readonly type: 'table'
  /** Unique in the document. */
  readonly id: string
  readonly caption: Caption | null
  readonly columns: readonly Column[]
  /** Heading rows, repeated on every page that the table reaches. May span rows and columns. */
  readonly head: readonly Row[]
  /** Never spans rows: equal neighbours merge where the column says so (`mergedRuns`). May span columns. */
  readonly body: readonly Row[]
  /** `compact` takes the smaller type for tables with many columns. */
  readonly density: 'normal' | 'compact'
  /** Whether it follows the table before without a gap, as its continuation. */
  readonly joined: boolean
}

/** Printed above a table: 表号 left, title centred, then scope left and unit right on one line. */
export type Caption = {
  /** 表 5-1; null for a sub-table. */
  readonly number: string | null
  readonly title: string
  /** 部门/单位：… */
  readonly scope: string | null
  /** 单位：万元 */
  readonly unit: string | null
  /** Whether the contents and the bookmarks list the table (level 2). */
  readonly listed: boolean
  /** Its words in the contents, if they are others than number and title. */
  readonly entry?: string
  /** A line of level 1 in the contents before it, for a part that has no page of its own. */
  readonly part?: string
}

/** A column of a table's grid. */
export type Column = {
  /** Share of the table's width; the writer scales the sum to the page. */
  readonly width: number
  readonly align: Align
  /** `down`: equal neighbours in this column are printed as one cell. */
  readonly merge: 'none' | 'down'
}

/** How texts of a cell are aligned. */
export type Align = 'start' | 'center' | 'end'

/** What a row can be. */
export const rowRoles = ['plain', 'total', 'class', 'group', 'item', 'subhead'] as const

/** 合计 rows, 类 / 款 / 项 rows of a functional table, a heading inside the body, or nothing special. */
export type RowRole = (typeof rowRoles)[number]

/** A row; its cells fill the columns together with cells that reach down from above. */
export type Row = {
  readonly role: RowRole
  readonly cells: readonly Cell[]
}

/** A cell of a row. */
export type Cell = {
  /** `head` in heading rows, `label` for a row's own name, `amount` for figures (never broken over lines). */
  readonly role: 'head' | 'label' | 'text' | 'amount'
  /** Overrides the column's. */
  readonly align: Align | null
  readonly colspan: number
  /** Above 1 in heading rows only. */
  readonly rowspan: number
  /** One entry a paragraph; an empty list is an empty cell. */
  readonly paragraphs: readonly (readonly Inline[])[]
}
