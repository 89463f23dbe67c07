/**
 * The finished document as a reader finds his way in it: the cover, the parts below each heading, the tables with the
 * paragraphs below them, the running text. It knows no template: parts and tables are recognised by their words.
 */
import type { ParagraphPassage } from './passage.ts'
import type { Table } from './tree.ts'

/** A text without white space, and the name of its place. */
export type OutlineText = Pick<ParagraphPassage, 'text' | 'where'>

/** All that is below a heading, lower headings included: a line a paragraph or cell. Its place is the path of headings. */
export type OutlinePart = OutlineText & {
  /** Without the unit's name, which may contain any word. */
  readonly title: string
}

/** A table with the tables that continue it. */
export type TableEntry = {
  /** 表5-1; its title where it has no number. */
  readonly name: string
  /** The caption's without the unit's name; where there is none, the line above that names a table. */
  readonly title: string
  readonly caption: Table['caption']
  readonly tables: readonly Table[]
  /** All its cells, a line each. */
  readonly text: string
  /** The paragraphs between it and the heading or table before. */
  readonly above: string
  /** The paragraphs between it and whatever comes next. */
  readonly below: string
}

/** A document by its headings and tables. */
export type Outline = {
  /** Everything before the contents and the first heading. */
  readonly cover: string
  readonly parts: readonly OutlinePart[]
  readonly tables: readonly TableEntry[]
  /** Paragraph by paragraph, without the cover, the list of tables and the glossary. */
  readonly prose: readonly OutlineText[]
}

/** Whether a part is the glossary. */
export const isGlossary = ({ title }: Pick<OutlinePart, 'title'>): boolean =>
  /名词解释|名词说明|专业名词/.test(title)

/** A line that only names what the next one says: （一）机关运行经费安排情况. */
export const isLikeHeading = (text: string): boolean => text.length < 30 && !/[。；;]/.test(text)
