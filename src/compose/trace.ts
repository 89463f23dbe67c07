/**
 * Follows figures into the document: while a trace is kept, a figure that a helper prints is set between marks (of the
 * private use area, so that no text holds them) which name the value behind it. Only `explain` asks for it; such a
 * document is read, never written.
 */
import type { Money, Percent } from '../number/money.ts'

export type TracedFigure = Money | Percent

export type Trace = {
  /** The text of a figure, marked. */
  readonly mark: (figure: TracedFigure, text: string) => string
  /** The figures marked so far; a mark holds its index. */
  readonly figures: readonly TracedFigure[]
}

const [opens, parts, closes] = ['\uE000', '\uE001', '\uE002']
const marked = new RegExp(`${opens}(\\d+)${parts}([^${closes}]*)${closes}`, 'g')

export function newTrace(): Trace {
  const figures: TracedFigure[] = []
  return {
    figures,
    mark(figure, text) {
      if (text === '') return text
      figures.push(figure)
      // The unit behind a figure is none of it.
      const [, printed = '', unit = ''] = /^(.*?)(万?元|)$/s.exec(text) ?? []
      return `${opens}${figures.length - 1}${parts}${printed}${closes}${unit}`
    },
  }
}

/** A text without marks, and the figures within it: the digits as printed and the value behind them. */
export function unmarked(text: string, { figures }: Trace) {
  const found = [...text.matchAll(marked)].flatMap(([, index = '', printed = '']) => {
    const figure = figures[Number(index)]
    return figure === undefined ? [] : [{ printed, figure }]
  })
  return { text: text.replaceAll(marked, '$2'), found }
}
