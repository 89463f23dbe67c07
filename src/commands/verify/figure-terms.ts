/**
 * Tokens → terms: a figure with its direction word (增加, 减少) and its measure (万元) is one term, so 增加5万元 and
 * 减少5万元, or 5万元 and 5元, are different figures.
 */
import { joined, type Token } from './tokens.ts'

/** A figure with its direction and measure, a word or a mark. */
export type Term = {
  readonly text: string
  /** Null for a word or a mark. */
  readonly figure: FigureValue | null
  /** Token indices: `from` inclusive, `to` exclusive. */
  readonly from: number
  readonly to: number
}

type FigureValue = {
  /** The direction, if a word gives it. */
  readonly way: 'up' | 'down' | null
  /** Digits without separators and trailing zeros of the decimals. */
  readonly digits: string
  readonly measure: string
}

const up = ['增加', '增长', '上升', '提高', '增', '多', '高']
const down = ['减少', '下降', '降低', '压减', '减', '少', '低']
const measures = ['个百分点', '百万元', '万元', '亿元', '千元', '元']

/** Whether 2 figures have the same value, however they are written: 3456.5 and 3,456.50, 增加5 and 增长5. */
export const sameFigure = (a: FigureValue, b: FigureValue): boolean =>
  a.digits === b.digits && a.measure === b.measure && (a.way === null || b.way === null || a.way === b.way)

/** The terms of tokens. An ordinal at the beginning of a paragraph (1、 or （1）) counts as a word. */
export function termsOf(tokens: readonly Token[]): readonly Term[] {
  const terms: Term[] = []
  for (let at = 0; at < tokens.length; ) {
    const term = figureAt(tokens, at) ?? measureAlone(tokens, at) ?? word(tokens, at)
    terms.push(term)
    at = term.to
  }
  return terms
}

const word = (tokens: readonly Token[], at: number): Term => ({
  text: tokens[at]?.text ?? '',
  figure: null,
  from: at,
  to: at + 1,
})

/** A figure from its direction word to its measure. */
function figureAt(tokens: readonly Token[], at: number): Term | null {
  const sign = [...up, ...down].find((each) => textAt(tokens, at, each.length) === each)
  const behind = at + (sign?.length ?? 0)
  const place = sign !== undefined && /^[了约]$/.test(tokens[behind]?.text ?? '') ? behind + 1 : behind
  const number = tokens[place]
  if (number?.kind !== 'figure' || isOrdinal(tokens, place)) return null
  const measure = measures.find((each) => textAt(tokens, place + 1, each.length) === each) ?? ''
  const to = place + 1 + measure.length
  const way = sign === undefined ? null : up.includes(sign) ? 'up' : 'down'
  const figure = { way, digits: plainDigits(number.text), measure } as const
  return { text: joined(tokens.slice(at, to)), figure, from: at, to }
}

/** The measure in 单位：万元, which applies to a whole table. */
function measureAlone(tokens: readonly Token[], at: number): Term | null {
  if (!/^单位[：:]$/.test(textAt(tokens, at - 3, 3))) return null
  const text = measures.find((each) => textAt(tokens, at, each.length) === each)
  if (text === undefined) return null
  return { text, figure: { way: null, digits: '', measure: text }, from: at, to: at + text.length }
}

/** The text of tokens of 1 character each; empty if one of them is longer. */
function textAt(tokens: readonly Token[], from: number, length: number): string {
  const own = from < 0 ? [] : tokens.slice(from, from + length)
  return own.length === length && own.every(({ text }) => text.length === 1) ? joined(own) : ''
}

function isOrdinal(tokens: readonly Token[], at: number): boolean {
  const bracket = at === 1 && /^[（(]$/.test(tokens[0]?.text ?? '')
  const close = bracket ? /^[）)]$/ : /^[、.．]$/
  return (
    (at === 0 || bracket) &&
    /^\d{1,2}$/.test(tokens[at]?.text ?? '') &&
    close.test(tokens[at + 1]?.text ?? '')
  )
}

const plainDigits = (text: string): string => {
  const bare = text.replaceAll(',', '').replace(/^\+/, '')
  return bare.replace(/(\.\d*?)0+(?=[%‰]?$)/, '$1').replace(/\.(?=[%‰]?$)/, '')
}
