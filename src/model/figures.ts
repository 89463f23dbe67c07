/** The facts of a year as data: another year is compared with them, and `published.json` keeps them. */
import type { Money, MoneyUnit } from '../number/money.ts'
import type { procurementKinds, SpendingColumn, ThreePublicItem } from './budget.ts'
import type { Fund, IncomeSource } from './fund.ts'

/** A row of spending. */
export type SpendingAmounts = Readonly<Record<SpendingColumn, Money>>

/** The “三公” amounts; `vehicles` is 公务用车购置 and 公务用车运行 together. */
export type ThreePublic = Readonly<Record<ThreePublicItem | 'vehicles' | 'total', Money>>

/** A year's totals as table 11 shows them. */
export type YearTotals = {
  readonly year: number
  /** 财政拨款 of the 3 fiscal funds, carry-over included. */
  readonly fiscal: Money
  /** All other income, carry-over included. */
  readonly other: Money
  readonly basic: Money
  readonly project: Money
  /** 事业单位经营支出, 上缴上级支出 and 对附属单位补助支出. */
  readonly otherSpending: Money
  /** 收入合计, carry-over included. */
  readonly total: Money
  /** 支出合计, without 年终结转结余. */
  readonly spendingTotal: Money
}

/** An earlier year's totals; null for those that are unknown. */
export type HistoryYear = {
  readonly [K in keyof YearTotals]: K extends 'year' ? number : YearTotals[K] | null
}

/** In place of a fund: spending of which the data do not say which fund pays. */
export const undivided = 'undivided'

/** The spending of one 项 from one fund. */
export type ItemFigures = {
  readonly code: string
  readonly name: string
  readonly fund: Fund | typeof undivided
  readonly amounts: SpendingAmounts
}

/** A project's budget. */
export type ProjectFigures = {
  readonly name: string
  /** Code of the 项; empty if the sheet names none. */
  readonly item: string
  /** Code of the member unit. */
  readonly member: string
  /** 项目类别; empty if the sheet names none. */
  readonly category: string
  readonly budget: Money
  readonly sources: Readonly<Record<Fund, Money>>
}

/** 政府采购预算 by kind. */
export type ProcurementFigures = Readonly<Record<(typeof procurementKinds)[number] | 'total', Money>>

/** A code of the economic classification, or a member unit, and its amount. */
export type CodeFigures = { readonly code: string; readonly name: string; readonly amount: Money }

/** The figures of a year. Null for those that a publication of an earlier version of this program did not keep. */
export type Figures = {
  readonly year: number
  /** The unit in which the budget was reported. */
  readonly reportedIn: MoneyUnit
  /** 收支总预算. */
  readonly total: Money
  readonly income: Readonly<Record<IncomeSource, Money>>
  readonly carried: Readonly<Record<Fund, Money>>
  /** Expenditure by fund. */
  readonly byFund: Readonly<Record<Fund, Money>>
  readonly basic: Money
  readonly project: Money
  readonly threePublic: ThreePublic
  readonly agencyOperating: Money
  /** 公用经费 of the members that are 事业单位. */
  readonly institutionOperating: Money | null
  readonly procurement: ProcurementFigures | null
  /** 基本支出 by 类 and 款 of the economic classification. */
  readonly economic: readonly CodeFigures[] | null
  /** Expenditure by member unit. */
  readonly members: readonly CodeFigures[] | null
  readonly yearTotals: YearTotals
  /** The year before, as table 11 shows it. */
  readonly yearBefore: HistoryYear
  readonly items: readonly ItemFigures[]
  readonly projects: readonly ProjectFigures[]
}
