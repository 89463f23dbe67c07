/** Every figure of a traced document: as printed, where, and the value behind it. */
import { readTrace, type Trace, type TracedFigure } from '../compose/trace.ts'
import type { Passage, RowPassage } from '../document/passage.ts'
import { passagesOf } from '../document/reading.ts'
import type { Document } from '../document/tree.ts'

/** A figure in the document. */
export type PrintedFigure = {
  /** As it is printed: 1,377.85. */
  readonly printed: string
  readonly figure: TracedFigure
  /** `表7 第3行第4列（公务用车购置费）`, `“二、…”之下第1段`. */
  readonly where: string
  /** The sentence that contains it; null in a table. */
  readonly sentence: string | null
  readonly cell: AskedCell | null
}

/** The cell of a figure in words that can be asked for. */
export type AskedCell = {
  /** Number and title of the table. */
  readonly table: readonly string[]
  /** The texts of the row's other cells: its code, its name. */
  readonly row: readonly string[]
  /** The heads above it. */
  readonly column: readonly string[]
}

/** In reading order; `trace` is the one that the document was composed with. */
export function printedFigures(document: Document, trace: Trace): readonly PrintedFigure[] {
  const passages = passagesOf(document, (text) => readTrace(text, trace).text)
  return passages.flatMap((passage): readonly PrintedFigure[] => {
    if (passage.kind === 'row') return passage.isHead ? [] : inRow(passage, trace)
    return passage.kind === 'paragraph' ? inParagraph(passage, trace) : []
  })
}

const inParagraph = (
  { sentences, where }: Extract<Passage, { kind: 'paragraph' }>,
  trace: Trace,
): readonly PrintedFigure[] =>
  sentences.flatMap((sentence) => {
    const { text, found } = readTrace(sentence, trace)
    return found.map(({ printed, figure }) => ({ printed, figure, where, sentence: text.trim(), cell: null }))
  })

function inRow(
  { cells: printedCells, table: { caption } }: RowPassage,
  trace: Trace,
): readonly PrintedFigure[] {
  const table = [caption?.number ?? '', caption?.title ?? ''].filter((word) => word !== '')
  const cells = printedCells.map((cell) => ({ ...cell, ...readTrace(cell.text, trace) }))
  return cells.flatMap(({ where, heads, found }, index) =>
    found.map(({ printed, figure }) => ({
      printed,
      figure,
      where,
      sentence: null,
      cell: { table, row: namesBefore(cells.slice(0, index)), column: heads },
    })),
  )
}

type ReadCell = { readonly text: string; readonly found: readonly unknown[] }

/** A figure is named by the nearest texts to its left: each side of table 1 has names of its own. */
function namesBefore(cells: readonly ReadCell[]): readonly string[] {
  const names: string[] = []
  for (const { text, found } of cells.toReversed()) {
    if (found.length > 0 && names.length > 0) break
    if (found.length === 0 && text !== '') names.unshift(text.replaceAll('\n', ''))
  }
  return names
}
