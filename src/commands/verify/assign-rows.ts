/** The file's table rows that are rows of the data, where the format knows rows and cells. */
import type { Search, TokensByUnit } from './search.ts'
import { blockAt } from './token-stream.ts'

/** A row of as many cells that has most in common; where as many are left on both sides, they are each other's in order. */
export function rowsByUnit({ units, indices, stream, tokens, matches }: Search): TokensByUnit {
  const blocks = new Map<number, number[]>()
  for (const token of tokens) {
    const block = blockAt(stream, token)
    if (block?.kind !== 'row') continue
    const own = blocks.get(block.number) ?? []
    own.push(token)
    blocks.set(block.number, own)
  }
  const fits = (unit: number, block: number) =>
    units[unit]?.kind === 'row' &&
    units[unit]?.cells.length === blockAt(stream, blocks.get(block)?.[0] ?? -1)?.cells
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (unit: number, block: number) => {
    if (found.has(unit) || taken.has(block) || !fits(unit, block)) return
    found.set(unit, block)
    taken.add(block)
  }
  for (const { unit, block } of votes({ stream, matches })) pair(unit, block)
  const leftUnits = indices.filter((unit) => !found.has(unit) && units[unit]?.kind === 'row')
  const leftBlocks = [...blocks.keys()].filter((block) => !taken.has(block))
  if (leftUnits.length === leftBlocks.length) {
    leftUnits.forEach((unit, index) => {
      pair(unit, leftBlocks[index] ?? -1)
    })
  }
  return new Map([...found].map(([unit, block]) => [unit, blocks.get(block) ?? []]))
}

/** How many tokens each unit has in common with each row of the file, most first. */
function votes({ stream, matches }: Pick<Search, 'stream' | 'matches'>) {
  return [...matches]
    .flatMap(([unit, own]) => {
      const common = new Map<number, number>()
      for (const token of own) {
        const block = blockAt(stream, token)
        if (block?.kind === 'row') common.set(block.number, (common.get(block.number) ?? 0) + 1)
      }
      return [...common].map(([block, count]) => ({ unit, block, count }))
    })
    .toSorted((a, b) => b.count - a.count)
}
