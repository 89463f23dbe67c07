/** Heights of rows: not every program computes them itself. */
import { widthOf } from '../../diagnostic/width.ts'

/** Characters, left and right in a cell together. */
const margin = 2
/** In points. */
const lineHeight = 15

/** As high as the longest text needs in its column, in points. Widths are in characters, a Chinese one is 2. */
export function rowHeight(texts: readonly string[], widths: readonly number[], mostLines: number): number {
  const lines = texts.map((text, column) => linesOf(text, widths[column] ?? 1))
  return lineHeight * Math.min(mostLines, Math.max(...lines))
}

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width - margin))), 0)
