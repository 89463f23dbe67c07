/** Findings of the comparison, before they become diagnostics. */
import type { Around } from './compare-texts.ts'
import type { ExpectedText } from './expected-texts.ts'

/** A difference. `page`: the page of the file, null if the format has none. */
export type FileFinding = FigureFinding | WordingFinding | MissingFinding | AddedFinding | MovedFinding

/** A figure that differs; null where one side has none. `nth` counts the figures of a paragraph or cell from 1. */
export type FigureFinding = {
  readonly kind: 'figure'
  readonly where: string
  readonly page: number | null
  readonly nth: number | null
  readonly data: string | null
  readonly file: string | null
  readonly around: Around
}

/** Words or marks that differ. */
export type WordingFinding = {
  readonly kind: 'wording'
  readonly where: string
  readonly page: number | null
  readonly around: Around
}

/** A paragraph or row that the file lacks. `index` is its place among all expected texts. */
export type MissingFinding = {
  readonly kind: 'missing'
  readonly unit: ExpectedText
  readonly index: number
  readonly page: number | null
}

/** Text that the data does not have. */
export type AddedFinding = {
  readonly kind: 'added'
  readonly what: 'row' | 'paragraph' | 'text'
  /** 表5-1 第12行之后, 页眉 */
  readonly where: string
  readonly text: string
  readonly page: number | null
}

/** A paragraph or row that is elsewhere in the file, unchanged. */
export type MovedFinding = {
  readonly kind: 'moved'
  readonly unit: ExpectedText
  /** Its place in the file. */
  readonly to: string
  readonly page: number | null
}
