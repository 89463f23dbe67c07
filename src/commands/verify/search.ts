/** The search in a region: for its expected texts, among the tokens of the file. */
import type { ExpectedText } from './expected-texts.ts'
import type { Stream } from './stream.ts'

/** Tokens of a stream by unit. */
export type TokensByUnit = ReadonlyMap<number, readonly number[]>

/** Both sides of the comparison: the texts that the file must contain, and the text that it contains. */
export type ExpectedAndFound = { readonly units: readonly ExpectedText[]; readonly stream: Stream }

/** Both sides, and a region of them: the indices of its units and of its tokens. */
export type Search = ExpectedAndFound & {
  readonly indices: readonly number[]
  readonly tokens: readonly number[]
  /** Tokens of the stream that are also in the unit. */
  readonly matches: TokensByUnit
}

/** Tokens of a unit. */
export const sizeOf = (unit: ExpectedText | undefined): number =>
  unit?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
