/** Shares, computed from the figures as printed, so that a reader can compute them again. */
import type { Printing } from '../model/numbers.ts'
import { asPrinted, isNil, type Money, type Percent, percentOf } from '../number/money.ts'

/** `part` in per cent of `whole`, both as printed; null if either prints as 0. */
export function shareAsPrinted(part: Money, whole: Money, { unit, decimals }: Printing): Percent | null {
  const [own, all] = [asPrinted(part, unit, decimals), asPrinted(whole, unit, decimals)]
  return isNil(own) ? null : percentOf(own, all)
}
