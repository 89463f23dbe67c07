/**
 * Links printed figures to their values. If a renderer has a trace, every figure that a helper prints is enclosed in
 * marks, made of characters of the private use area, which no text contains. The marks name the value of the figure.
 * Only `explain` uses a trace; a document with marks is never written.
 */
import type { Money, Percent } from '../number/money.ts'

/** The value of a printed figure. */
export type TracedFigure = Money | Percent

/** The figures of one document; a mark contains the index of a figure. */
export type Trace = {
  /** The text of a figure with marks. */
  readonly mark: (figure: TracedFigure, text: string) => string
  /** The figures marked so far. */
  readonly figures: readonly TracedFigure[]
}

const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']
const marked = new RegExp(`${opens}(\\d+)${parts}([^${closes}]*)${closes}`, 'g')

/** An empty trace for one document. */
export function newTrace(): Trace {
  const figures: TracedFigure[] = []
  return {
    figures,
    mark(figure, text) {
      if (text === '') return text
      figures.push(figure)
      // The unit after a figure is not part of the figure.
      const [, printed = '', unit = ''] = /^(.*?)(万?元|)$/s.exec(text) ?? []
      return `${opens}${figures.length - 1}${parts}${printed}${closes}${unit}`
    },
  }
}

/** Removes the marks from a text; also returns its figures, each with the digits as printed and its value. */
export function readTrace(text: string, { figures }: Trace) {
  const found = [...text.matchAll(marked)].flatMap(([, index = '', printed = '']) => {
    const figure = figures[Number(index)]
    return figure === undefined ? [] : [{ printed, figure }]
  })
  return { text: text.replaceAll(marked, '$2'), found }
}
