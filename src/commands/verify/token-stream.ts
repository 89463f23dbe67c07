/** The segments of a file as one sequence of tokens; each character leads back to its token and segment. */
import type { FileBlock, Segment } from './file-text.ts'
import { joined, type Token, tokensOf } from './tokens.ts'

/** The tokens of a file and their text. */
export type TokenStream = {
  /** The text of all tokens, without white space. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly segments: readonly Segment[]
  /** Offset of each token in `text`, and the length of `text` at the end. */
  readonly starts: readonly number[]
  /** Segment index of each token. */
  readonly segmentOf: readonly number[]
  /** Offsets at which pages begin, without the first page. */
  readonly pageStarts: readonly number[]
  /** Whether a token begins at an offset, so that no figure or Latin word is cut there. */
  readonly isEdge: (at: number) => boolean
  /** Index of the first token that begins at an offset or after it. */
  readonly tokenAt: (at: number) => number
}

/** The tokens of all segments. */
export function tokenStreamOf(segments: readonly Segment[]): TokenStream {
  const tokens: Token[] = []
  const segmentOf: number[] = []
  segments.forEach(({ text }, index) => {
    for (const token of tokensOf(text)) {
      tokens.push(token)
      segmentOf.push(index)
    }
  })
  const starts: number[] = []
  let length = 0
  for (const { text } of tokens) {
    starts.push(length)
    length += text.length
  }
  starts.push(length)
  const edges = new Set(starts)
  const pageOf = (token: number) => segments[segmentOf[token] ?? -1]?.page ?? null
  const pageStarts = tokens.flatMap((_, token) =>
    token > 0 && pageOf(token) !== pageOf(token - 1) ? [starts[token] ?? 0] : [],
  )
  const tokenAt = (at: number) => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    text: joined(tokens),
    tokens,
    segments,
    starts,
    segmentOf,
    pageStarts,
    isEdge: (at) => edges.has(at),
    tokenAt,
  }
}

/** The paragraph or row of a token; null if the format has none. */
export const blockAt = ({ segments, segmentOf }: TokenStream, token: number): FileBlock | null =>
  segments[segmentOf[token] ?? -1]?.block ?? null

/** The page of a token, after the end that of the last token; null if the format has no pages. */
export const pageAt = ({ segments, segmentOf }: TokenStream, token: number): number | null =>
  segments[segmentOf[Math.min(token, segmentOf.length - 1)] ?? -1]?.page ?? null

/** Whether 2 tokens are in the same paragraph or row; if the format has none, in the same segment. */
export function isOnePiece(stream: TokenStream, a: number, b: number): boolean {
  const block = blockAt(stream, a)
  return block === null
    ? stream.segmentOf[a] === stream.segmentOf[b]
    : block.number === blockAt(stream, b)?.number
}
