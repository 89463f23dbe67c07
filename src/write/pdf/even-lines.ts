/**
 * Even lines, as few as possible. A justified paragraph is broken so that all lines are stretched by about as much:
 * the gap of a long figure is spread over several lines. The lines of a centred title have about the same length. No
 * line is a single character.
 */
import type { Inline } from '../../document/tree.ts'
import {
  type LinePiece,
  lineOf,
  linesOf,
  measuredPieces,
  type PdfLine,
  partsOf,
  type TypeSetting,
  trimmedWidth,
} from './lines.ts'

/** A last line of one character, with a mark or without, which costs as much as stretching a line by a seventh of its type. */
const lonely = /^.\p{Punctuation}?$/u
const lonelyCost = 0.02

/** More than all that even spacing could spare: no line is added for it. */
const lineCost = 1000

/** Lines of a justified paragraph, as `linesOf`: an empty one has none. */
export function evenLinesOf(
  content: readonly Inline[],
  setting: TypeSetting,
  width: number,
  indent: number,
): readonly PdfLine[] {
  return bestLinesOf(content, setting, { width, indent, cost: stretchCost(setting.size) })
}

/** Lines of a centred text: the shorter ones cost by what they lack, the last as well. */
export function centredLinesOf(
  content: readonly Inline[],
  setting: TypeSetting,
  width: number,
): readonly PdfLine[] {
  return bestLinesOf(content, setting, { width, indent: 0, cost: ({ free }) => (free / width) ** 2 })
}

/** Lines of a cell: filled as far as they go, unless that leaves one character on the last. */
export function cellLinesOf(
  content: readonly Inline[],
  setting: TypeSetting,
  width: number,
  centred: boolean,
): readonly PdfLine[] {
  const lines = linesOf(content, setting, width, 0)
  const last = lines.length > 1 ? (lines.at(-1)?.runs ?? []).map(({ text }) => text).join('') : ''
  if (!lonely.test(last)) return lines
  if (centred) return centredLinesOf(content, setting, width)
  const cost: Measure['cost'] = (line) => (line.last ? lastCost(line) : (line.free / width) ** 2 / 10)
  return bestLinesOf(content, setting, { width, indent: 0, cost })
}

/** A possible line: the room that is left, and in how many places it can be added. */
type Try = {
  readonly free: number
  readonly places: number
  readonly last: boolean
  /** It is the last of several, and one character. */
  readonly alone: boolean
}

const lastCost = ({ alone }: Try): number => (alone ? lonelyCost : 0)

const stretchCost =
  (size: number) =>
  (line: Try): number =>
    line.last ? lastCost(line) : (line.free / (Math.max(1, line.places) * size)) ** 2

type Measure = {
  readonly width: number
  readonly indent: number
  readonly cost: (line: Try) => number
}

function bestLinesOf(
  content: readonly Inline[],
  setting: TypeSetting,
  { width, indent, cost }: Measure,
): readonly PdfLine[] {
  const [part, ...others] = partsOf(content)
  const pieces = part === undefined ? [] : measuredPieces(part, setting)
  const fit = pieces.every((piece) => trimmedWidth(piece) <= width - indent)
  // Forced breaks, and pieces wider than a line, which running text hardly has, are left to plain filling.
  if (others.length > 0 || pieces.length === 0 || !fit) return linesOf(content, setting, width, indent)
  const ends = bestEnds(pieces, (first) => (first ? width - indent : width), cost)
  return ends.map((end, index) => lineFrom(pieces.slice(ends[index - 1] ?? 0, end), end === pieces.length))
}

/** Where each line ends, as a count of pieces: the cheapest way to the end (dynamic programming, after Knuth and Plass). */
function bestEnds(
  pieces: readonly LinePiece[],
  roomOf: (first: boolean) => number,
  costOf: Measure['cost'],
): readonly number[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= pieces.length; end++) {
    const last = end === pieces.length
    let way = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
    let [width, places] = [0, -1]
    for (let from = end - 1; from >= 0; from--) {
      const piece = pieces[from]
      if (piece === undefined) break
      width += from === end - 1 ? trimmedWidth(piece) : piece.width
      places += placesOf(piece)
      const free = roomOf(from === 0) - width
      if (free < -0.01) break
      const alone = last && from > 0 && end - from <= 2 && lonely.test(textOf(pieces.slice(from)))
      const own = costOf({ free, places, last, alone })
      const cost = (best[from]?.cost ?? 0) + lineCost + own
      if (cost < way.cost) way = { cost, from }
    }
    best.push(way)
  }
  const ends: number[] = []
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end)
  return ends
}

const textOf = (pieces: readonly LinePiece[]): string =>
  pieces.flatMap(({ glyphs }) => glyphs.map(({ character }) => character)).join('')

const isLatin = (character: string): boolean => character >= '!' && character <= '~'

/** Places where space may be added: after each Chinese character, and after a figure or a word. */
function placesOf({ glyphs }: LinePiece): number {
  const characters = glyphs.map(({ character }) => character)
  return characters.filter((own, at) => !isLatin(own) || !isLatin(characters[at + 1] ?? ' ')).length
}

function lineFrom(pieces: readonly LinePiece[], last: boolean): PdfLine {
  const glyphs = pieces.flatMap((piece) => [...piece.glyphs])
  while (glyphs.at(-1)?.character === ' ') glyphs.pop()
  while (glyphs[0]?.character === ' ') glyphs.shift()
  return lineOf(glyphs, last)
}
