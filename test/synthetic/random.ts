/** Chance from a seed: the same seed gives the same values on every machine. */

export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(of: readonly [T, ...T[]]) => T
  readonly shuffled: <T>(of: readonly T[]) => readonly T[]
  /** Chance of its own for a part, so that what one part draws does not move the others. */
  readonly of: (part: string) => Random
}

export function randomOf(seed: string): Random {
  let state = hashOf(seed)
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const int = (least: number, most: number) => least + (next() % (most - least + 1))
  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (of) => of[int(0, of.length - 1)] ?? of[0],
    shuffled: (of) =>
      of
        .map((value) => ({ value, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ value }) => value),
    of: (part) => randomOf(`${seed}/${part}`),
  }
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
