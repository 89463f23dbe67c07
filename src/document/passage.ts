/** What a reader meets in a finished document, one passage after the other, each with the one name of its place. */
import type { CellMerge } from './grid.ts'
import type { Caption, Cell, Contents, Heading, Paragraph, Row, Section, Table } from './tree.ts'

/** All passages of one kind have different places. */
type OfBlock<Block> = {
  readonly text: string
  /** The name of the place: `“九、…”之下第2段`, `表12-5 第16行`. */
  readonly where: string
  readonly section: Section
  readonly block: Block
}

/** A heading: `标题“九、…”`. */
export type HeadingPassage = OfBlock<Heading> & { readonly kind: 'heading' }

/** A paragraph: `“九、…”之下第2段`, `表5-1之下第1段`, `封面第1段`. */
export type ParagraphPassage = OfBlock<Paragraph> & {
  readonly kind: 'paragraph'
  readonly sentences: readonly string[]
}

/** The title of the contents: `目录的标题`. */
export type ContentsPassage = OfBlock<Contents> & { readonly kind: 'contents' }

/** A line of the contents, which repeats a heading or a caption: `目录第3行`. */
export type EntryPassage = OfBlock<Contents> & { readonly kind: 'entry' }

/** A part of a caption: `表3的表题`. */
export type CaptionPassage = OfBlock<Table> & { readonly kind: 'caption'; readonly table: NamedTable }

/** A row, head rows included: `表12-5 第16行`. Its text is that of its cells, with bars between them. */
export type RowPassage = OfBlock<Table> & {
  readonly kind: 'row'
  readonly table: NamedTable
  readonly isHead: boolean
  readonly cells: readonly CellPassage[]
}

/** A cell: `表12-5 第16行第3列（设备维护，单价）`. The brackets contain its label and the name of its column. */
export type CellPassage = OfBlock<Table> & {
  readonly kind: 'cell'
  readonly row: Row
  readonly cell: Cell
  /** The column that it begins in, from 0. */
  readonly column: number
  /** The texts of the heads above it, without white space, the uppermost first; none in a head row. */
  readonly heads: readonly string[]
  readonly merge: CellMerge
}

/** What readers take for one table: from one caption to the next, without the captions of parts that are joined. */
export type NamedTable = {
  /** `表12-5`; `“收支总表”` where it has no number. */
  readonly name: string
  readonly caption: Caption | null
}

/** A document in reading order is a list of these. */
export type Passage =
  | HeadingPassage
  | ParagraphPassage
  | ContentsPassage
  | EntryPassage
  | CaptionPassage
  | RowPassage

/** A text that is printed for itself: a row is the texts of its cells. */
export type TextPassage = Exclude<Passage, RowPassage | EntryPassage> | CellPassage

/** Every text of a document once: cells instead of rows, and no line of the contents. */
export const textPassages = (passages: readonly Passage[]): readonly TextPassage[] =>
  passages.flatMap((passage): readonly TextPassage[] => {
    if (passage.kind === 'row') return passage.cells
    return passage.kind === 'entry' ? [] : [passage]
  })

/** Running text is written by the templates; texts of tables are mostly the unit's own. */
export const isRunningText = ({ kind }: TextPassage): boolean => kind !== 'caption' && kind !== 'cell'
