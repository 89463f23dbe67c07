/**
 * Every figure of the publication, computed once from the inputs. All amounts are exact, in 元, and rounded only where
 * they are printed. Every table and sentence is a view of the facts.
 */

import type { Place } from '../diagnostic/diagnostic.ts'
import type { BodyKind } from '../model/catalog.ts'
import type { HistoryYear, SpendingAmounts, ThreePublic, YearTotals } from '../model/figures.ts'
import type { Fund, IncomeSource, Payer } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Money, MoneyUnit, Percent } from '../number/money.ts'
import type { Comparisons, PriorYear } from './comparison.ts'
import type { FunctionalRow } from './functional-rows.ts'
import type { Assets, GeneralAndSpecial, NonTax, Procurement, Staffing } from './statement-part.ts'

/** The facts of a unit's year. */
export type Facts = {
  readonly inputs: Inputs
  /** The unit of the reported budget; comparisons use figures as printed (`inputs.printing`). */
  readonly reportedIn: MoneyUnit
  readonly income: Income
  readonly spending: Spending
  readonly economic: Economic
  readonly threePublic: ThreePublic
  readonly projects: readonly ProjectFacts[]
  readonly comparisons: Comparisons
  /** Last year's figures as far as they are known. */
  readonly prior: PriorYear
  readonly thisYear: YearTotals
  /** The totals of the 2 years before for table 11, the earlier first. */
  readonly history: readonly HistoryYear[]
  readonly staffing: Staffing
  /** 机关运行经费: 公用经费 of 一般公共预算基本支出 of 行政 and 参公 members. */
  readonly agencyOperating: Money
  /** 公用经费 of the members that are 事业单位, which 机关运行经费 does not contain. */
  readonly institutionOperating: Money
  readonly procurement: Procurement
  readonly assets: Assets
  readonly nonTax: NonTax | null
  /** How many units and projects have performance goals, and the projects' budget. */
  readonly performanceGoals: { readonly units: number; readonly projects: number; readonly amount: Money }
  /** 政府债务: 一般债务 and 专项债务. */
  readonly debt: GeneralAndSpecial | null
  /** 对下转移支付: 一般性 and 专项. */
  readonly transfers: GeneralAndSpecial | null
  readonly purchasedServices: { readonly amount: Money; readonly content: string } | null
  /** Equations that must hold within rounding, for the check `total-equals-parts`. */
  readonly identities: readonly Identity[]
}

/** Income by source. */
export type IncomeAmounts = {
  readonly sources: Readonly<Record<IncomeSource, Money>>
  readonly thisYear: Money
  /** 使用非财政拨款结余; no income of the year. */
  readonly surplus: Money
  /** 上年结转, divided or not. */
  readonly carriedTotal: Money
  readonly total: Money
}

/** Money carried over from last year or into the next, as far as it is divided. */
export type CarriedAmounts = {
  readonly carried: Readonly<Record<Fund, Money>>
  /** By income line, for 单位资金. */
  readonly carriedSources: Readonly<Record<IncomeSource, Money>>
}

/** A line of table 2: the department or a member unit. */
export type IncomeRow = IncomeAmounts & CarriedAmounts & { readonly code: string; readonly name: string }

/** 其中: a part of an income line by its name, such as 教育收费 of 事业收入. */
export type PartOfIncome = { readonly name: string; readonly amount: Money }

/** Income for an item, and its named parts. */
export type IncomeOfItem = IncomeAmounts & CarriedAmounts & { readonly parts: readonly PartOfIncome[] }

/** The income of the department and of its member units. */
export type Income = {
  readonly whole: IncomeRow
  readonly members: readonly IncomeRow[]
  /** 类, 款 and 项 in code order, parents before children. */
  readonly items: readonly FunctionalRow<IncomeOfItem>[]
  readonly parts: readonly PartOfIncome[]
  /** 年终结转结余 by fund and by income line, as far as it is divided. */
  readonly forward: Readonly<Record<Fund, Money>>
  readonly forwardSources: Readonly<Record<IncomeSource, Money>>
  readonly forwardTotal: Money
}

