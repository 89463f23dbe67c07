/** The rows of a sheet of goals as lines of texts, as a person reads them. */
import { bare } from '../../document/text.ts'
import { groupBy } from '../../model/group-by.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { textOf } from '../sheet-table.ts'

/** A cell with its text. */
export type GoalCell = { readonly cell: BookCell; readonly text: string; readonly bare: string }
/** The cells of a row that hold something, from left to right. */
export type GoalLine = readonly GoalCell[]

/** All rows that hold something. */
export const goalLines = ({ cells }: BookSheet): readonly GoalLine[] =>
  [...groupBy(cells, ({ row }) => row)].map(([, own]) =>
    own
      .map((cell) => ({ cell, text: closed(textOf(cell)), bare: bare(textOf(cell)) }))
      .filter(({ text }) => text !== ''),
  )

const han = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’≥≤'
const blanks = new RegExp(`(?<=[${han}])[ \\t\\u3000]+|[ \\t\\u3000]+(?=[${han}])`, 'gu')

/** Without the blanks that exports put between Chinese and digits or letters; lines and blanks between words stay. */
export const closed = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replaceAll(blanks, '').trim())
    .filter((line) => line !== '')
    .join('\n')
