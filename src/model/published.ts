/**
 * `published.json`: the figures of a publication as it went out, kept so that next year compares with what was printed
 * and not with data that have changed since. Written by the program, beside the output and, once the clerk says so, in
 * `data/<unit>/<year>/`.
 */
import { z } from 'zod'
import { spendingColumns } from './budget.ts'
import { funds, incomeSources } from './fund.ts'
import { recordOf } from './record-of.ts'
import { leaf, placedText, text, word, yearText } from './scalar.ts'

/** Version of the file's shape; raised when a reader of the old shape would misread the new one. */
export const publishedVersion = '1'

/** Any number of digits: an exact amount in 元. */
const exact = leaf(
  { expected: '以元为单位的数字', accept: (t) => /^-?\d{1,40}(\.\d{1,40})?$/.test(t) },
  (s) => ({ digits: s.scalar.trim(), place: s.place }),
)

/** The amount in 元 lies within ± `within` 元 of `yuan`: half a unit of the last place it was reported to. */
const amount = z.strictObject({ yuan: exact, within: exact })
export type PublishedAmount = z.output<typeof amount>

export const publishedThreePublic = [
  'overseas',
  'vehicle_purchase',
  'vehicle_running',
  'vehicles',
  'reception',
  'total',
] as const

/** Columns of table 11's 收支情况. */
export const publishedYearTotals = [
  'fiscal',
  'other',
  'basic',
  'project',
  'other_spending',
  'total',
  'spending_total',
] as const

const every = <K extends string>(keys: readonly K[]) => z.strictObject(recordOf(keys, () => amount))
const some = <K extends string>(keys: readonly K[]) => z.strictObject(recordOf(keys, () => amount.optional()))

export const publishedSchema = z.strictObject({
  version: word(publishedVersion),
  unit: text,
  /** The unit's full name. */
  name: text,
  year: yearText,
  title: text,
  reported_in: word('元', '万元'),
  /** 收支总预算. */
  total: amount,
  income: every(incomeSources),
  carried_over: every(funds),
  /** Expenditure by fund. */
  by_fund: every(funds),
  basic: amount,
  project: amount,
  three_public: every(publishedThreePublic),
  agency_operating: amount,
  year_totals: every(publishedYearTotals),
  /** The year before this publication's, as its table 11 shows it. */
  year_before: some(publishedYearTotals),
  /** Expenditure by 项 and fund; columns that are nil are left out. */
  items: z.array(
    z.strictObject({ code: placedText, name: text, fund: word(...funds), amounts: some(spendingColumns) }),
  ),
  projects: z.array(
    z.strictObject({
      name: placedText,
      item: text,
      member: text,
      category: text,
      budget: amount,
      sources: some(funds),
    }),
  ),
})
export type Published = z.output<typeof publishedSchema>
