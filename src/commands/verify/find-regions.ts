/**
 * Follows a file's text along the expected texts. Where they differ, looks for the nearest place from which both are the
 * same again; everything in between is a region.
 */

import type { Hunk } from './hunks.ts'
import { isPageNumber } from './page-number.ts'
import type { ExpectedAndFound } from './search.ts'
import { isOnePiece, type Stream } from './stream.ts'
import { behindRepeats, nothingOwed, type Owed, type RowTaken, takeRow } from './take-row.ts'

/** So many characters must be the same before both sides count as matching again. */
const sureLength = 16
/** So many first characters of a text are searched for; a page may end soon after them. */
const keyLength = 4

/** The regions in order: units `from` to `to` do not match the characters `start` to `end`. None if the file is as expected. */
export function regionsOf(both: ExpectedAndFound): readonly Hunk[] {
  const { units, stream } = both
  const regions: Hunk[] = []
  /** Where each matching text begins in the file. */
  const begins = new Map<number, number>()
  let [unit, at] = [0, 0]
  let owed: Owed = nothingOwed
  let owedSince = { unit: 0, at: 0 }
  while (unit < units.length || owed.size > 0) {
    const taken = take(both, unit, { at, owed })
    if (taken !== null) {
      if (owed.size === 0 && taken.owed.size > 0) owedSince = { unit, at }
      begins.set(unit, at)
      ;[unit, at, owed] = [unit + 1, taken.at, taken.owed]
      continue
    }
    // The rest of a cut label never came: the label itself differs, not the text here.
    if (owed.size > 0) [unit, at] = [owedSince.unit, owedSince.at]
    const here = units[unit]
    const start = here === undefined ? at : behindRepeats(stream, here, at)
    const next = nextMatch(both, unit, start)
    regions.push({ from: unit, to: next.unit, start, end: next.at })
    ;[unit, at, owed] = [next.unit, next.at, nothingOwed]
  }
  if (at < stream.text.length) regions.push({ from: unit, to: unit, start: at, end: stream.text.length })
  return regions
    .filter(({ from, to, start, end }) => to > from || end > start)
    .map((region) => wholePieces(region, { begins, stream }))
}

type Followed = { readonly begins: ReadonlyMap<number, number>; readonly stream: Stream }

/** Text added to a paragraph or row belongs to it: the region is extended by the expected text of that paragraph or row. */
function wholePieces(region: Hunk, { begins, stream }: Followed): Hunk {
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

/** Where the unit at `at` ends, and the rest of cut labels; null if the text there is another. */
function take({ units, stream }: ExpectedAndFound, index: number, { at, owed }: RowTaken): RowTaken | null {
  const unit = units[index]
  if (unit === undefined) return null
  if (unit.kind === 'row') return takeRow(stream, unit, { at, owed })
  const end = at + unit.text.length
  if (owed.size > 0 || !stream.text.startsWith(unit.text, at) || !stream.isEdge(end)) return null
  return {
    at: unit.kind === 'contents' ? behindPageNumbers(stream, end, units[index + 1]?.text ?? '') : end,
    owed,
  }
}

/** Skips dots and page numbers of the contents, which each writer prints its own way. They end where the next text begins. */
function behindPageNumbers(stream: Stream, at: number, next: string): number {
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

/** Where text and expected texts match again, with the fewest characters skipped on both sides. */
function nextMatch(both: ExpectedAndFound, from: number, at: number): { unit: number; at: number } {
  const { units, stream } = both
  let best = { unit: units.length, at: stream.text.length, cost: Number.POSITIVE_INFINITY }
  let passed = 0
  const head = units[from]?.table?.head ?? units[from - 1]?.table?.head ?? ''
  // Heading rows that a page repeats do not count: the next table may begin in the same way.
  const isRepeated = (found: number) =>
    stream.pageStarts.some(
      (top) => top < found && found < top + head.length && stream.text.startsWith(head, top),
    )
  for (let unit = from; unit < units.length && passed < best.cost; unit++) {
    const key = units[unit]?.text.slice(0, keyLength) ?? ''
    const next = (found: number) => stream.text.indexOf(key, found)
    for (let found = next(at); found !== -1; found = next(found + 1)) {
      const cost = passed + found - at
      if (cost >= best.cost) break
      if ((unit === from && found === at) || isRepeated(found)) continue
      if (!matchesAt(both, unit, found)) continue
      best = { unit, at: found, cost }
      break
    }
    passed += units[unit]?.text.length ?? 0
  }
  return best
}

/** Whether whole expected texts match from there on, for at least `sureLength` characters. */
function matchesAt(both: ExpectedAndFound, from: number, at: number): boolean {
  const { units, stream } = both
  if (!stream.isEdge(at)) return false
  let state: RowTaken | null = { at, owed: nothingOwed }
  let length = 0
  for (let unit = from; unit < units.length && length < sureLength; unit++) {
    state = take(both, unit, state)
    if (state === null) return false
    length += units[unit]?.text.length ?? 0
  }
  return true
}
