/** Movement against last year, on figures as printed, so that a reader can recompute every sentence. */
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
import type { Comparison, Movement, PartOfChange } from './facts.ts'

export type ToCompare = {
  readonly current: Money
  /** Null where nothing is known of last year. */
  readonly prior: Money | null
  readonly printing: Printing
  /** What `statement.yaml` says: a text, or `auto`. */
  readonly reason: string | undefined
  readonly parts: readonly PartOfChange[]
}

/** The word in `reasons` that takes the explanation from the data. */
const fromData = 'auto'

/** Growth is on last year's base; from a base of zero there is an amount and no rate. */
export function compareYears({ current, prior, printing, reason, parts }: ToCompare): Comparison {
  const given = reason === fromData ? null : (reason ?? null)
  const about = { current, prior, reason: given, isExplained: reason === fromData }
  if (prior === null || isUnknown(current) || isUnknown(prior)) {
    // What a draft does not know yet goes through the difference too.
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
    rate: visible(percentOf(difference, before), printing.percentDecimals),
    explanation: isNil(change) ? null : explanationOf(change, parts, printed),
  }
}

/** A change too small for the decimals has an amount and no rate: nobody prints 增长0.00%. */
const visible = (rate: Percent | null, decimals: number): Percent | null =>
  rate !== null && /[1-9]/.test(showPercent(rate, decimals, false)) ? rate : null

function movementOf(now: Money, before: Money): Movement {
  if (isNil(before)) return isNil(now) ? 'both-nil' : 'from-nil'
  if (isNil(now)) return 'to-nil'
  const sign = compare(now, before)
  return sign > 0 ? 'increase' : sign < 0 ? 'decrease' : 'unchanged'
}
