/**
 * Walks through the text of a file and the expected passages together. Where they differ, it searches for the nearest
 * place where both agree again; the text and passages before that place are a region.
 */

import type { Hunk } from './hunks.ts'
import { afterRepeats, type LabelRests, matchRow, noRests, type RowMatch } from './match-row.ts'
import { isPageNumber } from './page-number.ts'
import type { BothSides } from './search.ts'
import { isOnePiece, type TokenStream } from './token-stream.ts'

/** Characters that must be equal in sequence before both count as agreeing again. */
const minLength = 16
/** Characters by which the place of a passage is searched for; a page may end soon after them. */
const keyLength = 4

/** The regions in order: passages `from` to `to` do not match the characters `start` to `end`. */
export function differingRegions(sides: BothSides): readonly Hunk[] {
  const { passages, stream } = sides
  const regions: Hunk[] = []
  /** Where matching passages begin. */
  const begins = new Map<number, number>()
  let [passage, at] = [0, 0]
  let rests: LabelRests = noRests
  let restsSince = { passage: 0, at: 0 }
  while (passage < passages.length || rests.size > 0) {
    const match = matchPassage(sides, passage, { at, rests })
    if (match !== null) {
      if (rests.size === 0 && match.rests.size > 0) restsSince = { passage, at }
      begins.set(passage, at)
      ;[passage, at, rests] = [passage + 1, match.at, match.rests]
      continue
    }
    // The rest of a label never followed: the label itself differs, not the text here.
    if (rests.size > 0) [passage, at] = [restsSince.passage, restsSince.at]
    const here = passages[passage]
    const start = here === undefined ? at : afterRepeats(stream, here, at)
    const next = nextAgreement(sides, passage, start)
    regions.push({ from: passage, to: next.passage, start, end: next.at })
    ;[passage, at, rests] = [next.passage, next.at, noRests]
  }
  if (at < stream.text.length)
    regions.push({ from: passage, to: passage, start: at, end: stream.text.length })
  return regions
    .filter(({ from, to, start, end }) => to > from || end > start)
    .map((region) => wholePieces(region, { begins, stream }))
}

type Matched = { readonly begins: ReadonlyMap<number, number>; readonly stream: TokenStream }

/** Text that is added to a paragraph or row belongs to it: the region is extended by the passage in the same piece. */
function wholePieces(region: Hunk, { begins, stream }: Matched): Hunk {
  const { from, to, start, end } = region
  const [first, next] = [stream.tokenAt(start), stream.tokenAt(end)]
  const before = begins.get(from - 1)
  if (from < to || start === end) return region
  if (before !== undefined && isOnePiece(stream, first - 1, first)) {
    return { ...region, from: from - 1, start: before }
  }
  const behind = begins.get(to)
  const endBehind = begins.get(to + 1)
  if (behind !== undefined && endBehind !== undefined && isOnePiece(stream, next - 1, next)) {
    return { ...region, to: to + 1, end: endBehind }
  }
  return region
}

/** Where the passage ends, and the rests of labels after it; null if the text at `at` is not the passage. */
function matchPassage(
  { passages, stream }: BothSides,
  index: number,
  { at, rests }: RowMatch,
): RowMatch | null {
  const passage = passages[index]
  if (passage === undefined) return null
  if (passage.kind === 'row') return matchRow(stream, passage, { at, rests })
  const end = at + passage.text.length
  if (rests.size > 0 || !stream.text.startsWith(passage.text, at) || !stream.isEdge(end)) return null
  return {
    at: passage.kind === 'contents' ? behindPageNumbers(stream, end, passages[index + 1]?.text ?? '') : end,
    rests,
  }
}

/** The place after the dots and page number of a contents line, which each writer prints its own way. */
function behindPageNumbers(stream: TokenStream, at: number, next: string): number {
  const { text, tokens, starts, segmentOf, pageStarts } = stream
  let token = stream.tokenAt(at)
  const isOwn = (own: string) =>
    isPageNumber(own) && (/^\D$/.test(own) || segmentOf[token] !== segmentOf[token + 1])
  while (isOwn(tokens[token]?.text ?? '')) {
    const here = starts[token] ?? at
    if (next !== '' && text.startsWith(next, here)) return here
    token += 1
    if (pageStarts.includes(starts[token] ?? -1)) break
  }
  return starts[token] ?? text.length
}

/** The nearest place where text and passages agree again: the one with the fewest characters skipped on both sides. */
function nextAgreement(sides: BothSides, from: number, at: number): { passage: number; at: number } {
  const { passages, stream } = sides
  let best = { passage: passages.length, at: stream.text.length, cost: Number.POSITIVE_INFINITY }
  let passed = 0
  const head = passages[from]?.table?.head ?? passages[from - 1]?.table?.head ?? ''
  // Repeated heading rows do not count as the heading rows of the next table, which may begin with the same text.
  const isRepeated = (found: number) =>
    stream.pageStarts.some(
      (top) => top < found && found < top + head.length && stream.text.startsWith(head, top),
    )
  for (let passage = from; passage < passages.length && passed < best.cost; passage++) {
    const key = passages[passage]?.text.slice(0, keyLength) ?? ''
    const next = (found: number) => stream.text.indexOf(key, found)
    for (let found = next(at); found !== -1; found = next(found + 1)) {
      const cost = passed + found - at
      if (cost >= best.cost) break
      if ((passage === from && found === at) || isRepeated(found)) continue
      if (!agreesAt(sides, passage, found)) continue
      best = { passage, at: found, cost }
      break
    }
    passed += passages[passage]?.text.length ?? 0
  }
  return best
}

/** Whether whole passages follow each other at `at` for at least `minLength` characters. */
function agreesAt(sides: BothSides, from: number, at: number): boolean {
  const { passages, stream } = sides
  if (!stream.isEdge(at)) return false
  let state: RowMatch | null = { at, rests: noRests }
  let length = 0
  for (let passage = from; passage < passages.length && length < minLength; passage++) {
    state = matchPassage(sides, passage, state)
    if (state === null) return false
    length += passages[passage]?.text.length ?? 0
  }
  return true
}
