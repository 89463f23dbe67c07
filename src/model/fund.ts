/** Sources of money: the 9 income lines of 表1, and the 5 funds by which spending is kept. */
import { z } from 'zod'
import { someOf } from './keyed-schema.ts'
import { reported } from './scalar.ts'

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
/** An income line of 表1. */
export type IncomeSource = (typeof incomeSources)[number]

/** Funds of spending and carry-over; 单位资金 is the sum of 事业、经营、上级补助、附属上缴 and 其他. */
export const funds = [
  'general_public',
  'government_fund',
  'state_capital',
  'special_account',
  'unit_funds',
] as const
/** A fund of spending and carry-over. */
export type Fund = (typeof funds)[number]

/** The 3 funds that are 财政拨款. */
export const fiscalFunds = [
  'general_public',
  'government_fund',
  'state_capital',
] as const satisfies readonly Fund[]

/** The income lines that make up 单位资金. */
export const unitSources = [
  'business',
  'operations',
  'superior_grants',
  'affiliate_remittance',
  'other',
] as const satisfies readonly IncomeSource[]

/** Who can pay for spending: a fund, or the income line of 单位资金 where a table separates them. */
export const payers = [...funds, ...unitSources] as const
/** A fund, or an income line of 单位资金. */
export type Payer = (typeof payers)[number]

/** In place of a payer: the money of all funds together, where a publication does not divide it. */
export const allFunds = 'all'

/** The fund that an income line or a payer belongs to. */
export const fundOf = (source: IncomeSource | Payer): Fund =>
  funds.find((fund) => fund === source) ?? 'unit_funds'

/** One amount for the whole department, or one for each member unit by its code. */
export const amountByMember = z.union([reported, z.record(z.string(), reported)])

/** The income line that pays; null for 单位资金 whose line is not named. */
export const sourceOf = (payer: Payer): IncomeSource | null =>
  incomeSources.find((source) => source === payer) ?? null

/** Income by line of 表1. */
export const incomeBySource = someOf(incomeSources, amountByMember)
/**
 * Money carried over, by fund, by income line of 单位资金 or all together, and by member unit where there are several.
 */
export const amountsCarried = someOf([...payers, allFunds], amountByMember)
/** Amounts by fund. */
export const amountsByFund = someOf(funds, reported)
/** Amounts by fund, 单位资金 also by income line. */
export const amountsByPayer = someOf(payers, reported)
