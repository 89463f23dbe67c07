/**
 * Everything the publication can say, computed once from the inputs. All amounts are exact; they are rounded only
 * where they are shown. Every table and sentence is a view of these.
 */

import type { Place } from '../diagnostic/diagnostic.ts'
import type { ThreePublicItem } from '../model/budget.ts'
import type { BodyKind } from '../model/catalog.ts'
import type { HistoryYear, SpendingAmounts, ThreePublic, YearTotals } from '../model/figures.ts'
import type { Fund, IncomeSource } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Money, MoneyUnit, Percent } from '../number/money.ts'

export type Facts = {
  readonly inputs: Inputs
  /** The unit that the budget is reported in; comparisons are made on figures as printed (`inputs.printing`). */
  readonly reportedIn: MoneyUnit
  readonly income: Income
  readonly spending: Spending
  readonly economic: Economic
  readonly threePublic: ThreePublic
  readonly projects: readonly ProjectFacts[]
  readonly comparisons: Comparisons
  readonly thisYear: YearTotals
  /** Last two years' totals for table 11, the earlier year first. */
  readonly history: readonly HistoryYear[]
  readonly staffing: Staffing
  /** 机关运行经费: 公用经费 of 一般公共预算基本支出 of 行政 and 参公 members. */
  readonly agencyOperating: Money
  /** 公用经费 of the members that are 事业单位, which 机关运行经费 leaves out. */
  readonly institutionOperating: Money
  readonly procurement: Procurement
  readonly assets: Assets
  readonly nonTax: NonTax | null
  readonly purchasedServices: { readonly amount: Money; readonly content: string } | null
  /** Equations that must hold within rounding; the check `total-equals-parts` judges them. */
  readonly identities: readonly Identity[]
}

/** One line of table 2: the whole, the department or one member unit. */
export type IncomeRow = {
  readonly code: string
  readonly name: string
  readonly sources: Readonly<Record<IncomeSource, Money>>
  readonly thisYear: Money
  readonly carried: Readonly<Record<Fund, Money>>
  readonly carriedTotal: Money
  readonly total: Money
}

export type Income = {
  readonly whole: IncomeRow
  readonly members: readonly IncomeRow[]
  /** 年终结转结余 by fund. */
  readonly forward: Readonly<Record<Fund, Money>>
  readonly forwardTotal: Money
}

export type SpendingRow = {
  readonly level: 'class' | 'group' | 'item'
  readonly code: string
  readonly name: string
  readonly amounts: SpendingAmounts
}

/** Spending of one fund or of several, by functional classification and by member unit. */
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

export type Spending = {
  readonly all: SpendingTable
  /** 财政拨款: the three fiscal funds. */
  readonly fiscal: SpendingTable
  readonly byFund: Readonly<Record<Fund, SpendingTable>>
}

export type EconomicAmounts = { readonly total: Money; readonly personnel: Money; readonly operating: Money }
export type EconomicRow = {
  readonly level: 'class' | 'group'
  readonly code: string
  readonly name: string
  readonly amounts: EconomicAmounts
}
export type Economic = {
  readonly total: EconomicAmounts
  readonly rows: readonly EconomicRow[]
  /** The 款 by the kind of the members that spend them; null where they are not told apart. */
  readonly byBody: Readonly<Record<BodyKind, readonly EconomicRow[]>> | null
  /** By 政府预算支出经济分类; null where `byBody` is not known, or a 款 has none that it belongs to. */
  readonly government: readonly EconomicRow[] | null
}

export type TaskFacts = {
  readonly name: string
  readonly called: string
  readonly standard: string | null
  readonly unitPrice: Money
  readonly quantity: string
  readonly amount: Money
  readonly basis: string | null
}

export type PastYear = {
  readonly year: number
  readonly budget: Money | null
  readonly executed: Money | null
  readonly rate: Percent | null
}

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
  /** The year's budget by fund, carry-over included, and the carried-over part of it. */
  readonly sources: Readonly<Record<Fund, Money>>
  readonly carried: Readonly<Record<Fund, Money>>
  readonly budget: Money
  /** Null where the sheet runs over several years and does not say. */
  readonly totalBudget: Money | null
  readonly past: readonly PastYear[]
}

/** How a figure moved against last year. `unknown`: nothing is known of last year. */
export type Movement = 'increase' | 'decrease' | 'unchanged' | 'both-nil' | 'from-nil' | 'to-nil' | 'unknown'

export type Comparison = {
  readonly current: Money
  readonly prior: Money | null
  readonly movement: Movement
  /** Absolute difference; nil where nothing is known of last year, unknown where a draft does not know it yet. */
  readonly difference: Money
  /** Absolute growth on last year's base; null where there is none. */
  readonly rate: Percent | null
  /** As `statement.yaml` gives it. */
  readonly reason: string | null
  /** `statement.yaml` asks for the explanation from the data in place of a reason. */
  readonly isExplained: boolean
  /** What the data say moved it; null where they know nothing finer, or nothing moved. */
  readonly explanation: Explanation | null
}

/** Parts of a change that are no projects; `words.yaml` has a word for each (`parts.…`). */
export type PartKey =
  | 'basic'
  | 'unit_operations'
  | 'to_superior'
  | 'to_affiliates'
  | 'carry_forward'
  | ThreePublicItem

/** A part of a change, signed. `new`: nothing last year; `gone`: nothing this year. */
export type PartOfChange = {
  /** A project goes by its own name. */
  readonly of: { readonly project: string } | { readonly part: PartKey }
  readonly kind: 'changed' | 'new' | 'gone'
  readonly amount: Money
}

/** The largest parts first; with the rest, which is signed too, they make the whole change. */
export type Explanation = { readonly parts: readonly PartOfChange[]; readonly rest: Money }

export type Comparisons = Readonly<
  Record<
    | 'total'
    | 'general_public'
    | 'government_fund'
    | 'state_capital'
    | 'three_public'
    | ThreePublicItem
    | 'vehicles'
    | 'agency_operating'
    | 'non_tax',
    Comparison
  >
>

export type StaffCounts = {
  readonly total: number
  readonly administrative: number
  readonly institution: number
  readonly civil_service_managed: number
}
export type Staffing = {
  readonly establishment: StaffCounts
  readonly in_post: StaffCounts
  readonly veterans: number
  readonly retired: number
}

export type Procurement = {
  readonly goods: Money
  readonly services: Money
  readonly works: Money
  readonly total: Money
}

export type Assets = {
  readonly total: Money
  readonly vehicles: Readonly<Record<'general' | 'law_enforcement' | 'special' | 'other' | 'total', number>>
  readonly offices: string | null
  readonly largeEquipment: number
  readonly newAssets: { readonly amount: Money; readonly content: string } | null
}

export type NonTax = { readonly amount: Money; readonly prior: Money | null; readonly reason: string | null }

/** A whole and its parts, as far as the files state them apart. */
export type Identity = {
  /** What the whole is, e.g. 类款项“20805”的合计. */
  readonly label: string
  readonly whole: Money
  readonly at: Place
  /** How the parts are named in the message. */
  readonly parts: string
  readonly computed: Money
  /** The unit of the file that states the whole. */
  readonly unit: MoneyUnit
  readonly affects: readonly string[]
}
