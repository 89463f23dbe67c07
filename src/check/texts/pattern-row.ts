/** One rule of words that no finished publication contains is one row: this is what a row says, and which texts it may look at. */
import { type Line, lineOf } from '../publication/lines.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** One row: a rule without its `judge`, which follows from the pattern. */
export type PatternRow = Omit<PrintedRule, 'subject' | 'judge'> & {
  readonly pattern: RegExp
  readonly message: string
  readonly hint: string
  /** The texts that it looks at. */
  readonly in: (printed: Printed) => readonly Line[]
  /** What becomes one finding: each text, the texts of a file, or all texts. A habit is one, a slip is mended in its file. */
  readonly fold: 'none' | 'file' | 'publication'
}

/** Every text as it is printed. */
export const everything = ({ passages }: Printed): readonly Line[] => passages.map(lineOf)
/** Headings and paragraphs as they are printed; figures in cells may be blank or negative. */
export const prose = (printed: Printed) => everything(printed).filter(({ kind }) => kind === 'prose')
/** Every text once, where it is mended. */
export const lines = (printed: Printed) => printed.lines
/** What the unit entered. */
export const entered = (printed: Printed) => printed.lines.filter(({ kind }) => kind === 'entered')
/** What the unit entered, but for people's names, which may be spaced (李　明). */
export const withoutNames = (printed: Printed) =>
  printed.lines.filter(
    ({ entered: own }) => own !== null && !/(?:responsible|contact\.name)$/.test(own.path.join('.')),
  )
/** Sheets and goals are written while the budget is made; the statement is written for the publication. */
export const writtenBefore = (printed: Printed) =>
  printed.lines.filter(
    ({ entered: own }) => own !== null && /\/projects\/|performance\.yaml$/.test(own.place.file),
  )
