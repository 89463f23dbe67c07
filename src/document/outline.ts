/**
 * The finished document as a reader finds his way in it: the cover, the parts below each heading, the tables with what
 * stands below them, the running text. Nothing here knows a template; what a part or a table is, its words must tell.
 */
import type { Table } from './tree.ts'

/** Text, without white space, and where it stands. */
export type Passage = { readonly text: string; readonly where: string }

/** What stands below a heading, parts of parts included: a line a paragraph or cell. */
export type Part = Passage & {
  /** Without the unit's name, in which any word may stand. */
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

export type Outline = {
  /** Everything before the contents and the first heading. */
  readonly cover: string
  readonly parts: readonly Part[]
  readonly tables: readonly TableEntry[]
  /** Paragraph by paragraph, without the cover, the list of tables and the glossary. */
  readonly prose: readonly Passage[]
}

export const isGlossary = ({ title }: Pick<Part, 'title'>): boolean =>
  /名词解释|名词说明|专业名词/.test(title)

/** Text as it is searched: 收　入 is 收入. */
export const tight = (text: string): string => text.replaceAll(/[\s　]/g, '')

/** A line that only names what the next one tells: （一）机关运行经费安排情况. */
export const isLikeHeading = (text: string): boolean => text.length < 30 && !/[。；;]/.test(text)
