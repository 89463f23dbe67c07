/** Compares an expected text with its part of the file. Each difference has the cell, and the figure's place in it. */
import { compareTexts } from './compare-texts.ts'
import type { ExpectedCell, ExpectedText } from './expected-texts.ts'
import type { FileFinding } from './file-finding.ts'
import { isPageNumber } from './page-number.ts'
import { blockAt, pageAt, type Stream } from './stream.ts'
import { termsOf } from './terms.ts'
import { joined, type Token } from './tokens.ts'

/** Cell by cell if the file's row has as many cells, otherwise as one text. */
export function compareUnit(
  unit: ExpectedText,
  stream: Stream,
  tokens: readonly number[],
): readonly FileFinding[] {
  if (unit.kind === 'contents') {
    return differences(unit, unit.cells, stream, withoutPageNumber(stream, tokens))
  }
  const block = blockAt(stream, tokens[0] ?? -1)
  const isOneRow = tokens.every((token) => blockAt(stream, token)?.number === block?.number)
  if (block?.kind !== 'row' || !isOneRow || block.cells !== unit.cells.length) {
    return differences(unit, unit.cells, stream, tokens)
  }
  return unit.cells.flatMap((cell, index) => {
    const own = tokens.filter((token) => blockAt(stream, token)?.cell === index)
    const isShownAgain = cell.covering !== '' && joined(tokensAt(stream, own)) === cell.covering
    return isShownAgain ? [] : differences(unit, [cell], stream, own)
  })
}

/** Without dots and page numbers after a line of the contents; each writer prints its own. */
function withoutPageNumber({ tokens }: Stream, places: readonly number[]): readonly number[] {
  const last = places.findLastIndex((place) => !isPageNumber(tokens[place]?.text ?? ''))
  return places.slice(0, last + 1)
}

const tokensAt = (stream: Stream, places: readonly number[]): readonly Token[] =>
  places.flatMap((place) => stream.tokens[place] ?? [])

function differences(
  unit: ExpectedText,
  cells: readonly ExpectedCell[],
  stream: Stream,
  tokens: readonly number[],
): readonly FileFinding[] {
  const { figures, wordings } = compareTexts(
    cells.flatMap((cell) => cell.tokens),
    tokensAt(stream, tokens),
  )
  const page = (at: number) => pageAt(stream, tokens[at] ?? tokens.at(-1) ?? 0)
  const where = (cell: ExpectedCell | undefined) => cell?.where ?? unit.where
  return [
    ...figures.map(({ data, file, around, at }): FileFinding => {
      const own = cellOf(cells, at.data)
      const nth = nthFigure(own.cell, own.at)
      return { kind: 'figure', where: where(own.cell), page: page(at.file), nth, data, file, around }
    }),
    ...wordings.map(
      ({ at, around }): FileFinding => ({
        kind: 'wording',
        where: where(cellOf(cells, at.data).cell),
        page: page(at.file),
        around,
      }),
    ),
  ]
}

/** The cell of an index among all tokens, and the index in that cell; after the end, the last cell. */
function cellOf(cells: readonly ExpectedCell[], place: number) {
  let at = place
  for (const cell of cells) {
    if (at < cell.tokens.length) return { cell, at }
    at -= cell.tokens.length
  }
  const cell = cells.at(-1)
  return { cell, at: cell?.tokens.length ?? 0 }
}

/** The number of the figure at an index of a cell or after it, from 1; null if the cell has only one. */
function nthFigure(cell: ExpectedCell | undefined, at: number): number | null {
  const figures = termsOf(cell?.tokens ?? []).filter(({ figure }) => figure !== null)
  const index = figures.findIndex(({ to }) => to > at)
  return figures.length < 2 || index === -1 ? null : index + 1
}
