/**
 * Assigns the tokens of a region to its passages. The diff library finds the common tokens. A table row of the file goes
 * as a whole to the expected row with which it has the most tokens in common; other text is assigned by its place.
 */
import { diffArrays } from 'diff'
import { rowsByPassage } from './assign-rows.ts'
import { textsByPassage } from './assign-texts.ts'
import { type Search, sizeOf, type TokensByPassage } from './search.ts'

/** Tokens by passage. */
export type Assignment = {
  /** Without passages that the file does not have. */
  readonly byPassage: TokensByPassage
  /** Tokens of no passage. */
  readonly rest: readonly number[]
}

/** With more edits than this, a region counts as unrelated to its passages. */
const maxEdits = 6000
/** The share of a passage that must be found; a smaller share may be common by chance. */
const minShare = 0.3

/** Assigns the tokens of a region to its passages. */
export function assignTokens(search: Omit<Search, 'matches'>): Assignment {
  const { passages, indices, tokens } = search
  const alike = byShape(search)
  if (alike !== null) return { byPassage: alike, rest: [] }
  const matches = matchesOf(search)
  const rows = rowsByPassage({ ...search, matches })
  const taken = new Set([...rows.values()].flat())
  const texts = textsByPassage({
    ...search,
    matches,
    indices: indices.filter((passage) => !rows.has(passage)),
    tokens: tokens.filter((token) => !taken.has(token)),
  })
  for (const token of [...texts.values()].flat()) taken.add(token)
  return {
    byPassage: new Map([...rows, ...texts].filter(([passage]) => passages[passage] !== undefined)),
    rest: tokens.filter((token) => !taken.has(token)),
  }
}

/** The assignment token by token if only figures differ; else null. */
function byShape({ passages, indices, stream, tokens }: Omit<Search, 'matches'>): TokensByPassage | null {
  const byPassage = new Map<number, number[]>()
  let place = 0
  for (const passage of indices) {
    const own: number[] = []
    for (const token of passages[passage]?.cells.flatMap((cell) => cell.tokens) ?? []) {
      const at = tokens[place] ?? -1
      const found = stream.tokens[at]
      if (found?.kind !== token.kind || (token.kind === 'word' && found.text !== token.text)) return null
      own.push(at)
      place += 1
    }
    byPassage.set(passage, own)
  }
  return place === tokens.length ? byPassage : null
}

function matchesOf({ passages, indices, stream, tokens }: Omit<Search, 'matches'>): TokensByPassage {
  const data = indices.flatMap((passage) =>
    (passages[passage]?.cells ?? []).flatMap((cell) => cell.tokens.map(({ text }) => ({ passage, text }))),
  )
  const changes = diffArrays(
    data.map(({ text }) => text),
    tokens.map((token) => stream.tokens[token]?.text ?? ''),
    { maxEditLength: maxEdits },
  )
  const matched = new Map<number, number[]>(indices.map((passage) => [passage, []]))
  let [at, place] = [0, 0]
  for (const { added, removed, count } of changes ?? []) {
    for (let step = 0; step < count && !added && !removed; step++) {
      matched.get(data[at + step]?.passage ?? -1)?.push(tokens[place + step] ?? -1)
    }
    at += added ? 0 : count
    place += removed ? 0 : count
  }
  return new Map(
    [...matched].filter(
      ([passage, own]) => own.length > 0 && own.length >= minShare * sizeOf(passages[passage]),
    ),
  )
}
