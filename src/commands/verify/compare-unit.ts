/** A unit and the part of the file that it stands in → its differences, each with the cell and the figure's place in it. */
import { compareTexts } from './compare-texts.ts'
import type { Unit, UnitCell } from './expected-passages.ts'
import { termsOf } from './figure-terms.ts'
import type { Finding } from './finding.ts'
import { isPageNumber } from './page-number.ts'
import { blockAt, pageAt, type Stream } from './token-stream.ts'
import { joined, type Token } from './tokens.ts'

/** Cell by cell where the file's row has the same cells, else all of it as one text. */
export function compareUnit(unit: Unit, stream: Stream, tokens: readonly number[]): readonly Finding[] {
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

/** Dots and page numbers behind a line of the contents are the writer's own. */
function withoutPageNumber({ tokens }: Stream, places: readonly number[]): readonly number[] {
  const last = places.findLastIndex((place) => !isPageNumber(tokens[place]?.text ?? ''))
  return places.slice(0, last + 1)
}

const tokensAt = (stream: Stream, places: readonly number[]): readonly Token[] =>
  places.flatMap((place) => stream.tokens[place] ?? [])

function differences(
  unit: Unit,
  cells: readonly UnitCell[],
  stream: Stream,
  tokens: readonly number[],
): readonly Finding[] {
  const { figures, wordings } = compareTexts(
    cells.flatMap((cell) => cell.tokens),
    tokensAt(stream, tokens),
  )
  const page = (at: number) => pageAt(stream, tokens[at] ?? tokens.at(-1) ?? 0)
  const where = (cell: UnitCell | undefined) => cell?.where ?? unit.where
  return [
    ...figures.map(({ data, file, around, at }): Finding => {
      const own = cellOf(cells, at.data)
      const nth = nthFigure(own.cell, own.at)
      return { kind: 'figure', where: where(own.cell), page: page(at.file), nth, data, file, around }
    }),
    ...wordings.map(
      ({ at, around }): Finding => ({
        kind: 'wording',
        where: where(cellOf(cells, at.data).cell),
        page: page(at.file),
        around,
      }),
    ),
  ]
}

/** The cell of a place among all tokens, and the place in it; the last cell behind the end. */
function cellOf(cells: readonly UnitCell[], place: number) {
  let at = place
  for (const cell of cells) {
    if (at < cell.tokens.length) return { cell, at }
    at -= cell.tokens.length
  }
  const cell = cells.at(-1)
  return { cell, at: cell?.tokens.length ?? 0 }
}

/** Which of a cell's figures stands at a place or behind it, from 1; null where there is only one. */
function nthFigure(cell: UnitCell | undefined, at: number): number | null {
  const figures = termsOf(cell?.tokens ?? []).filter(({ figure }) => figure !== null)
  const index = figures.findIndex(({ to }) => to > at)
  return figures.length < 2 || index === -1 ? null : index + 1
}
