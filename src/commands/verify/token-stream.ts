/** A file's segments as one long text, with the way back from each character to the token and segment it stands in. */
import type { Block, Segment } from './file-text.ts'
import { joined, type Token, tokensOf } from './tokens.ts'

export type Stream = {
  /** Without white space. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly segments: readonly Segment[]
  /** Where each token begins in `text`; one more for the end. */
  readonly starts: readonly number[]
  /** Segment of each token. */
  readonly segmentOf: readonly number[]
  /** Where pages begin, after the first. */
  readonly pageStarts: readonly number[]
  /** Whether a token begins here: no figure and no Latin word is cut. */
  readonly isEdge: (at: number) => boolean
  /** The token that begins at an edge or after it. */
  readonly tokenAt: (at: number) => number
}

export function streamOf(segments: readonly Segment[]): Stream {
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

/** The paragraph or row of a token; null where the format knows none. */
export const blockAt = ({ segments, segmentOf }: Stream, token: number): Block | null =>
  segments[segmentOf[token] ?? -1]?.block ?? null

/** The page of a token, of the last one behind the end; null where the format has none. */
export const pageAt = ({ segments, segmentOf }: Stream, token: number): number | null =>
  segments[segmentOf[Math.min(token, segmentOf.length - 1)] ?? -1]?.page ?? null

/** Whether two tokens stand in one paragraph or row; in one stretch of a line where the format knows neither. */
export function isOnePiece(stream: Stream, a: number, b: number): boolean {
  const block = blockAt(stream, a)
  return block === null
    ? stream.segmentOf[a] === stream.segmentOf[b]
    : block.number === blockAt(stream, b)?.number
}
