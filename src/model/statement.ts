/** `data/<unit>/<year>/statement.yaml`: the data of part 3 (情况说明) that no table contains. */
import { z } from 'zod'
import { procurementKinds, threePublicNames } from './budget.ts'
import { undeclaredFields } from './fields.ts'
import { someOf } from './keyed-schema.ts'
import { amountsIn, count, day, memberCode, paragraphs, quantity, reported, text } from './scalar.ts'

const staffCounts = z.strictObject({
  administrative: count.optional(),
  institution: count.optional(),
  /** 其中：参照公务员法管理, a part of `institution`. */
  civil_service_managed: count.optional(),
})

const staffing = z.strictObject({
  /** Member unit; may be left out if there is only one. */
  member: memberCode.optional(),
  /** 编制. */
  establishment: staffCounts,
  /** 在职实有人数. */
  in_post: staffCounts,
  /** 离休 and 退休. */
  retired: z.strictObject({ veterans: count.optional(), retired: count.optional() }).optional(),
  /** 编外人员. */
  off_establishment: count.optional(),
  /** 遗属补助人员. */
  survivors: count.optional(),
})

/** Shares of procurement that a publication may name beside its kinds. */
export const procurementParts = [
  'centralized',
  'decentralized',
  'reserved_small_and_medium',
  'reserved_small_and_micro',
] as const

/** Kinds of vehicles, in the order of the form with 8 kinds; 一般公务用车 is of the form with 4. */
export const vehicleKinds = [
  'ministerial',
  'principal_leaders',
  'confidential',
  'emergency',
  'general',
  'law_enforcement',
  'special',
  'retired_cadres',
  'other',
] as const
/** A kind of vehicle. */
export type VehicleKind = (typeof vehicleKinds)[number]

const vehicles = someOf(vehicleKinds, count)

/** What the money of a “三公” item is for, and the regulation behind it. */
const threePublicNote = z.strictObject({
  use: text.optional(),
  basis: text.optional(),
  /** Amounts by use: 燃料费, 维修费, 保险费. */
  parts: z.record(z.string(), reported).optional(),
})

const reason = text.optional()
/** By code of the classification. */
const textByCode = z.record(z.string(), text)

/** The file. */
export const statementSchema = z.strictObject({
  amounts_in: amountsIn,
  /** 财政部门批复的日期; the publication is due within 20 days of it (预算法第十四条). */
  approved: day.optional(),
  /** 公开的日期, on the cover. */
  published: day.optional(),
  staffing: z.array(staffing).min(1).default([]),
  /** Why a figure changed from last year, e.g. 人员增加, without a full stop; `auto` takes the reason from the data. */
  reasons: z
    .strictObject({
      total: reason,
      /** 财政拨款收支. */
      fiscal: reason,
      /** 一般公共预算支出; by default that of `total`, if both moved in the same direction. */
      general_public: reason,
      government_fund: reason,
      state_capital: reason,
      basic: reason,
      project: reason,
      three_public: reason,
      overseas: reason,
      reception: reason,
      /** 公务用车购置及运行费 as a whole. */
      vehicles: reason,
      vehicle_purchase: reason,
      vehicle_running: reason,
      agency_operating: reason,
      /** 公用经费 of the members that are 事业单位. */
      institution_operating: reason,
      procurement: reason,
      /** By 类, 款 or 项 of the functional classification. */
      items: textByCode.optional(),
      /** By 类 or 款 of the economic classification. */
      economic: textByCode.optional(),
      /** By name of `figures` in publication.yaml. */
      figures: textByCode.optional(),
    })
    .optional(),
  /** What an item is used for (主要用于…), by code of the functional classification. By default its projects' names. */
  uses: textByCode.optional(),
  /** 用途 and 制度依据 of the “三公” items. */
  three_public: someOf(threePublicNames, threePublicNote).optional(),
  /** 政府采购预算. */
  procurement: z
    .strictObject({
      ...someOf(procurementKinds, reported).shape,
      /** 集中采购 and 分散采购; together they are the whole. */
      ...someOf(procurementParts, reported).shape,
    })
    .optional(),
  /** 政府购买服务预算. */
  purchased_services: z.strictObject({ amount: reported, content: text }).optional(),
  /** 国有资产占有使用情况 at the end of last year; for a unit set up this year, the assets that it began with. */
  assets: z
    .strictObject({
      total: reported.optional(),
      /** The day to which the assets are counted; 31 December of last year by default. */
      as_of: day.optional(),
      /** 资产 by kind: 房屋和构筑物, 设备, …. */
      by_kind: z.record(z.string(), reported).optional(),
      /** 项数 of the kinds that are counted, by the names of `by_kind`: 在建工程 1项, 无形资产 5项. */
      counts: z.record(z.string(), count).optional(),
      /** 房屋 of the 固定资产, in square metres. */
      floor_area: quantity.optional(),
      vehicles: vehicles.optional(),
      /** 办公用房. */
      offices: text.optional(),
      /** 单位价值50万元以上设备. */
      large_equipment: count.optional(),
      /** 单价100万元以上设备. */
      very_large_equipment: count.optional(),
      /** 专用设备, 台（套）; those of 100万元 and more are among `very_large_equipment`. */
      special_equipment: count.optional(),
      /** 其他固定资产, beside 房屋, 车辆 and 设备. */
      other_fixed: reported.optional(),
      /** 新增资产 of the budget year. */
      new_assets: z.strictObject({ amount: reported, content: text }).optional(),
      /** Vehicles and equipment that the year's budget buys. */
      purchases: z
        .strictObject({
          vehicles: vehicles.optional(),
          large_equipment: count.optional(),
          very_large_equipment: count.optional(),
        })
        .optional(),
    })
    .default({}),
  /** 绩效目标编报: how many projects of how many units have goals, and their budget. By default those with a sheet. */
  performance_goals: z
    .strictObject({ units: count.optional(), projects: count, amount: reported })
    .optional(),
  /** 政府债务 of the department: 一般债务 and 专项债务. */
  debt: z
    .strictObject({ general: reported.optional(), special: reported.optional(), content: text.optional() })
    .optional(),
  /** 对下转移支付: 一般性 and 专项. */
  transfers: z
    .strictObject({ general: reported.optional(), special: reported.optional(), content: text.optional() })
    .optional(),
  /** 纳入预算管理的非税收入: the amounts expected this year and last year. */
  non_tax: z
    .strictObject({
      amount: reported,
      prior: reported.optional(),
      reason: text.optional(),
      /** By kind: 行政事业性收费收入, 罚没收入, …. */
      by_kind: z.record(z.string(), reported).optional(),
    })
    .optional(),
  /** 依法不予公开的内容, and why. */
  not_published: z.array(z.strictObject({ what: text, why: text })).optional(),
  /** Further paragraphs after the last section, one a line. */
  other: paragraphs.optional(),
  /** Keys of the district's own (`fields.yaml`, of: year). */
  fields: undeclaredFields.year.optional(),
})
/** The data of part 3; amounts in the unit `amounts_in`. */
export type Statement = z.output<typeof statementSchema>
/** A comparison that has a reason of its own. */
export type ReasonKey = Exclude<keyof NonNullable<Statement['reasons']>, 'items' | 'economic' | 'figures'>
