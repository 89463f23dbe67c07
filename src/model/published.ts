/**
 * `published.json`: the figures of a publication as printed, so that next year compares with them and not with data
 * that have changed since. The program writes it beside the output and, when the clerk runs `publish:year`, into
 * `data/<unit>/<year>/`.
 */
import { z } from 'zod'
import { procurementKinds, spendingColumns } from './budget.ts'
import { undivided } from './figures.ts'
import { funds, incomeSources } from './fund.ts'
import { everyOf, someOf } from './keyed-schema.ts'
import { amountsIn, leaf, placedText, text, word, yearText } from './scalar.ts'

/** Version of the file's shape; raised when a reader of the old shape would misread the new one. */
export const publishedVersion = '1'

const exact = leaf(
  { expected: '以元为单位的数字', accept: (t) => /^-?\d{1,40}(\.\d{1,40})?$/.test(t) },
  (digits, place) => ({ digits, place }),
)

const amount = z.strictObject({ yuan: exact, within: exact })
/** An amount in 元, exact within ± `within` 元: half a unit of the last reported place. */
export type PublishedAmount = z.output<typeof amount>

const ofCode = z.strictObject({ code: text, name: text, amount })
/** A code of a classification or of a member unit, its name and its amount. */
export type PublishedCode = z.output<typeof ofCode>

/** The “三公” amounts, in the order of the file. */
export const publishedThreePublic = [
  'overseas',
  'vehicle_purchase',
  'vehicle_running',
  'vehicles',
  'reception',
  'total',
] as const

/** Columns of 收支情况 in table 11. */
const publishedYearTotals = [
  'fiscal',
  'other',
  'basic',
  'project',
  'other_spending',
  'total',
  'spending_total',
] as const

/** The file. */
export const publishedSchema = z.strictObject({
  version: word(publishedVersion),
  unit: text,
  /** The unit's full name. */
  name: text,
  year: yearText,
  title: text,
  reported_in: amountsIn,
  /** 收支总预算. */
  total: amount,
  income: everyOf(incomeSources, amount),
  carried_over: everyOf(funds, amount),
  /** Expenditure by fund. */
  by_fund: everyOf(funds, amount),
  basic: amount,
  project: amount,
  three_public: everyOf(publishedThreePublic, amount),
  agency_operating: amount,
  // The next four were not kept by earlier versions of this program.
  institution_operating: amount.optional(),
  procurement: everyOf([...procurementKinds, 'total'], amount).optional(),
  /** 基本支出 by 类 and 款 of the economic classification. */
  economic: z.array(ofCode).optional(),
  /** Expenditure by member unit. */
  members: z.array(ofCode).optional(),
  year_totals: everyOf(publishedYearTotals, amount),
  /** The year before this publication's, as its table 11 shows it. */
  year_before: someOf(publishedYearTotals, amount),
  /** Expenditure by 项 and fund, without columns that are 0. */
  items: z.array(
    z.strictObject({
      code: placedText,
      name: text,
      fund: word(...funds, undivided),
      amounts: someOf(spendingColumns, amount),
    }),
  ),
  projects: z.array(
    z.strictObject({
      name: placedText,
      /** Left out if the sheet names none. */
      item: text.optional(),
      member: text,
      category: text.optional(),
      budget: amount,
      sources: someOf(funds, amount),
    }),
  ),
})
/** The figures of a publication as printed. */
export type Published = z.output<typeof publishedSchema>
