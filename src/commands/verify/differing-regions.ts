/**
 * Goes through a file's text along the units that it must say. Where the text is as it must be, nothing is to be told;
 * where it is not, the nearest place at which both go on alike is looked for, and what lies between is a region.
 */

import type { Unit } from './expected-passages.ts'
import { behindRepeats, nothingOwed, type Owed, takeRow } from './match-row.ts'
import { isPageNumber } from './page-number.ts'
import { isOnePiece, type Stream } from './token-stream.ts'

/** Units `from` to `to` (exclusive) do not read as the text from `start` to `end` (exclusive). */
export type Region = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** So many characters in a row must be alike before both are taken to go on together. */
const enough = 16
/** By so many a unit's place is looked for; a page may end soon after. */
const sign = 4

export function regionsOf(units: readonly Unit[], stream: Stream): readonly Region[] {
  const regions: Region[] = []
  /** Where units that read alike begin. */
  const begins = new Map<number, number>()
  let [unit, at] = [0, 0]
  let owed: Owed = nothingOwed
  let owedSince = { unit: 0, at: 0 }
  while (unit < units.length || owed.size > 0) {
    const taken = take(units, unit, stream, { at, owed })
    if (taken !== null) {
      if (owed.size === 0 && taken.owed.size > 0) owedSince = { unit, at }
      begins.set(unit, at)
      ;[unit, at, owed] = [unit + 1, taken.at, taken.owed]
      continue
    }
    // What was owed never came: the label itself differs, not what stands here.
    if (owed.size > 0) [unit, at] = [owedSince.unit, owedSince.at]
    const here = units[unit]
    const start = here === undefined ? at : behindRepeats(stream, here, at)
    const next = goesOn(units, stream, unit, start)
    regions.push({ from: unit, to: next.unit, start, end: next.at })
    ;[unit, at, owed] = [next.unit, next.at, nothingOwed]
  }
  if (at < stream.text.length) regions.push({ from: unit, to: unit, start: at, end: stream.text.length })
  return regions
    .filter(({ from, to, start, end }) => to > from || end > start)
    .map((region) => wholePieces(region, { begins, stream }))
}

type Followed = { readonly begins: ReadonlyMap<number, number>; readonly stream: Stream }

/** What is added to a paragraph or a row belongs to it: the region takes in the unit that shares the piece. */
function wholePieces(region: Region, { begins, stream }: Followed): Region {
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

type State = { readonly at: number; readonly owed: Owed }

function take(units: readonly Unit[], index: number, stream: Stream, { at, owed }: State): State | null {
  const unit = units[index]
  if (unit === undefined) return null
  if (unit.kind === 'row') return takeRow(stream, unit, at, owed)
  const end = at + unit.text.length
  if (owed.size > 0 || !stream.text.startsWith(unit.text, at) || !stream.isEdge(end)) return null
  return {
    at: unit.kind === 'contents' ? behindPageNumbers(stream, end, units[index + 1]?.text ?? '') : end,
    owed,
  }
}

/** Dots and page numbers of the contents are the writer's own: they end where the next text begins. */
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

/** Where text and units are alike again, at the least cost in what is passed over on both sides. */
function goesOn(
  units: readonly Unit[],
  stream: Stream,
  from: number,
  at: number,
): { unit: number; at: number } {
  let best = { unit: units.length, at: stream.text.length, cost: Number.POSITIVE_INFINITY }
  let passed = 0
  const head = units[from]?.table?.head ?? units[from - 1]?.table?.head ?? ''
  // The heading rows that a page repeats are no sign of the next table's, which may begin alike.
  const isRepeated = (found: number) =>
    stream.pageStarts.some(
      (top) => top < found && found < top + head.length && stream.text.startsWith(head, top),
    )
  for (let unit = from; unit < units.length && passed < best.cost; unit++) {
    const key = units[unit]?.text.slice(0, sign) ?? ''
    const next = (found: number) => stream.text.indexOf(key, found)
    for (let found = next(at); found !== -1; found = next(found + 1)) {
      const cost = passed + found - at
      if (cost >= best.cost) break
      if ((unit === from && found === at) || isRepeated(found)) continue
      if (!goesOnAt(units, unit, stream, found)) continue
      best = { unit, at: found, cost }
      break
    }
    passed += units[unit]?.text.length ?? 0
  }
  return best
}

/** Whether whole units follow each other there, as many as make it sure. */
function goesOnAt(units: readonly Unit[], from: number, stream: Stream, at: number): boolean {
  if (!stream.isEdge(at)) return false
  let state: State | null = { at, owed: nothingOwed }
  let length = 0
  for (let unit = from; unit < units.length && length < enough; unit++) {
    state = take(units, unit, stream, state)
    if (state === null) return false
    length += units[unit]?.text.length ?? 0
  }
  return true
}
