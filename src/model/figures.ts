/** The facts of a year as data: what another year is compared with, and what `published.json` keeps. */

import type { Money, MoneyUnit } from '../number/money.ts'
import type { SpendingColumn, ThreePublicItem } from './budget.ts'
import type { Fund, IncomeSource } from './fund.ts'

export type SpendingAmounts = Readonly<Record<SpendingColumn, Money>>

export type ThreePublic = Readonly<Record<ThreePublicItem, Money>> & {
  readonly vehicles: Money
  readonly total: Money
}

/** A year's totals as table 11 shows them. */
export type YearTotals = {
  readonly year: number
  /** 财政拨款 of the three fiscal funds, carry-over included, and everything else. */
  readonly fiscal: Money
  readonly other: Money
  readonly basic: Money
  readonly project: Money
  /** 事业单位经营支出, 上缴上级支出 and 对附属单位补助支出. */
  readonly otherSpending: Money
  /** 收入合计, carry-over included. */
  readonly total: Money
  /** 支出合计, without what is carried forward. */
  readonly spendingTotal: Money
}

/** An earlier year, of which not everything need be known. */
export type HistoryYear = {
  readonly [K in keyof YearTotals]: K extends 'year' ? number : YearTotals[K] | null
}

export type ItemFigures = {
  readonly code: string
  readonly name: string
  readonly fund: Fund
  readonly amounts: SpendingAmounts
}

export type ProjectFigures = {
  readonly name: string
  /** 项 and member unit by their codes. */
  readonly item: string
  readonly member: string
  readonly category: string
  readonly budget: Money
  readonly sources: Readonly<Record<Fund, Money>>
}

export type Figures = {
  readonly year: number
  readonly reportedIn: MoneyUnit
  readonly total: Money
  readonly income: Readonly<Record<IncomeSource, Money>>
  readonly carried: Readonly<Record<Fund, Money>>
  /** Expenditure by fund. */
  readonly byFund: Readonly<Record<Fund, Money>>
  readonly basic: Money
  readonly project: Money
  readonly threePublic: ThreePublic
  readonly agencyOperating: Money
  readonly yearTotals: YearTotals
  /** The year before, as table 11 shows it. */
  readonly yearBefore: HistoryYear
  readonly items: readonly ItemFigures[]
  readonly projects: readonly ProjectFigures[]
}