/** A row of spending by functional classification. */
export type SpendingRow = FunctionalRow<SpendingAmounts>

/** Spending from one or more funds, by functional classification and by member unit. */
export type SpendingTable = {
  readonly total: SpendingAmounts
  /** 类, 款 and 项 in code order, parents before children. */
  readonly rows: readonly SpendingRow[]
  readonly members: readonly {
    readonly code: string
    readonly name: string
    readonly amounts: SpendingAmounts
  }[]
}

/** Spending from all funds together, from 财政拨款 and from each fund. */
export type Spending = {
  readonly all: SpendingTable
  /** 财政拨款: the 3 fiscal funds. */
  readonly fiscal: SpendingTable
  readonly byFund: Readonly<Record<Fund, SpendingTable>>
  /** By the income line that pays; without 单位资金 whose line is not known. */
  readonly bySource: Readonly<Record<IncomeSource, SpendingTable>>
}

/** 合计, 人员经费 and 公用经费. */
export type EconomicAmounts = { readonly total: Money; readonly personnel: Money; readonly operating: Money }
/** A row of 基本支出 by economic classification. */
export type EconomicRow = {
  readonly level: 'class' | 'group'
  readonly code: string
  readonly name: string
  /** The code that the catalogue has for this name; null for a name of the unit's own. */
  readonly meaning: string | null
  readonly amounts: EconomicAmounts
}
/** 一般公共预算基本支出 by economic classification (table 6). */
export type Economic = {
  readonly total: EconomicAmounts
  /** In code order, classes before their groups. */
  readonly rows: readonly EconomicRow[]
  /** The 款 by kind of member; null if the data do not separate the kinds. */
  readonly byBody: Readonly<Record<BodyKind, readonly EconomicRow[]>> | null
  /** By 政府预算支出经济分类; null if `byBody` is null or a 款 belongs to none of its codes. */
  readonly government: readonly EconomicRow[] | null
}

/** A task of a project. */
export type TaskFacts = {
  readonly name: string
  /** Its name in the statement. */
  readonly called: string
  readonly standard: string | null
  readonly unitPrice: Money
  readonly quantity: string
  readonly amount: Money
  readonly basis: string | null
}

/** An earlier year of a project; null for unknown figures. */
export type PastYear = {
  readonly year: number
  readonly budget: Money | null
  readonly executed: Money | null
  /** 执行率: executed in per cent of the budget. */
  readonly rate: Percent | null
}

/** A project. */
export type ProjectFacts = {
  /** The sheet itself, for its texts. */
  readonly sheet: Inputs['projects'][number]
  readonly memberName: string
  readonly tasks: readonly TaskFacts[]
  readonly procurement: readonly {
    readonly name: string
    readonly quantity: number
    readonly amount: Money
  }[]
  /** The year's budget by fund, 单位资金 also by income line; an amount is in one of them. */
  readonly payments: Readonly<Record<Payer, Money>>
  /** The year's budget by fund, carry-over included. */
  readonly sources: Readonly<Record<Fund, Money>>
  /** The carried-over part of it. */
  readonly carried: Readonly<Record<Fund, Money>>
  /** The sum of the tasks, or the amount as stated. */
  readonly budget: Money
  /** 项目总预算; null if a project of several years does not state it. */
  readonly totalBudget: Money | null
  /** The 2 years before, the earlier first. */
  readonly past: readonly PastYear[]
}

/** An equation between a stated whole and the sum of its parts. */
export type Identity = {
  /** The name of the whole in messages, e.g. 类级科目208的合计. */
  readonly label: string
  /** The amount as stated. */
  readonly whole: Money
  readonly at: Place
  /** The name of the parts in messages. */
  readonly parts: string
  /** The sum of the parts. */
  readonly computed: Money
  /** The unit of the file that states the whole. */
  readonly unit: MoneyUnit
  readonly affects: readonly string[]
}
