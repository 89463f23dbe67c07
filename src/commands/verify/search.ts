/** What is looked for in a region: its units, among the tokens of the file that stand there. */

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
  /** Tokens that stand in a unit and in the stream alike. */
  readonly matches: TokensByUnit
}

/** Tokens of a unit. */
export const sizeOf = (unit: ExpectedText | undefined): number =>
  unit?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
