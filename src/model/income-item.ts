/** Income by functional item, and named parts of income lines (`income_items` and `of_which` of `budget.yaml`). */
import { z } from 'zod'
import { incomeSources, payers } from './fund.ts'
import { someOf } from './keyed-schema.ts'
import { itemCode, memberCode, reported } from './scalar.ts'

/** 其中: parts of income lines by their names, such as 教育收费; the edition knows of which line (`income_parts`). */
export const ofWhich = z.record(z.string(), reported)

/** A line of `income_items`. */
export const incomeItemSchema = z.strictObject({
  /** 功能分类项级科目 that the money is for. */
  item: itemCode,
  /** Member unit; may be left out if there is only one, or if no table of the edition is by member. */
  member: memberCode.optional(),
  ...someOf(incomeSources, reported).shape,
  of_which: ofWhich.optional(),
  /** 使用非财政拨款结余. */
  non_fiscal_surplus: reported.optional(),
  /** 上年结转, in one amount or by fund. */
  carried_over: z.union([reported, someOf(payers, reported)]).optional(),
})

/** Named parts of income lines. */
export type OfWhich = z.output<typeof ofWhich>
/** A line of income by item. */
export type IncomeItemLine = z.output<typeof incomeItemSchema>
