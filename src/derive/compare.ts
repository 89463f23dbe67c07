/** Movement against last year, on figures as printed, so that a reader can recompute every sentence. */
import {
  absolute,
  asPrinted,
  compare,
  isNil,
  type Money,
  type MoneyUnit,
  minus,
  nil,
  percentOf,
} from '../number/money.ts'
import type { Comparison, Movement } from './facts.ts'

/**
 * Compares `current` with `prior` (null where nothing is known of last year). Growth is on last year's base; from a
 * base of zero there is an amount and no rate.
 */
export function compareYears(
  current: Money,
  prior: Money | null,
  unit: MoneyUnit,
  reason: string | undefined,
): Comparison {
  if (prior === null) {
    return { current, prior, movement: 'unknown', difference: nil, rate: null, reason: reason ?? null }
  }
  const [now, before] = [asPrinted(current, unit), asPrinted(prior, unit)]
  const difference = absolute(minus(now, before))
  return {
    current,
    prior,
    movement: movementOf(now, before),
    difference,
    rate: percentOf(difference, before),
    reason: reason ?? null,
  }
}

function movementOf(now: Money, before: Money): Movement {
  if (isNil(before)) return isNil(now) ? 'both-nil' : 'from-nil'
  if (isNil(now)) return 'to-nil'
  const sign = compare(now, before)
  return sign > 0 ? 'increase' : sign < 0 ? 'decrease' : 'unchanged'
}
