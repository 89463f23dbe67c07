/**
 * Which part of a file's text each unit of a region stands in. The diff library finds what both have in common; a table
 * row of the file goes as a whole to the row that it has most in common with, other text goes by its place.
 */
import { diffArrays } from 'diff'
import { rowsByUnit } from './assign-rows.ts'
import { textsByUnit } from './assign-texts.ts'
import { type Search, sizeOf, type TokensByUnit } from './search.ts'

export type Assignment = {
  /** A unit that the file does not have is left out. */
  readonly byUnit: TokensByUnit
  /** What belongs to no unit. */
  readonly rest: readonly number[]
}

/** Beyond so many edits a region has nothing to do with its units. */
const mostEdits = 6000
/** A unit is there if this share of it is: less may stand in any text by chance. */
const least = 0.3

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

/** Token by token, where nothing but figures differs; null where more does. */
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
