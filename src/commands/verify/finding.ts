/** What a comparison found, before it is put into words. */
import type { Around } from './compare-texts.ts'
import type { Unit } from './expected-passages.ts'

/** Pages are those of the file, null where it has none. */
export type Finding = FigureFinding | WordingFinding | MissingFinding | AddedFinding | MovedFinding

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

export type WordingFinding = {
  readonly kind: 'wording'
  readonly where: string
  readonly page: number | null
  readonly around: Around
}

/** A paragraph or row that the file does not have. `index` is its place among all units. */
export type MissingFinding = {
  readonly kind: 'missing'
  readonly unit: Unit
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

/** A paragraph or row that stands elsewhere, unchanged. */
export type MovedFinding = {
  readonly kind: 'moved'
  readonly unit: Unit
  /** Where it stands now. */
  readonly to: string
  readonly page: number | null
}
