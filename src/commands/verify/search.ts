/** The search for the passages of a region among its tokens. */

import type { ExpectedText } from './expected-texts.ts'
import type { TokenStream } from './token-stream.ts'

/** Passage index → token indices of the file. */
export type TokensByPassage = ReadonlyMap<number, readonly number[]>

/** Both sides of the comparison: what the file must contain, and what it contains. */
export type BothSides = { readonly passages: readonly ExpectedText[]; readonly stream: TokenStream }

/** What the search needs: both sides, and the indices of the passages and tokens of the region. */
export type Search = BothSides & {
  readonly indices: readonly number[]
  readonly tokens: readonly number[]
  /** Tokens that a passage and the file have in common. */
  readonly matches: TokensByPassage
}

/** Number of tokens of a passage. */
export const sizeOf = (passage: ExpectedText | undefined): number =>
  passage?.cells.reduce((sum, { tokens }) => sum + tokens.length, 0) ?? 0
