/** What is looked for in a region: its units, among the tokens of the file that stand there. */

import type { Unit } from './expected-passages.ts'
import type { Stream } from './token-stream.ts'

/** Tokens of a stream by unit. */
export type TokensByUnit = ReadonlyMap<number, readonly number[]>

/** Units by their index, and the tokens of the stream among which they are looked for. */
export type Search = {
  readonly units: readonly Unit[]
  readonly indices: readonly number[]
  readonly stream: Stream
  readonly tokens: readonly number[]
  /** Tokens that stand in a unit and in the stream alike. */
  readonly matches: TokensByUnit
}

/** Tokens of a unit. */
export const sizeOf = (unit: Unit | undefined): number =>
  unit?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
