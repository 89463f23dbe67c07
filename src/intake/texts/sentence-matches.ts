/**
 * Finds a sentence of the layout in a line. Each step is tried at most once at each place, so that no text can make the
 * search long, as an expression with several gaps could.
 */
import type { SentenceStep, ValuePlace } from './sentence-steps.ts'

/** A value: a part of the line, or what the words of the sentence mean. */
export type MatchedValue = { readonly place: ValuePlace } & (
  | { readonly from: number; readonly to: number }
  | { readonly value: string }
)

/** From inclusive, to exclusive. */
export type SentenceMatch = {
  readonly from: number
  readonly to: number
  readonly values: readonly MatchedValue[]
}

/** All matches that do not overlap, from the left; each text in them as short as can be. */
export function sentenceMatches(first: SentenceStep, line: string): readonly SentenceMatch[] {
  const search: Search = { line, failed: new Map() }
  const found: SentenceMatch[] = []
  for (let from = startAt(first, line, 0); from !== -1 && from < line.length; ) {
    const rest = follow(first, from, search)
    if (rest !== null && rest.to > from) found.push({ from, ...rest })
    from = rest !== null && rest.to > from ? startAt(first, line, rest.to) : nextStart(first, line, from)
  }
  return found
}

/** What begins with any text begins with a sentence; what begins with words, at those words. */
const startAt = (first: SentenceStep, line: string, from: number): number =>
  first.kind === 'words' ? line.indexOf(first.text, from) : from

function nextStart(first: SentenceStep, line: string, from: number): number {
  if (first.kind !== 'text') return startAt(first, line, from + 1)
  const stop = line.indexOf('。', from)
  return stop === -1 ? -1 : stop + 1
}

type Search = { readonly line: string; readonly failed: Map<SentenceStep, Set<number>> }
type Rest = Pick<SentenceMatch, 'to' | 'values'>

/** The end and the values from a step on; null if the line has something else there. */
function follow(step: SentenceStep, at: number, search: Search): Rest | null {
  const failed = search.failed.get(step) ?? new Set()
  if (failed.has(at)) return null
  const rest = tried(step, at, search)
  if (rest === null) search.failed.set(step, failed.add(at))
  return rest
}

function tried(step: SentenceStep, at: number, search: Search): Rest | null {
  const { line } = search
  switch (step.kind) {
    case 'end':
      return endsAt(step.end, at, line)
    case 'words':
      return line.startsWith(step.text, at) ? follow(step.next, at + step.text.length, search) : null
    case 'choice':
      return firstOf(
        step.words.filter((word) => line.startsWith(word, at)),
        (word) => follow(step.next, at + word.length, search),
      )
    case 'optional':
      return follow(step.inner, at, search) ?? follow(step.next, at, search)
    case 'meaning':
      return withValue({ place: step.place, value: step.value }, follow(step.next, at, search))
    case 'form': {
      step.expression.lastIndex = at
      const to = at + (step.expression.exec(line)?.[0].length ?? Number.NaN)
      return Number.isNaN(to)
        ? null
        : withValue({ place: step.place, from: at, to }, follow(step.next, to, search))
    }
    case 'text': {
      const { next, place, hasStops } = step
      return firstOf(endsOfText(next, { line, at, hasStops }), (to) =>
        withValue(place === null ? null : { place, from: at, to }, follow(next, to, search)),
      )
    }
    default:
      return step satisfies never
  }
}

function endsAt(end: 'anywhere' | 'sentence' | 'line', at: number, line: string): Rest | null {
  const after = line.slice(at, at + 2)
  if (end === 'line') return /^[。;]?$/.test(after) ? { to: line.length, values: [] } : null
  return end === 'anywhere' || /^(?:[。;]|$)/.test(after) ? { to: at, values: [] } : null
}

/** The places where a text may end, the nearest first. */
function* endsOfText(
  next: SentenceStep,
  { line, at, hasStops }: { readonly line: string; readonly at: number; readonly hasStops: boolean },
): Generator<number> {
  const stop = hasStops ? -1 : line.indexOf('。', at)
  const last = stop === -1 ? line.length : stop
  if (next.kind === 'words') {
    for (let to = line.indexOf(next.text, at); to !== -1 && to <= last; to = line.indexOf(next.text, to + 1))
      yield to
  } else for (let to = at; to <= last; to++) yield to
}

function firstOf<T>(choices: Iterable<T>, read: (choice: T) => Rest | null): Rest | null {
  for (const choice of choices) {
    const rest = read(choice)
    if (rest !== null) return rest
  }
  return null
}

const withValue = (value: MatchedValue | null, rest: Rest | null): Rest | null =>
  rest === null || value === null ? rest : { ...rest, values: [value, ...rest.values] }
