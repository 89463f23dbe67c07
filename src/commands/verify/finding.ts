/** Findings of the comparison; finding-diagnostics.ts turns them into messages. */
import type { Excerpts } from './compare-texts.ts'
import type { ExpectedText } from './expected-texts.ts'

/** A difference between file and data. `page`: page of the file from 1; null if the format has no pages. */
export type VerifyFinding = FigureFinding | WordingFinding | MissingFinding | AddedFinding | MovedFinding

/** A figure that differs; null on the side that lacks it. `nth`: number of the figure in its paragraph or cell, from 1. */
export type FigureFinding = {
  readonly kind: 'figure'
  readonly where: string
  readonly page: number | null
  readonly nth: number | null
  readonly data: string | null
  readonly file: string | null
  readonly around: Excerpts
}

/** A text that differs in more than figures. */
export type WordingFinding = {
  readonly kind: 'wording'
  readonly where: string
  readonly page: number | null
  readonly around: Excerpts
}

/** A paragraph or row that the file does not have. `index` is its index among all passages. */
export type MissingFinding = {
  readonly kind: 'missing'
  readonly passage: ExpectedText
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

/** A paragraph or row that is unchanged but at another place. */
export type MovedFinding = {
  readonly kind: 'moved'
  readonly passage: ExpectedText
  /** Its place in the file. */
  readonly to: string
  readonly page: number | null
}
