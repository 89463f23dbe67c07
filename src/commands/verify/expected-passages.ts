/**
 * What a finished file must say, in reading order: the document's paragraphs, contents and table rows, each with the
 * name of its place. Built from the document alone, which is all that a writer gets.
 */
import type { CellPassage, Passage, RowPassage } from '../../document/passage.ts'
import { passagesOf } from '../../document/reading.ts'
import { cellText } from '../../document/text.ts'
import type { Document, Table } from '../../document/tree.ts'
import { joined, squeezed, type Token, tokensOf } from './tokens.ts'

/** A cell of a row; a paragraph is one cell. */
export type UnitCell = {
  readonly tokens: readonly Token[]
  readonly text: string
  /** `表3 第5行第3列（住房公积金，合计）`; the unit's own place in running text. */
  readonly where: string
  /** The text of the cell above that covers this one; a file may print it again. */
  readonly covering: string
  /** A row's own name, or the first cell of a merged run: where a page breaks, writers print it again or in parts. */
  readonly label: boolean
}

/** A paragraph, a line of the contents, or a row. */
export type Unit = {
  readonly kind: 'line' | 'contents' | 'row'
  readonly where: string
  readonly cells: readonly UnitCell[]
  /** All that is printed of it, without white space. */
  readonly text: string
  /** Body rows of one table share it. */
  readonly table: UnitTable | null
}

/** What the rows of one table share. */
export type UnitTable = {
  /** 表5-1 */
  readonly name: string
  /** The heading rows as they are printed again on the next page. */
  readonly head: string
}

/** The document's texts, without empty ones. */
export function unitsOf(document: Document): readonly Unit[] {
  const heads = new Map<Table, string>()
  const headOf = (block: Table): string => {
    const known = heads.get(block) ?? squeezed(...block.head.flatMap(({ cells }) => cells.map(cellText)))
    heads.set(block, known)
    return known
  }
  return passagesOf(document)
    .map((passage) => (passage.kind === 'row' ? rowUnit(passage, headOf(passage.block)) : lineUnit(passage)))
    .filter(({ text }) => text !== '')
}

function lineUnit({ kind, text: printed, where }: Passage): Unit {
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

function rowUnit({ cells: printed, where, isHead, table }: RowPassage, head: string): Unit {
  const cells = printed.map((cell) => unitCell(cell, isHead))
  return {
    kind: 'row',
    where,
    cells,
    text: cells.map(({ text }) => text).join(''),
    table: isHead ? null : { name: table.name, head },
  }
}

function unitCell({ text, where, cell, column, merge, block }: CellPassage, isHead: boolean): UnitCell {
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
