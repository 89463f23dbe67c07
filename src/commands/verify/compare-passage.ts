/** A passage and its tokens in the file → their differences, each with the cell and the number of the figure in it. */
import { compareTexts } from './compare-texts.ts'
import type { ExpectedCell, ExpectedText } from './expected-texts.ts'
import { termsOf } from './figure-terms.ts'
import type { VerifyFinding } from './finding.ts'
import { isPageNumber } from './page-number.ts'
import { blockAt, pageAt, type TokenStream } from './token-stream.ts'
import { joined, type Token } from './tokens.ts'

/** Compares cell by cell if the row of the file has as many cells, else the whole passage as one text. */
export function comparePassage(
  passage: ExpectedText,
  stream: TokenStream,
  tokens: readonly number[],
): readonly VerifyFinding[] {
  if (passage.kind === 'contents') {
    return differences(passage, passage.cells, stream, withoutPageNumber(stream, tokens))
  }
  const block = blockAt(stream, tokens[0] ?? -1)
  const isOneRow = tokens.every((token) => blockAt(stream, token)?.number === block?.number)
  if (block?.kind !== 'row' || !isOneRow || block.cells !== passage.cells.length) {
    return differences(passage, passage.cells, stream, tokens)
  }
  return passage.cells.flatMap((cell, index) => {
    const own = tokens.filter((token) => blockAt(stream, token)?.cell === index)
    const isShownAgain = cell.covering !== '' && joined(tokensAt(stream, own)) === cell.covering
    return isShownAgain ? [] : differences(passage, [cell], stream, own)
  })
}

/** Without the dots and page number after a contents line, which each writer prints its own way. */
function withoutPageNumber({ tokens }: TokenStream, places: readonly number[]): readonly number[] {
  const last = places.findLastIndex((place) => !isPageNumber(tokens[place]?.text ?? ''))
  return places.slice(0, last + 1)
}

const tokensAt = (stream: TokenStream, places: readonly number[]): readonly Token[] =>
  places.flatMap((place) => stream.tokens[place] ?? [])

function differences(
  passage: ExpectedText,
  cells: readonly ExpectedCell[],
  stream: TokenStream,
  tokens: readonly number[],
): readonly VerifyFinding[] {
  const { figures, wordings } = compareTexts(
    cells.flatMap((cell) => cell.tokens),
    tokensAt(stream, tokens),
  )
  const page = (at: number) => pageAt(stream, tokens[at] ?? tokens.at(-1) ?? 0)
  const where = (cell: ExpectedCell | undefined) => cell?.where ?? passage.where
  return [
    ...figures.map(({ data, file, around, at }): VerifyFinding => {
      const own = cellOf(cells, at.data)
      const nth = nthFigure(own.cell, own.at)
      return { kind: 'figure', where: where(own.cell), page: page(at.file), nth, data, file, around }
    }),
    ...wordings.map(
      ({ at, around }): VerifyFinding => ({
        kind: 'wording',
        where: where(cellOf(cells, at.data).cell),
        page: page(at.file),
        around,
      }),
    ),
  ]
}

/** The cell of a token index, and the index within that cell; after the end, the last cell. */
function cellOf(cells: readonly ExpectedCell[], place: number) {
  let at = place
  for (const cell of cells) {
    if (at < cell.tokens.length) return { cell, at }
    at -= cell.tokens.length
  }
  const cell = cells.at(-1)
  return { cell, at: cell?.tokens.length ?? 0 }
}

/** The number, from 1, of the first figure of a cell at or after a token; null if the cell has fewer than 2 figures. */
function nthFigure(cell: ExpectedCell | undefined, at: number): number | null {
  const figures = termsOf(cell?.tokens ?? []).filter(({ figure }) => figure !== null)
  const index = figures.findIndex(({ to }) => to > at)
  return figures.length < 2 || index === -1 ? null : index + 1
}
