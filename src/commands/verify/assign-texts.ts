/** Running text, and rows of a format that knows none: from a unit's first token in common to its last, and what stands with them. */

import type { Unit } from './expected-passages.ts'
import { type Search, sizeOf, type TokensByUnit } from './search.ts'
import { blockAt, isOnePiece } from './token-stream.ts'

export function textsByUnit({ units, indices, stream, tokens, matches }: Search): TokensByUnit {
  const placeOf = new Map(tokens.map((token, index) => [token, index]))
  const spans = indices.flatMap((unit) => {
    const places = (matches.get(unit) ?? []).flatMap((token) => placeOf.get(token) ?? [])
    const [first, last] = [places[0], places.at(-1)]
    return first === undefined || last === undefined ? [] : [{ unit, first, last }]
  })
  const text = (index: number) => stream.tokens[tokens[index] ?? -1]?.text
  const isJoined = (a: number, b: number) => isOnePiece(stream, tokens[a] ?? -1, tokens[b] ?? -1)
  const byUnit = new Map<number, readonly number[]>()
  let begin = 0
  spans.forEach(({ unit, first, last }, index) => {
    const next = spans[index + 1]
    const edges = edgesOf(units[unit])
    const isPaged = blockAt(stream, tokens[first] ?? -1) === null
    const [opens, closes] = [text(first) === edges.first, text(last) === edges.last]
    const opensNext = next === undefined || text(next.first) === edgesOf(units[next.unit]).first
    let [start, end] = [first, last + 1]
    while (start > begin && (isJoined(start - 1, first) || (isPaged && !opens))) start--
    // A row's last figures may be its own though the one before is alike.
    const isShort = () => isPaged && (!closes || end - start < sizeOf(units[unit]))
    while (end < (next?.first ?? tokens.length) && (isJoined(last, end) || isShort())) {
      // What stands between two units in one paragraph is the next one's if that lacks its beginning.
      if (closes && !opensNext && next !== undefined && isJoined(end, next.first)) break
      end++
    }
    byUnit.set(unit, tokens.slice(start, end))
    begin = end
  })
  return byUnit
}

function edgesOf(unit: Unit | undefined) {
  const tokens = unit?.cells.flatMap((cell) => cell.tokens) ?? []
  return { first: tokens[0]?.text, last: tokens.at(-1)?.text }
}
