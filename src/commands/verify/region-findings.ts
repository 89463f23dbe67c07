/** A region in which file and data differ → the figures, words, rows and paragraphs that differ. */
import { assign } from './assign.ts'
import { compareUnit } from './compare-unit.ts'
import type { ExpectedText } from './expected-texts.ts'
import type { FileFinding } from './file-finding.ts'
import type { Hunk } from './hunks.ts'
import { isPageNumber } from './page-number.ts'
import type { ExpectedAndFound } from './search.ts'
import { blockAt, pageAt, type Stream } from './stream.ts'
import { behindRepeats } from './take-row.ts'
import { readable, type Token } from './tokens.ts'

/** The findings of a region, in the order of the expected texts. */
export function findingsIn(both: ExpectedAndFound, region: Hunk): readonly FileFinding[] {
  const { units, stream } = both
  const indices = Array.from({ length: region.to - region.from }, (_, index) => region.from + index)
  const { byUnit, rest } = assign({ ...both, indices, tokens: tokensIn(both, region) })
  const findings: FileFinding[] = []
  const isOfContents = indices.some((index) => units[index]?.kind === 'contents')
  const added = [...piecesOf(stream, isOfContents ? withoutPageNumbers(stream, rest) : rest)]
  const addBefore = (before: number, after: ExpectedText | null) => {
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
    addBefore(own[0] ?? 0, units[index - 1] ?? null)
    findings.push(...compareUnit(unit, stream, own))
    last = own.at(-1) ?? last
  }
  addBefore(Number.POSITIVE_INFINITY, units[region.to - 1] ?? null)
  return findings
}

/** The region's tokens, without the heading rows and merged labels that a table repeats on its next page. */
function tokensIn({ units, stream }: ExpectedAndFound, { from, to, start, end }: Hunk): readonly number[] {
  const rows = units.slice(from, to + 1).filter(({ table }) => table !== null)
  const again = stream.pageStarts
    .filter((at) => at >= start && at < end)
    .map((top) => {
      const behind = Math.max(top, ...rows.map((row) => behindRepeats(stream, row, top)))
      // A single row that a page break cuts may repeat its own labels.
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

/** Each writer prints its own dots and page numbers in the contents. */
const withoutPageNumbers = ({ tokens }: Stream, places: readonly number[]): readonly number[] =>
  places.filter((place) => !isPageNumber(tokens[place]?.text ?? ''))

/** Runs of tokens: a paragraph or row each if the format has these, otherwise neighbouring tokens. */
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

function addedText(stream: Stream, tokens: readonly number[], after: ExpectedText | null): FileFinding {
  const [first = 0] = tokens
  const what = blockAt(stream, first)?.kind ?? 'text'
  const where = after === null ? '开头' : `${after.where}之后`
  return { kind: 'added', what, where, text: cellsText(stream, tokens), page: pageAt(stream, first) }
}

/** The text of the tokens, with a bar between cells. */
function cellsText(stream: Stream, tokens: readonly number[]): string {
  const cells: Token[][] = []
  tokens.forEach((token, index) => {
    const [here, before] = [blockAt(stream, token)?.cell, blockAt(stream, tokens[index - 1] ?? -1)?.cell]
    if (index === 0 || here !== before) cells.push([])
    cells.at(-1)?.push(stream.tokens[token] as Token)
  })
  return cells.map(readable).join('｜')
}
