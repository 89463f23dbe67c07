/** What comparisons with last year consist of. */
import type { PriorBase, procurementKinds, SpendingColumn, ThreePublicItem } from '../model/budget.ts'
import type { Fund, IncomeSource } from '../model/fund.ts'
import type { Money, Percent } from '../number/money.ts'

/** How a figure changed from last year. `unknown`: one of the figures is unknown. */
export type Movement = 'increase' | 'decrease' | 'unchanged' | 'both-nil' | 'from-nil' | 'to-nil' | 'unknown'

/** A figure compared with last year's. */
export type Comparison = {
  readonly current: Money
  /** Null if unknown. */
  readonly prior: Money | null
  readonly movement: Movement
  /** Absolute difference; 0 if last year's figure is unknown, NaN if a draft does not know one of the figures. */
  readonly difference: Money
  /** Absolute growth on last year's base; null if there is none. */
  readonly rate: Percent | null
  /** The reason in `statement.yaml`. */
  readonly reason: string | null
  /** Whether `statement.yaml` has `auto` in place of a reason. */
  readonly isExplained: boolean
  /** The parts of the change in the data; null if they contain none or nothing changed. */
  readonly explanation: Explanation | null
}

/** Parts of a change other than projects; `words.yaml` has a word for each (`parts.…`). */
export type PartKey =
  | 'basic'
  | 'unit_operations'
  | 'to_superior'
  | 'to_affiliates'
  | 'carry_forward'
  | ThreePublicItem

/** A part of a change; `amount` is signed. `new`: 0 last year; `gone`: 0 this year. */
export type PartOfChange = {
  /** A project by its name, or another part. */
  readonly of: { readonly project: string } | { readonly part: PartKey }
  readonly kind: 'changed' | 'new' | 'gone'
  readonly amount: Money
}

/** The largest parts of a change, the largest first, and the signed rest of the change. */
export type Explanation = { readonly parts: readonly PartOfChange[]; readonly rest: Money }

/** Last year's figures as far as comparisons need them; null for an unknown figure. */
export type PriorYear = {
  readonly total: Money | null
  readonly fiscal: Money | null
  readonly byFund: Readonly<Record<Fund, Money | null>>
  readonly income: Readonly<Record<IncomeSource, Money | null>>
  readonly threePublic: Readonly<Record<ThreePublicItem | 'vehicles' | 'total', Money | null>>
  readonly agencyOperating: Money | null
  readonly institutionOperating: Money | null
  readonly procurement: Readonly<Record<(typeof procurementKinds)[number] | 'total', Money | null>>
  readonly basic: Money | null
  readonly project: Money | null
  /** 基本支出 of a 类 or 款 of the economic classification. */
  readonly economic: (code: string) => Money | null
  /** Spending of a 类, 款 or 项 from these funds, on a base. */
  readonly ofCode: (
    code: string,
    funds: readonly Fund[],
    base: PriorBase,
    column: SpendingColumn,
  ) => Money | null
  /** Spending of a member unit. */
  readonly ofMember: (code: string) => Money | null
  /** Totals on other bases than last year's budget. */
  readonly otherBases: Readonly<
    Record<Exclude<PriorBase, 'budget'>, Readonly<Record<'total' | Fund, Money | null>>>
  >
}

/** The comparisons of totals; those of rows are computed where they are printed (`compareRow`). */
export type Comparisons = Readonly<
  Record<
    | 'total'
    | 'fiscal'
    | Fund
    | 'basic'
    | 'project'
    | 'three_public'
    | ThreePublicItem
    | 'vehicles'
    | 'agency_operating'
    | 'institution_operating'
    | 'procurement'
    | `procurement_${(typeof procurementKinds)[number]}`
    | 'non_tax',
    Comparison
  >
>
