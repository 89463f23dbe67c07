/** How a figure was computed, as lines to read: what was added, down to the lines of the files. */

import type { TracedFigure } from '../compose/trace.ts'
import type { Place } from '../diagnostic/diagnostic.ts'
import { isNil, type Money, type MoneyUnit, type Origin, showMoney } from '../number/money.ts'

/** A step of the computation. `source` is the line that the figure was read from, null for a computed one. */
export type Step = {
  readonly depth: number
  /** The figure with all its decimals and its unit. */
  readonly figure: string
  /** How the steps below make it: 相加, 相减, 相除, 单价 × 3; empty for a figure that was read from a file. */
  readonly how: string
  readonly source: Place | null
}

/** The steps from a figure down to its sources. Amounts are shown in `unit`, prices in the unit of their file. */
export function stepsOf(figure: TracedFigure, unit: MoneyUnit): readonly Step[] {
  if ('yuan' in figure) return amountSteps(figure, unit, 0)
  const { part, whole, percent } = figure
  return [
    { depth: 0, figure: `${percent.toFixed(4)}%`, how: '以下两数相除', source: null },
    ...amountSteps(part, unit, 1),
    ...amountSteps(whole, unit, 1),
  ]
}

function amountSteps(amount: Money, unit: MoneyUnit, depth: number): readonly Step[] {
  const origin = amount.origin === undefined ? undefined : plainest(amount.origin)
  const step = (how: string, source: Place | null = null): Step => ({
    depth,
    figure: `${exactly(amount, unit)}${unit}`,
    how,
    source,
  })
  const below = (of: readonly Money[]) => of.flatMap((part) => amountSteps(part, unit, depth + 1))
  switch (origin?.kind) {
    case undefined:
      return [step('没有填列，按零计')]
    case 'entered':
      return [step('', origin.entered.place)]
    case 'product':
      return [step(`单价 × ${origin.by.digits}`), ...priceSteps(origin.of, unit, depth + 1)]
    case 'difference':
      return [step('以下两数相减'), ...below(origin.of)]
    case 'sum':
      return [step(`以下 ${origin.of.length} 数相加`), ...below(origin.of)]
  }
}

/** A price is shown in the unit of its file: 200.00元 a head is no figure in 万元. */
const priceSteps = (price: Money, unit: MoneyUnit, depth: number): readonly Step[] =>
  amountSteps(price, price.origin?.kind === 'entered' ? price.origin.unit : unit, depth)

/** Without steps that change nothing: parts of 0, sums of one part, subtractions of 0, prices × 1. */
function plainest(origin: Origin): Origin {
  if (origin.kind === 'difference') {
    const [from, less] = origin.of
    return isNil(less) && less.origin?.kind !== 'entered' && from.origin ? plainest(from.origin) : origin
  }
  if (origin.kind === 'product' && origin.by.digits === '1' && origin.of.origin)
    return plainest(origin.of.origin)
  if (origin.kind !== 'sum') return origin
  const parts = origin.of.filter((part) => !isNil(part) || part.origin?.kind === 'entered')
  const notNil = parts.filter((part) => !isNil(part))
  const [only, ...others] = notNil.length > 0 ? notNil : parts
  if (only === undefined) return { kind: 'sum', of: [] }
  if (others.length === 0 && only.origin !== undefined) return plainest(only.origin)
  return { kind: 'sum', of: [only, ...others].flatMap(flattened) }
}

/** A sum within a sum becomes part of the outer one. */
function flattened(part: Money): readonly Money[] {
  const origin = part.origin === undefined ? undefined : plainest(part.origin)
  return origin?.kind === 'sum' && origin.of.length > 0 ? origin.of : [part]
}

/** Every place that a figure was read from, each once, in the order of the computation. */
export function sourcesOf(figure: TracedFigure): readonly Place[] {
  const seen = new Map<string, Place>()
  const add = (place: Place) => seen.set(`${place.file}:${place.line}:${place.column}`, place)
  const visit = ({ origin }: Money): void => {
    if (origin?.kind === 'entered') {
      add(origin.entered.place)
    } else if (origin?.kind === 'product') {
      visit(origin.of)
      add(origin.by.place)
    } else {
      for (const part of origin?.of ?? []) visit(part)
    }
  }
  for (const amount of 'yuan' in figure ? [figure] : [figure.part, figure.whole]) visit(amount)
  return [...seen.values()]
}

/** With 2 decimals, or with more where the amount has more. */
function exactly(amount: Money, unit: MoneyUnit): string {
  const long = showMoney(amount, { unit, decimals: 6, separators: true, trim: true })
  const short = showMoney(amount, { unit, decimals: 2, separators: true, trim: false })
  return (long.split('.')[1] ?? '').length > 2 ? long : short
}
