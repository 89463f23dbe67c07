/** The search for the passages of a region among its tokens. */

import type { ExpectedPassage } from './expected-passages.ts'
import type { TokenStream } from './token-stream.ts'

/** Passage index → token indices of the file. */
export type TokensByPassage = ReadonlyMap<number, readonly number[]>

/** What the search needs: the passages of the region by index, and the tokens of the region by index. */
export type Search = {
  readonly passages: readonly ExpectedPassage[]
  readonly indices: readonly number[]
  readonly stream: TokenStream
  readonly tokens: readonly number[]
  /** Tokens that a passage and the file have in common. */
  readonly matches: TokensByPassage
}

/** Number of tokens of a passage. */
export const sizeOf = (passage: ExpectedPassage | undefined): number =>
  passage?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
