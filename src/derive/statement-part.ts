/** Facts of part 3 that no table contains: staff, procurement, assets and further matters. Amounts are exact, in 元. */
import type { Day } from '../model/day.ts'
import type { procurementParts, VehicleKind } from '../model/statement.ts'
import type { Money } from '../number/money.ts'

/** Numbers of people; `civil_service_managed` (参公) is part of `institution`. NaN where a draft does not know them. */
export type StaffCounts = {
  readonly total: number
  readonly administrative: number
  readonly institution: number
  readonly civil_service_managed: number
}
/** 编制, 在职, 离休 and 退休. */
export type Staffing = {
  readonly establishment: StaffCounts
  readonly in_post: StaffCounts
  readonly veterans: number
  readonly retired: number
  /** Whether the statement has staff at all. */
  readonly isCounted: boolean
  /** 编外人员. */
  readonly offEstablishment: number
  /** 遗属补助人员. */
  readonly survivors: number
}

/** 政府采购预算. */
export type Procurement = {
  readonly goods: Money
  readonly services: Money
  readonly works: Money
  readonly total: Money
  /** 集中采购, 分散采购 and what is reserved for smaller enterprises; null where they are not entered. */
  readonly parts: Readonly<Record<(typeof procurementParts)[number], Money | null>>
}

/** A general and a special part, and what they are for. */
export type GeneralAndSpecial = {
  readonly general: Money
  readonly special: Money
  readonly total: Money
  readonly content: string | null
}

/** 国有资产占有使用情况. */
export type Assets = {
  /** The total as stated, or the sum of the kinds. */
  readonly total: Money
  /** Whether the statement has assets at all. */
  readonly isCounted: boolean
  /** The day to which they are counted. */
  readonly asOf: Day
  readonly byKind: readonly (StatedPart & { readonly count: number | null })[]
  /** Of 房屋, in square metres, as entered. */
  readonly floorArea: string | null
  readonly vehicles: VehicleCounts
  readonly offices: string | null
  /** Pieces of 50万元 and more. */
  readonly largeEquipment: number
  /** Pieces of 100万元 and more. */
  readonly veryLargeEquipment: number
  /** 专用设备. */
  readonly specialEquipment: number
  readonly otherFixed: Money | null
  readonly newAssets: { readonly amount: Money; readonly content: string } | null
  /** What the year's budget buys. */
  readonly purchases: {
    readonly vehicles: VehicleCounts
    readonly largeEquipment: number
    readonly veryLargeEquipment: number
  }
}

/** Vehicles by kind. */
export type VehicleCounts = Readonly<Record<VehicleKind | 'total', number>>

/** A name that the statement gives, and its amount. */
export type StatedPart = { readonly name: string; readonly amount: Money }

/** 非税收入 of this year and last year; `prior` is null if unknown. */
export type NonTax = {
  readonly amount: Money
  readonly prior: Money | null
  readonly reason: string | null
  readonly byKind: readonly StatedPart[]
}
