/**
 * The passages that a finished file must contain, in reading order: paragraphs, contents lines and table rows of the
 * document, each with the name of its place.
 */
import type { CellPassage, Passage, RowPassage } from '../../document/passage.ts'
import { passagesOf } from '../../document/reading.ts'
import { cellText } from '../../document/text.ts'
import type { Document, Table } from '../../document/tree.ts'
import { joined, squeezed, type Token, tokensOf } from './tokens.ts'

/** A cell of a row; a paragraph is 1 cell. */
export type ExpectedCell = {
  readonly tokens: readonly Token[]
  readonly text: string
  /** `表3 第5行第3列（住房公积金，合计）`; for running text the place of the passage. */
  readonly where: string
  /** The text of the merged cell that covers this one; a file may repeat it. */
  readonly covering: string
  /** A row label, or the first of merged cells: at a page break writers repeat it or print it in parts. */
  readonly label: boolean
}

/** A paragraph, a line of the contents, or a row. */
export type ExpectedText = {
  readonly kind: 'line' | 'contents' | 'row'
  readonly where: string
  readonly cells: readonly ExpectedCell[]
  /** The printed text without white space. */
  readonly text: string
  /** The table of a body row; null for all others. */
  readonly table: ExpectedTable | null
}

/** What the rows of one table share. */
export type ExpectedTable = {
  /** 表5-1 */
  readonly name: string
  /** The text of the heading rows, which a file may repeat on the next page. */
  readonly head: string
}

/** The document's texts, without empty ones. */
export function expectedTexts(document: Document): readonly ExpectedText[] {
  const heads = new Map<Table, string>()
  const headOf = (block: Table): string => {
    const known = heads.get(block) ?? squeezed(...block.head.flatMap(({ cells }) => cells.map(cellText)))
    heads.set(block, known)
    return known
  }
  return passagesOf(document)
    .map((passage) =>
      passage.kind === 'row' ? rowPassage(passage, headOf(passage.block)) : linePassage(passage),
    )
    .filter(({ text }) => text !== '')
}

function linePassage({ kind, text: printed, where }: Passage): ExpectedText {
  const tokens = tokensOf(printed)
  const text = joined(tokens)
  return {
    kind: kind === 'entry' ? 'contents' : 'line',
    where,
    cells: [{ tokens, text, where, covering: '', label: false }],
    text,
    table: null,
  }
}

function rowPassage({ cells: printed, where, isHead, table }: RowPassage, head: string): ExpectedText {
  const cells = printed.map((cell) => expectedCell(cell, isHead))
  return {
    kind: 'row',
    where,
    cells,
    text: cells.map(({ text }) => text).join(''),
    table: isHead ? null : { name: table.name, head },
  }
}

function expectedCell(
  { text, where, cell, column, merge, block }: CellPassage,
  isHead: boolean,
): ExpectedCell {
  const isCovered = merge === 'below'
  const tokens = isCovered ? [] : tokensOf(text)
  return {
    tokens,
    text: joined(tokens),
    where,
    covering: isCovered ? squeezed(text) : '',
    label: !isHead && (cell.role === 'label' || block.columns[column]?.merge === 'down'),
  }
}
