/**
 * Compares a figure with last year's. Both are rounded as printed first, so that a reader can recompute every
 * sentence.
 */

import type { Printing } from '../model/numbers.ts'
import {
  absolute,
  asPrinted,
  compare,
  isNil,
  isUnknown,
  type Money,
  minus,
  nil,
  type Percent,
  percentOf,
  showPercent,
} from '../number/money.ts'
import { explanationOf } from './change-parts.ts'
import type { Comparison, Movement, PartOfChange } from './comparison.ts'

/** What a comparison is computed from. */
export type ToCompare = {
  readonly current: Money
  /** Null if last year's figure is unknown. */
  readonly prior: Money | null
  readonly printing: Printing
  /** The reason in `statement.yaml`: a text, or `auto`. */
  readonly reason: string | undefined
  /** The parts of the change that are known. */
  readonly parts: readonly PartOfChange[]
}

/** With this word in `reasons` the explanation is taken from the data. */
const fromData = 'auto'

/** The comparison. The rate of growth is on last year's base; on a base of 0 there is an amount and no rate. */
export function compareYears({ current, prior, printing, reason, parts }: ToCompare): Comparison {
  const given = reason === fromData ? null : (reason ?? null)
  const about = { current, prior, reason: given, isExplained: reason === fromData }
  if (prior === null || isUnknown(current) || isUnknown(prior)) {
    // If a draft does not know a figure, the difference is unknown too.
    const difference = prior === null ? nil : minus(current, prior)
    return { ...about, movement: 'unknown', difference, rate: null, explanation: null }
  }
  const printed = (amount: Money) => asPrinted(amount, printing.unit, printing.decimals)
  const [now, before] = [printed(current), printed(prior)]
  const change = minus(now, before)
  const difference = absolute(change)
  return {
    ...about,
    movement: movementOf(now, before),
    difference,
    rate: printable(percentOf(difference, before), printing.percentDecimals),
    explanation: isNil(change) ? null : explanationOf(change, parts, printed),
  }
}

/** A rate that would be printed as 0 is left out: nobody prints 增长0.00%. */
const printable = (rate: Percent | null, decimals: number): Percent | null =>
  rate !== null && /[1-9]/.test(showPercent(rate, decimals, false)) ? rate : null

function movementOf(now: Money, before: Money): Movement {
  if (isNil(before)) return isNil(now) ? 'both-nil' : 'from-nil'
  if (isNil(now)) return 'to-nil'
  const sign = compare(now, before)
  return sign > 0 ? 'increase' : sign < 0 ? 'decrease' : 'unchanged'
}
