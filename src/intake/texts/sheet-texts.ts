/** A sheet of texts: its title and its lines, whether each has a cell of its own or one cell has them all. */
import { bare } from '../../document/text.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { textOf } from '../sheet-table.ts'
import { type PlainText, plainText } from './plain-text.ts'

/** A paragraph, with the cell that it is in. */
export type TextLine = PlainText & { readonly cell: BookCell }

/** The texts of a sheet. */
export type SheetTexts = {
  readonly sheet: BookSheet
  /** The first text, where it is a line alone. */
  readonly title: TextLine | null
  readonly lines: readonly TextLine[]
}

/** Null for a sheet without texts, or whose rows have several columns: that is a table. */
export function sheetTexts(sheet: BookSheet): SheetTexts | null {
  const cells = sheet.cells.filter(({ value }) => value.kind === 'text')
  const rows = new Set(cells.map(({ row }) => row))
  const [first, ...others] = cells
  if (first === undefined || cells.length > rows.size + 2) return null
  const isTitle = others.length > 0 && bare(textOf(first)).length < 60 && linesOf(first).length === 1
  return {
    sheet,
    title: isTitle ? (linesOf(first)[0] ?? null) : null,
    lines: (isTitle ? others : cells).flatMap(linesOf),
  }
}

const linesOf = (cell: BookCell): readonly TextLine[] =>
  textOf(cell)
    .split(/\r?\n|\r/)
    .map((line) => ({ cell, ...plainText(line) }))
    .filter(({ plain }) => plain !== '')

/** Whether the name of a sheet or its title has one of the words, which have | between. */
export const isNamed = ({ sheet, title }: SheetTexts, words: string): boolean =>
  words.split('|').some((word) => `${bare(sheet.name)} ${title?.plain ?? ''}`.includes(bare(word)))
