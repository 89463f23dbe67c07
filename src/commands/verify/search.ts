/** The search in a region: for its expected texts, among the tokens of the file. */
import type { ExpectedText } from './expected-texts.ts'
import type { Stream } from './stream.ts'

/** Tokens of a stream by unit. */
export type TokensByUnit = ReadonlyMap<number, readonly number[]>

/** Units by their index, and the tokens of the stream among which they are looked for. */
export type Search = {
  readonly units: readonly ExpectedText[]
  readonly indices: readonly number[]
  readonly stream: Stream
  readonly tokens: readonly number[]
  /** Tokens of the stream that are also in the unit. */
  readonly matches: TokensByUnit
}

/** Tokens of a unit. */
export const sizeOf = (unit: ExpectedText | undefined): number =>
  unit?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
