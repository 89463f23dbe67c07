/** One cause, many figures: a column printed wrongly, or what rounding moves in each column of a row, is told once. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'

export type Told = {
  readonly diagnostic: Diagnostic
  /** Diagnostics of one severity with one key are one thing to tell. */
  readonly key: string
  /** What this one compares, beside the others of its key: 基本支出. */
  readonly what: string
}

/** How many of the others a hint lists. */
const most = 6

/** The first of each key, the others in its hint. */
export function foldAlike(told: readonly Told[]): readonly Diagnostic[] {
  const keyOf = ({ diagnostic, key }: Told) => `${diagnostic.severity}\n${key}`
  return [...new Set(told.map(keyOf))].flatMap((key) => {
    const [first, ...others] = told.filter((one) => keyOf(one) === key)
    if (first === undefined) return []
    const also = others.map(
      ({ what, diagnostic: { stated, computed } }) => `${what} ${stated?.figure} 与 ${computed?.figure}`,
    )
    if (also.length === 0) return [first.diagnostic]
    const listed = `${also.slice(0, most).join('；')}${also.length > most ? `等 ${also.length} 处` : ''}`
    const { hint } = first.diagnostic
    return [{ ...first.diagnostic, hint: `${hint === undefined ? '' : `${hint}。`}同样的还有：${listed}` }]
  })
}
