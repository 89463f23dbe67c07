/**
 * Lines of a justified paragraph, broken so that all are stretched about alike: a long figure that does not fit leaves
 * its gap to several lines, not to one, and no paragraph ends in a line of one character. As many lines as if each
 * were filled as far as it goes.
 */
import type { Inline } from '../../document/tree.ts'
import {
  type Line,
  lineOf,
  linesOf,
  measuredPieces,
  type Piece,
  partsOf,
  type Setting,
  trimmedWidth,
} from './lines.ts'

/** A last line of so many characters stands alone, which costs as much as stretching a line by a seventh of its type. */
const lonely = 2
const lonelyCost = 0.02

/** As `linesOf`: an empty paragraph has none. */
export function evenLinesOf(
  content: readonly Inline[],
  setting: Setting,
  width: number,
  indent: number,
): readonly Line[] {
  const [part, ...others] = partsOf(content)
  const pieces = part === undefined ? [] : measuredPieces(part, setting)
  const fit = pieces.every((piece) => trimmedWidth(piece) <= width - indent)
  // Forced breaks, and pieces wider than a line, which running text hardly has, are left to plain filling.
  if (others.length > 0 || pieces.length === 0 || !fit) return linesOf(content, setting, width, indent)
  const ends = bestEnds(pieces, setting.size, (first) => (first ? width - indent : width))
  return ends.map((end, index) => lineFrom(pieces.slice(ends[index - 1] ?? 0, end), end === pieces.length))
}

/** Where each line ends, as a count of pieces: the cheapest way to the end (dynamic programming, after Knuth and Plass). */
function bestEnds(
  pieces: readonly Piece[],
  size: number,
  roomOf: (first: boolean) => number,
): readonly number[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= pieces.length; end++) {
    const last = end === pieces.length
    let way = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    let [width, places, characters] = [0, -1, 0]
    for (let from = end - 1; from >= 0; from--) {
      const piece = pieces[from]
      if (piece === undefined) break
      width += from === end - 1 ? trimmedWidth(piece) : piece.width
      places += placesOf(piece)
      characters += piece.glyphs.length
      const free = roomOf(from === 0) - width
      if (free < -0.01) break
      const stretch = free / (Math.max(1, places) * size)
      const own = last ? (characters <= lonely && from > 0 ? lonelyCost : 0) : stretch * stretch
      const cost = (best[from]?.cost ?? 0) + 1 + own
      if (cost < way.cost) way = { cost, from }
    }
    best.push(way)
  }
  const ends: number[] = []
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end)
  return ends
}

const isLatin = (character: string): boolean => character >= '!' && character <= '~'

/** Places where space may be added: after each Chinese character, and after a figure or a word. */
function placesOf({ glyphs }: Piece): number {
  const characters = glyphs.map(({ character }) => character)
  return characters.filter((own, at) => !isLatin(own) || !isLatin(characters[at + 1] ?? ' ')).length
}

function lineFrom(pieces: readonly Piece[], last: boolean): Line {
  const glyphs = pieces.flatMap((piece) => [...piece.glyphs])
  while (glyphs.at(-1)?.character === ' ') glyphs.pop()
  while (glyphs[0]?.character === ' ') glyphs.shift()
  return lineOf(glyphs, last)
}
