/** Assigns running text, and rows of a format without rows: from the first common token of a passage to the last, with the text joined to them. */

import type { ExpectedText } from './expected-texts.ts'
import { type Search, sizeOf, type TokensByPassage } from './search.ts'
import { blockAt, isOnePiece } from './token-stream.ts'

/** The tokens of each passage that has common tokens, without overlaps and in order. */
export function textsByPassage({ passages, indices, stream, tokens, matches }: Search): TokensByPassage {
  const placeOf = new Map(tokens.map((token, index) => [token, index]))
  const spans = indices.flatMap((passage) => {
    const places = (matches.get(passage) ?? []).flatMap((token) => placeOf.get(token) ?? [])
    const [first, last] = [places[0], places.at(-1)]
    return first === undefined || last === undefined ? [] : [{ passage, first, last }]
  })
  const text = (index: number) => stream.tokens[tokens[index] ?? -1]?.text
  const isJoined = (a: number, b: number) => isOnePiece(stream, tokens[a] ?? -1, tokens[b] ?? -1)
  const byPassage = new Map<number, readonly number[]>()
  let begin = 0
  spans.forEach(({ passage, first, last }, index) => {
    const next = spans[index + 1]
    const edges = edgesOf(passages[passage])
    const isPaged = blockAt(stream, tokens[first] ?? -1) === null
    const [opens, closes] = [text(first) === edges.first, text(last) === edges.last]
    const opensNext = next === undefined || text(next.first) === edgesOf(passages[next.passage]).first
    let [start, end] = [first, last + 1]
    while (start > begin && (isJoined(start - 1, first) || (isPaged && !opens))) start--
    // Without rows and cells: the last figures of a row may differ although the figure before them is equal.
    const isShort = () => isPaged && (!closes || end - start < sizeOf(passages[passage]))
    while (end < (next?.first ?? tokens.length) && (isJoined(last, end) || isShort())) {
      // Text between 2 passages of one paragraph belongs to the next if the next lacks its beginning.
      if (closes && !opensNext && next !== undefined && isJoined(end, next.first)) break
      end++
    }
    byPassage.set(passage, tokens.slice(start, end))
    begin = end
  })
  return byPassage
}

function edgesOf(passage: ExpectedText | undefined) {
  const tokens = passage?.cells.flatMap((cell) => cell.tokens) ?? []
  return { first: tokens[0]?.text, last: tokens.at(-1)?.text }
}
