/** Where money comes from. The nine income lines of 表1 and the five funds that spending is kept by. */
import { z } from 'zod'
import { type Reported, reported } from './scalar.ts'

/** Income lines of 表1, in its order. */
export const incomeSources = [
  'general_public',
  'government_fund',
  'state_capital',
  'special_account',
  'business',
  'operations',
  'superior_grants',
  'affiliate_remittance',
  'other',
] as const
export type IncomeSource = (typeof incomeSources)[number]

/** Funds that spending and carry-over are kept by; 单位资金 is 事业、经营、上级补助、附属上缴 and 其他 together. */
export const funds = [
  'general_public',
  'government_fund',
  'state_capital',
  'special_account',
  'unit_funds',
] as const
export type Fund = (typeof funds)[number]

/** The three funds that are 财政拨款. */
export const fiscalFunds = [
  'general_public',
  'government_fund',
  'state_capital',
] as const satisfies readonly Fund[]

export const fundOf = (source: IncomeSource): Fund =>
  source === 'general_public' ||
  source === 'government_fund' ||
  source === 'state_capital' ||
  source === 'special_account'
    ? source
    : 'unit_funds'

/** An amount of the whole department, or one amount a member unit (by its code). */
export const amountByMember = z.union([reported, z.record(z.string(), reported)])

const partial = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(
    Object.fromEntries(keys.map((key) => [key, value.optional()])) as Record<K, z.ZodOptional<V>>,
  )

export const incomeBySource = partial(incomeSources, amountByMember)
export const amountsByFundAndMember = partial(funds, amountByMember)
export const amountsByFund = partial(funds, reported)

/** Whether an amount is given for the whole department rather than by member unit. */
export const isWhole = (entered: z.output<typeof amountByMember>): entered is Reported =>
  'digits' in entered && typeof entered.digits === 'string'
