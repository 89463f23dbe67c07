/**
 * `data/<unit>/<year>/budget.yaml`: the figures as reported to the finance bureau, each entered once at its finest
 * grain. Project expenditure is not here: it is the sum of the project sheets.
 */
import { z } from 'zod'
import { type amountByMember, amountsByFund, amountsByFundAndMember, funds, incomeBySource } from './fund.ts'
import { amountsIn, code, count, type Reported, reported, word } from './scalar.ts'

/** Columns of a spending row; `total` and `basic` are stated only where rounding moves them. */
export const spendingColumns = [
  'personnel',
  'operating',
  'basic',
  'project',
  'unit_operations',
  'to_superior',
  'to_affiliates',
  'total',
] as const
export type SpendingColumn = (typeof spendingColumns)[number]

/** Totals as reported, where rounding moves them away from the sum of their rounded parts. */
const statedRow = z.union([
  reported,
  z.strictObject(
    Object.fromEntries(spendingColumns.map((column) => [column, reported.optional()])) as Record<
      SpendingColumn,
      z.ZodOptional<typeof reported>
    >,
  ),
])

const spendingLine = z.strictObject({
  /** 功能分类项级科目. */
  item: code,
  /** Member unit; may be left out if there is only one. */
  member: code.optional(),
  fund: word(...funds).optional(),
  basic: z
    .strictObject({
      personnel: reported.optional(),
      operating: reported.optional(),
      stated: reported.optional(),
    })
    .optional(),
  /** 事业单位经营支出. */
  unit_operations: reported.optional(),
  /** 上缴上级支出. */
  to_superior: reported.optional(),
  /** 对附属单位补助支出. */
  to_affiliates: reported.optional(),
})

export const threePublicItems = ['overseas', 'reception', 'vehicle_purchase', 'vehicle_running'] as const
export type ThreePublicItem = (typeof threePublicItems)[number]

const threePublic = z.strictObject({
  overseas: reported.optional(),
  reception: reported.optional(),
  vehicle_purchase: reported.optional(),
  vehicle_running: reported.optional(),
  /** Only where rounding moves it, or where nothing finer is known. */
  total: reported.optional(),
})

/** Last year's published figures, where there is no folder of last year to read them from. */
const prior = z.strictObject({
  total: reported.optional(),
  income: incomeBySource.optional(),
  by_fund: amountsByFund.optional(),
  basic: reported.optional(),
  project: reported.optional(),
  three_public: threePublic.optional(),
  agency_operating: reported.optional(),
})

/** Figures of an earlier year as table 11 shows them (近两年收支情况). */
const earlierYear = z.strictObject({
  fiscal: reported.optional(),
  other: reported.optional(),
  basic: reported.optional(),
  project: reported.optional(),
})

export const budgetSchema = z.strictObject({
  amounts_in: amountsIn,
  /** 本年收入 by source, and by member unit where there are several. */
  income: incomeBySource,
  /** 上年结转结余 by fund. */
  carried_over: amountsByFundAndMember.optional(),
  /** 年终结转结余 by fund. */
  carry_forward: amountsByFundAndMember.optional(),
  /** One line an item × fund × member unit. */
  spending: z.array(spendingLine),
  /**
   * 一般公共预算基本支出 by economic classification, at 款. 301 and 303 are personnel, the others operating expenses,
   * unless a line says how it splits. By member unit where the district's tables tell 机关 and 事业单位 apart.
   */
  economic: z.record(
    z.string(),
    z.union([
      reported,
      z.strictObject({ personnel: reported.optional(), operating: reported.optional() }),
      // Codes of members have a digit, so that a misspelt `personnel` is not taken for one.
      z.record(z.string().regex(/\d/), reported),
    ]),
  ),
  stated: z
    .strictObject({
      /** By 类 or 款 code of the functional classification. */
      functional: z.record(z.string(), statedRow).optional(),
      /** By 类 code of the economic classification. */
      economic: z.record(z.string(), reported).optional(),
      /** By member unit. */
      members: z.record(z.string(), statedRow).optional(),
      /** The grand total's row. */
      total: statedRow.optional(),
    })
    .optional(),
  /** 一般公共预算“三公”经费. */
  three_public: threePublic.optional(),
  /** Details behind the 三公 items. */
  three_public_details: z
    .strictObject({
      overseas_groups: count.optional(),
      overseas_people: count.optional(),
      vehicles_bought: count.optional(),
      vehicles_kept: count.optional(),
    })
    .optional(),
  prior: prior.optional(),
  earlier: z.record(z.string(), earlierYear).optional(),
})
export type Budget = z.output<typeof budgetSchema>
export type SpendingLine = z.output<typeof spendingLine>
export type ByMember = z.output<typeof amountByMember>
export type StatedRow = z.output<typeof statedRow>

type EconomicEntry = Budget['economic'][string]

/** A line of `economic` by member unit, if it is entered so. */
export function economicByMember(entered: EconomicEntry): readonly (readonly [string, Reported])[] | null {
  const given = Object.entries(entered)
  const isOther = isOneAmount(entered) || given.every(([key]) => key === 'personnel' || key === 'operating')
  return isOther ? null : (given as [string, Reported][])
}

/** Whether a line of `economic` is a single amount. */
export const isOneAmount = (entered: EconomicEntry): entered is Reported =>
  'digits' in entered && typeof entered.digits === 'string'
