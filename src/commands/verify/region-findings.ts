/** A region in which file and data differ → findings: figures, wording, rows and paragraphs. */
import { assignTokens } from './assign-tokens.ts'
import { comparePassage } from './compare-passage.ts'
import type { ExpectedText } from './expected-texts.ts'
import type { VerifyFinding } from './finding.ts'
import type { Hunk } from './hunks.ts'
import { afterRepeats } from './match-row.ts'
import { isPageNumber } from './page-number.ts'
import type { BothSides } from './search.ts'
import { blockAt, pageAt, type TokenStream } from './token-stream.ts'
import { readable, type Token } from './tokens.ts'

/** The findings of a region, in the order of the passages. */
export function findingsIn(sides: BothSides, region: Hunk): readonly VerifyFinding[] {
  const { passages, stream } = sides
  const indices = Array.from({ length: region.to - region.from }, (_, index) => region.from + index)
  const { byPassage, rest } = assignTokens({ ...sides, indices, tokens: tokensIn(sides, region) })
  const findings: VerifyFinding[] = []
  const isOfContents = indices.some((index) => passages[index]?.kind === 'contents')
  const added = [...piecesOf(stream, isOfContents ? withoutPageNumbers(stream, rest) : rest)]
  const reportAdded = (before: number, after: ExpectedText | null) => {
    while (added[0] !== undefined && (added[0][0] ?? 0) < before) {
      findings.push(addedText(stream, added.shift() ?? [], after))
    }
  }
  let last = stream.tokenAt(region.start)
  for (const index of indices) {
    const passage = passages[index]
    const own = byPassage.get(index)
    if (passage === undefined) continue
    if (own === undefined) {
      findings.push({ kind: 'missing', passage, index, page: pageAt(stream, last) })
      continue
    }
    reportAdded(own[0] ?? 0, passages[index - 1] ?? null)
    findings.push(...comparePassage(passage, stream, own))
    last = own.at(-1) ?? last
  }
  reportAdded(Number.POSITIVE_INFINITY, passages[region.to - 1] ?? null)
  return findings
}

/** The tokens of a region without the heading rows and merged labels that a table repeats on each page. */
function tokensIn({ passages, stream }: BothSides, { from, to, start, end }: Hunk): readonly number[] {
  const rows = passages.slice(from, to + 1).filter(({ table }) => table !== null)
  const again = stream.pageStarts
    .filter((at) => at >= start && at < end)
    .map((top) => {
      const behind = Math.max(top, ...rows.map((row) => afterRepeats(stream, row, top)))
      // A single row that a page break cuts may repeat its own labels.
      const labels =
        to - from === 1 && top > start ? (passages[from]?.cells ?? []).filter(({ label }) => label) : []
      return { top, end: labels.reduce((at, { text }) => afterText(stream, text, at), behind) }
    })
  const tokens: number[] = []
  for (let token = stream.tokenAt(start); (stream.starts[token] ?? end) < end; token++) {
    const at = stream.starts[token] ?? end
    if (!again.some((own) => at >= own.top && at < own.end)) tokens.push(token)
  }
  return tokens
}

const afterText = ({ text }: TokenStream, own: string, at: number): number =>
  text.startsWith(own, at) ? at + own.length : at

/** Without dots and page numbers of the contents, which each writer prints its own way. */
const withoutPageNumbers = ({ tokens }: TokenStream, places: readonly number[]): readonly number[] =>
  places.filter((place) => !isPageNumber(tokens[place]?.text ?? ''))

/** Runs of adjacent tokens; each is part of 1 paragraph or row if the format has them. */
function piecesOf(stream: TokenStream, tokens: readonly number[]): readonly (readonly number[])[] {
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

function addedText(
  stream: TokenStream,
  tokens: readonly number[],
  after: ExpectedText | null,
): VerifyFinding {
  const [first = 0] = tokens
  const what = blockAt(stream, first)?.kind ?? 'text'
  const where = after === null ? '开头' : `${after.where}之后`
  return { kind: 'added', what, where, text: cellsText(stream, tokens), page: pageAt(stream, first) }
}

/** The text of tokens; `｜` separates the cells of a row. */
function cellsText(stream: TokenStream, tokens: readonly number[]): string {
  const cells: Token[][] = []
  tokens.forEach((token, index) => {
    const [here, before] = [blockAt(stream, token)?.cell, blockAt(stream, tokens[index - 1] ?? -1)?.cell]
    if (index === 0 || here !== before) cells.push([])
    cells.at(-1)?.push(stream.tokens[token] as Token)
  })
  return cells.map(readable).join('｜')
}
