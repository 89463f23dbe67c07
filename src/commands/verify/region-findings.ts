/** A region in which file and data differ → what differs there: which figures, which words, which rows and paragraphs. */
import { assign } from './assign-tokens.ts'
import { compareUnit } from './compare-unit.ts'
import type { Region } from './differing-regions.ts'
import type { Unit } from './expected-passages.ts'
import type { Finding } from './finding.ts'
import { behindRepeats } from './match-row.ts'
import { isPageNumber } from './page-number.ts'
import { blockAt, pageAt, type Stream } from './token-stream.ts'
import { readable, type Token } from './tokens.ts'

/** Findings in the order of the data's units. */
export function settle(units: readonly Unit[], stream: Stream, region: Region): readonly Finding[] {
  const indices = Array.from({ length: region.to - region.from }, (_, index) => region.from + index)
  const { byUnit, rest } = assign({ units, indices, stream, tokens: tokensIn(units, stream, region) })
  const findings: Finding[] = []
  const isOfContents = indices.some((index) => units[index]?.kind === 'contents')
  const added = [...piecesOf(stream, isOfContents ? withoutPageNumbers(stream, rest) : rest)]
  const tellAdded = (before: number, after: Unit | null) => {
    while (added[0] !== undefined && (added[0][0] ?? 0) < before) {
      findings.push(addedText(stream, added.shift() ?? [], after))
    }
  }
  let last = stream.tokenAt(region.start)
  for (const index of indices) {
    const unit = units[index]
    const own = byUnit.get(index)
    if (unit === undefined) continue
    if (own === undefined) {
      findings.push({ kind: 'missing', unit, index, page: pageAt(stream, last) })
      continue
    }
    tellAdded(own[0] ?? 0, units[index - 1] ?? null)
    findings.push(...compareUnit(unit, stream, own))
    last = own.at(-1) ?? last
  }
  tellAdded(Number.POSITIVE_INFINITY, units[region.to - 1] ?? null)
  return findings
}

/** The region's text without what a table over several pages prints again: heading rows and merged labels. */
function tokensIn(
  units: readonly Unit[],
  stream: Stream,
  { from, to, start, end }: Region,
): readonly number[] {
  const rows = units.slice(from, to + 1).filter(({ table }) => table !== null)
  const again = stream.pageStarts
    .filter((at) => at >= start && at < end)
    .map((top) => {
      const behind = Math.max(top, ...rows.map((row) => behindRepeats(stream, row, top)))
      // A row by itself that the page cuts may have its own labels again.
      const labels =
        to - from === 1 && top > start ? (units[from]?.cells ?? []).filter(({ label }) => label) : []
      return { top, end: labels.reduce((at, { text }) => behindText(stream, text, at), behind) }
    })
  const tokens: number[] = []
  for (let token = stream.tokenAt(start); (stream.starts[token] ?? end) < end; token++) {
    const at = stream.starts[token] ?? end
    if (!again.some((own) => at >= own.top && at < own.end)) tokens.push(token)
  }
  return tokens
}

const behindText = ({ text }: Stream, own: string, at: number): number =>
  text.startsWith(own, at) ? at + own.length : at

/** Dots and page numbers of the contents are the writer's own. */
const withoutPageNumbers = ({ tokens }: Stream, places: readonly number[]): readonly number[] =>
  places.filter((place) => !isPageNumber(tokens[place]?.text ?? ''))

/** Runs of tokens: a paragraph or a row each where the format knows them, else as far as they stand together. */
function piecesOf(stream: Stream, tokens: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = []
  for (const token of tokens) {
    const last = found.at(-1)
    const before = last?.at(-1) ?? -1
    const isSame = blockAt(stream, before)?.number === blockAt(stream, token)?.number
    if (last !== undefined && before === token - 1 && isSame) last.push(token)
    else found.push([token])
  }
  return found
}

function addedText(stream: Stream, tokens: readonly number[], after: Unit | null): Finding {
  const [first = 0] = tokens
  const what = blockAt(stream, first)?.kind ?? 'text'
  const where = after === null ? '开头' : `${after.where}之后`
  return { kind: 'added', what, where, text: cellsText(stream, tokens), page: pageAt(stream, first) }
}

/** The cells of a row are parted by a bar. */
function cellsText(stream: Stream, tokens: readonly number[]): string {
  const cells: Token[][] = []
  tokens.forEach((token, index) => {
    const [here, before] = [blockAt(stream, token)?.cell, blockAt(stream, tokens[index - 1] ?? -1)?.cell]
    if (index === 0 || here !== before) cells.push([])
    cells.at(-1)?.push(stream.tokens[token] as Token)
  })
  return cells.map(readable).join('｜')
}
