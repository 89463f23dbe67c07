/** Assigns the table rows of a file to the rows of the data, in a format with rows and cells. */
import type { Search, TokensByPassage } from './search.ts'
import { blockAt } from './token-stream.ts'

/** Pairs rows with the same number of cells, those with the most common tokens first; if equally many remain, in order. */
export function rowsByPassage({ passages, indices, stream, tokens, matches }: Search): TokensByPassage {
  const blocks = new Map<number, number[]>()
  for (const token of tokens) {
    const block = blockAt(stream, token)
    if (block?.kind !== 'row') continue
    const own = blocks.get(block.number) ?? []
    own.push(token)
    blocks.set(block.number, own)
  }
  const fits = (passage: number, block: number) =>
    passages[passage]?.kind === 'row' &&
    passages[passage]?.cells.length === blockAt(stream, blocks.get(block)?.[0] ?? -1)?.cells
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (passage: number, block: number) => {
    if (found.has(passage) || taken.has(block) || !fits(passage, block)) return
    found.set(passage, block)
    taken.add(block)
  }
  for (const { passage, block } of votes({ stream, matches })) pair(passage, block)
  const leftPassages = indices.filter((passage) => !found.has(passage) && passages[passage]?.kind === 'row')
  const leftBlocks = [...blocks.keys()].filter((block) => !taken.has(block))
  if (leftPassages.length === leftBlocks.length) {
    leftPassages.forEach((passage, index) => {
      pair(passage, leftBlocks[index] ?? -1)
    })
  }
  return new Map([...found].map(([passage, block]) => [passage, blocks.get(block) ?? []]))
}

/** The number of tokens that each passage has in common with each row of the file, the largest first. */
function votes({ stream, matches }: Pick<Search, 'stream' | 'matches'>) {
  return [...matches]
    .flatMap(([passage, own]) => {
      const common = new Map<number, number>()
      for (const token of own) {
        const block = blockAt(stream, token)
        if (block?.kind === 'row') common.set(block.number, (common.get(block.number) ?? 0) + 1)
      }
      return [...common].map(([block, count]) => ({ passage, block, count }))
    })
    .toSorted((a, b) => b.count - a.count)
}
