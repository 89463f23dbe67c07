/**
 * Assigns the tokens of a region to its expected texts. The diff library finds the tokens that both have; a table row of the
 * file belongs as a whole to the expected row with the most tokens in common, other text is assigned by its place.
 */
import { diffArrays } from 'diff'
import { textsByUnit } from './assign-by-place.ts'
import { rowsByUnit } from './assign-rows.ts'
import { type Search, sizeOf, type TokensByUnit } from './search.ts'

/** The tokens of each expected text. */
export type Assignment = {
  /** Expected texts that the file lacks are left out. */
  readonly byUnit: TokensByUnit
  /** Tokens of no expected text. */
  readonly rest: readonly number[]
}

/** After so many edits a region counts as entirely different. */
const mostEdits = 6000
/** An expected text is in the file if this share of its tokens is; fewer may occur in any text by chance. */
const least = 0.3

/** Assigns every token of the region. */
export function assign(search: Omit<Search, 'matches'>): Assignment {
  const { units, indices, tokens } = search
  const alike = byShape(search)
  if (alike !== null) return { byUnit: alike, rest: [] }
  const matches = matchesOf(search)
  const rows = rowsByUnit({ ...search, matches })
  const taken = new Set([...rows.values()].flat())
  const texts = textsByUnit({
    ...search,
    matches,
    indices: indices.filter((unit) => !rows.has(unit)),
    tokens: tokens.filter((token) => !taken.has(token)),
  })
  for (const token of [...texts.values()].flat()) taken.add(token)
  return {
    byUnit: new Map([...rows, ...texts].filter(([unit]) => units[unit] !== undefined)),
    rest: tokens.filter((token) => !taken.has(token)),
  }
}

/** Token by token, if only figures differ; otherwise null. */
function byShape({ units, indices, stream, tokens }: Omit<Search, 'matches'>): TokensByUnit | null {
  const byUnit = new Map<number, number[]>()
  let place = 0
  for (const unit of indices) {
    const own: number[] = []
    for (const token of units[unit]?.cells.flatMap((cell) => cell.tokens) ?? []) {
      const at = tokens[place] ?? -1
      const found = stream.tokens[at]
      if (found?.kind !== token.kind || (token.kind === 'word' && found.text !== token.text)) return null
      own.push(at)
      place += 1
    }
    byUnit.set(unit, own)
  }
  return place === tokens.length ? byUnit : null
}

function matchesOf({ units, indices, stream, tokens }: Omit<Search, 'matches'>): TokensByUnit {
  const data = indices.flatMap((unit) =>
    (units[unit]?.cells ?? []).flatMap((cell) => cell.tokens.map(({ text }) => ({ unit, text }))),
  )
  const changes = diffArrays(
    data.map(({ text }) => text),
    tokens.map((token) => stream.tokens[token]?.text ?? ''),
    { maxEditLength: mostEdits },
  )
  const matched = new Map<number, number[]>(indices.map((unit) => [unit, []]))
  let [at, place] = [0, 0]
  for (const { added, removed, count } of changes ?? []) {
    for (let step = 0; step < count && !added && !removed; step++) {
      matched.get(data[at + step]?.unit ?? -1)?.push(tokens[place + step] ?? -1)
    }
    at += added ? 0 : count
    place += removed ? 0 : count
  }
  return new Map(
    [...matched].filter(([unit, own]) => own.length > 0 && own.length >= least * sizeOf(units[unit])),
  )
}
