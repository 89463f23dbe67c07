/** A sheet of texts as one text, whose places lead back to the cells. */
import { bare } from '../../document/text.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { textOf } from '../sheet-table.ts'

/** The texts of a sheet below its title. */
export type SectionText = {
  readonly sheet: BookSheet
  /** The first text of the sheet, where it is a line alone. */
  readonly title: string
  readonly text: string
  /** The cell that a place in the text is in. */
  readonly cellAt: (place: number) => BookCell
}

/** Null for a sheet without texts, or whose rows have several columns: that is a table. */
export function sectionText(sheet: BookSheet): SectionText | null {
  const cells = sheet.cells.filter(({ value }) => value.kind === 'text')
  const rows = new Set(cells.map(({ row }) => row))
  const [first, ...others] = cells
  if (first === undefined || cells.length > rows.size + 2) return null
  const isTitle = others.length > 0 && bare(textOf(first)).length < 60 && !textOf(first).includes('\n')
  const body = isTitle ? others : cells
  let text = ''
  const starts = body.map((cell) => {
    const start = text.length
    text += `${textOf(cell).replaceAll('\r\n', '\n')}\n`
    return { start, cell }
  })
  return {
    sheet,
    title: isTitle ? textOf(first).trim() : '',
    text,
    cellAt: (place) => starts.findLast(({ start }) => start <= place)?.cell ?? first,
  }
}

/** Whether the name of a sheet or its title has one of the words. */
export const isNamed = ({ sheet, title }: SectionText, words: string): boolean =>
  words.split('|').some((word) => bare(`${sheet.name} ${title}`).includes(bare(word)))
