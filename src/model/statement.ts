/** `data/<unit>/<year>/statement.yaml`: the data of part 3 (情况说明) that no table contains. */
import { z } from 'zod'
import { undeclaredFields } from './fields.ts'
import { amountsIn, code, count, day, paragraphs, reported, text } from './scalar.ts'

const staffCounts = z.strictObject({
  administrative: count.optional(),
  institution: count.optional(),
  /** 其中：参照公务员法管理, a part of `institution`. */
  civil_service_managed: count.optional(),
})

const staffing = z.strictObject({
  /** Member unit; may be left out if there is only one. */
  member: code.optional(),
  /** 编制. */
  establishment: staffCounts,
  /** 在职实有人数. */
  in_post: staffCounts,
  /** 离休 and 退休. */
  retired: z.strictObject({ veterans: count.optional(), retired: count.optional() }).optional(),
})

const procurement = z.strictObject({
  goods: reported.optional(),
  services: reported.optional(),
  works: reported.optional(),
})

/** The file. */
export const statementSchema = z.strictObject({
  amounts_in: amountsIn,
  /** 财政部门批复的日期; the publication is due within 20 days of it (预算法第十四条). */
  approved: day.optional(),
  /** 公开的日期, on the cover. */
  published: day.optional(),
  staffing: z.array(staffing).min(1),
  /** Why a figure changed from last year, e.g. 人员增加, without a full stop; `auto` takes the reason from the data. */
  reasons: z
    .strictObject({
      total: text.optional(),
      /** 一般公共预算支出; by default that of `total`, if both moved in the same direction. */
      general_public: text.optional(),
      government_fund: text.optional(),
      state_capital: text.optional(),
      three_public: text.optional(),
      overseas: text.optional(),
      reception: text.optional(),
      vehicle_purchase: text.optional(),
      vehicle_running: text.optional(),
      agency_operating: text.optional(),
    })
    .optional(),
  /** 政府采购预算. */
  procurement: procurement.optional(),
  /** 政府购买服务预算. */
  purchased_services: z.strictObject({ amount: reported, content: text }).optional(),
  /** 国有资产占有使用情况 at the end of last year; for a unit set up this year, the assets that it began with. */
  assets: z.strictObject({
    total: reported,
    vehicles: z
      .strictObject({
        general: count.optional(),
        law_enforcement: count.optional(),
        special: count.optional(),
        other: count.optional(),
      })
      .optional(),
    /** 办公用房. */
    offices: text.optional(),
    /** 单位价值50万元以上设备. */
    large_equipment: count.optional(),
    /** 新增资产 of the budget year. */
    new_assets: z.strictObject({ amount: reported, content: text }).optional(),
  }),
  /** 纳入预算管理的非税收入: the amounts expected this year and last year. */
  non_tax: z
    .strictObject({ amount: reported, prior: reported.optional(), reason: text.optional() })
    .optional(),
  /** Further paragraphs after the last section, one a line. */
  other: paragraphs.optional(),
  /** Keys of the district's own (`fields.yaml`, of: year). */
  fields: undeclaredFields.year.optional(),
})
/** The data of part 3; amounts in the unit `amounts_in`. */
export type Statement = z.output<typeof statementSchema>
