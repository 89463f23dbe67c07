/** Days of the calendar, without a clock. */

/** A day; month and day count from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

/** The day in a text: 2024-01-20 or 2024-1-20; null if the calendar has no such day. */
export function dayOf(text: string): Day | null {
  const [, year, month, day] = (/^((?:19|20|21)\d\d)-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const counted = { year, month, day }
  return compareDays(daysAfter(counted, 0), counted) === 0 ? counted : null
}

/** The day as text: 2024-01-20. */
export const dayText = ({ year, month, day }: Day): string =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')

/** The day `count` days later; the first day does not count (民法典第二百零一条). */
export function daysAfter({ year, month, day }: Day, count: number): Day {
  const later = new Date(Date.UTC(year, month - 1, day + count))
  return { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() }
}

/** Negative if `a` is before `b`, 0 if they are the same day. */
export const compareDays = (a: Day, b: Day): number => a.year - b.year || a.month - b.month || a.day - b.day
