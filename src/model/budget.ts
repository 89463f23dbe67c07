/**
 * `data/<unit>/<year>/budget.yaml`: the figures as reported to the finance bureau, each entered once and in the
 * finest detail. Project expenditure is not here: it is the sum of the project sheets.
 */
import { z } from 'zod'
import {
  allFunds,
  amountByMember,
  amountsByFund,
  amountsCarried,
  type Fund,
  fundOf,
  funds,
  incomeBySource,
  payers,
} from './fund.ts'
import { incomeItemSchema, ofWhich } from './income-item.ts'
import { someOf } from './keyed-schema.ts'
import {
  amountsIn,
  code,
  count,
  isOneAmount,
  itemCode,
  memberCode,
  type Reported,
  reported,
  word,
} from './scalar.ts'

/** Columns of a row of spending. */
export const spendingColumns = [
  'personnel',
  'operating',
  'basic',
  'project',
  'unit_operations',
  'to_superior',
  'to_affiliates',
  'total',
] as const
/** A column of a row of spending. */
export type SpendingColumn = (typeof spendingColumns)[number]

const statedRow = z.union([reported, someOf(spendingColumns, reported)])

const spendingLine = z.strictObject({
  /** 功能分类项级科目. */
  item: itemCode,
  /** Member unit; may be left out if there is only one. */
  member: memberCode.optional(),
  /**
   * 一般公共预算 by default. An income line such as `business` is 单位资金 of that line. `all` is the whole spending of the
   * item, of which its other lines are parts: for a publication that tells 财政拨款 apart and nothing else.
   */
  fund: word(...payers, allFunds).optional(),
  /** 基本支出; in one amount where the edition does not print 人员经费 and 公用经费 of the items. */
  basic: z
    .union([
      reported,
      z.strictObject({
        personnel: reported.optional(),
        operating: reported.optional(),
        /** 基本支出 as reported, where it differs from the sum because of rounding. */
        stated: reported.optional(),
      }),
    ])
    .optional(),
  /**
   * All 项目支出 of the line, for a publication that lists no projects, or not all of them. Where every project has a
   * sheet it is left out.
   */
  project: reported.optional(),
  /** 事业单位经营支出. */
  unit_operations: reported.optional(),
  /** 上缴上级支出. */
  to_superior: reported.optional(),
  /** 对附属单位补助支出. */
  to_affiliates: reported.optional(),
})

/** The “三公” items: 因公出国（境）, 公务接待, 公务用车购置 and 公务用车运行. */
export const threePublicItems = ['overseas', 'reception', 'vehicle_purchase', 'vehicle_running'] as const
/** One of the “三公” items. */
export type ThreePublicItem = (typeof threePublicItems)[number]

/** The “三公” items, and 公务用车购置及运行 together. */
export const threePublicNames = [...threePublicItems, 'vehicles'] as const

/** `total` only where it differs from the sum because of rounding, or where the items are unknown. */
const threePublic = someOf([...threePublicItems, 'total'], reported)

/** Totals of another base than last year's budget: 执行数, 全年预计执行数. */
const otherBase = someOf(['total', ...funds], reported)

const priorItem = z.strictObject({
  /** A 类, 款 or 项 of the functional classification. */
  item: code,
  /** 一般公共预算 by default. */
  fund: word(...funds).optional(),
  /** Last year's 预算数. */
  budget: reported.optional(),
  /** Last year's 预算执行数. */
  executed: reported.optional(),
  /** Last year's 全年预计执行数. */
  full_year: reported.optional(),
})

/** Bases that comparisons can name: last year's budget, what was executed, what is expected for the full year. */
export const priorBases = ['budget', 'executed', 'full_year'] as const
/** A base of a comparison. */
export type PriorBase = (typeof priorBases)[number]

/** Amounts of 政府采购 by kind, and their total where only that is known. */
export const procurementKinds = ['goods', 'services', 'works'] as const

/** Last year's published figures, where there is no folder of last year. */
const prior = z.strictObject({
  total: reported.optional(),
  income: incomeBySource.optional(),
  by_fund: amountsByFund.optional(),
  basic: reported.optional(),
  project: reported.optional(),
  three_public: someOf([...threePublicNames, 'total'], reported).optional(),
  agency_operating: reported.optional(),
  procurement: someOf([...procurementKinds, 'total'], reported).optional(),
  /** By functional classification. */
  items: z.array(priorItem).optional(),
  /** By 类 or 款 of the economic classification. */
  economic: z.record(z.string(), reported).optional(),
  /** Last year's 预算执行数. */
  executed: otherBase.optional(),
  /** Last year's 全年预计执行数. */
  full_year: otherBase.optional(),
})

/** Figures of an earlier year as table 11 shows them (近两年收支情况). */
const earlierYear = someOf(['fiscal', 'other', 'basic', 'project'], reported)

/** The file. */
export const budgetSchema = z.strictObject({
  amounts_in: amountsIn,
  /** 本年收入 by source and, where there are several members, by member unit. */
  income: incomeBySource,
  /** 其中: named parts of the income lines above. */
  of_which: ofWhich.optional(),
  /** 使用非财政拨款结余: 单位资金 of earlier years that cover this year's gap; no income of the year. */
  non_fiscal_surplus: amountByMember.optional(),
  /** 上年结转结余 by fund. */
  carried_over: amountsCarried.optional(),
  /** 年终结转结余 by fund. */
  carry_forward: amountsCarried.optional(),
  /**
   * The same income by functional item, where the edition has such a table. What the blocks above leave out is the sum
   * of these lines; a source that no line names pays what the lines of spending say.
   */
  income_items: z.array(incomeItemSchema).optional(),
  /** One line for each item, fund and member unit. */
  spending: z.array(spendingLine),
  /**
   * 一般公共预算基本支出 by 款 of the economic classification. 301 and 303 are 人员经费, the others 公用经费, unless a line
   * gives both parts. By member unit where the district's tables separate 机关 and 事业单位.
   */
  economic: z
    .record(
      z.string(),
      z.union([
        reported,
        z.strictObject({ personnel: reported.optional(), operating: reported.optional() }),
        // Codes of members contain a digit; a misspelt `personnel` does not.
        z.record(z.string().regex(/\d/), reported),
      ]),
    )
    .default({}),
  /** Totals as reported, where they differ from the sum of their rounded parts. */
  stated: z
    .strictObject({
      /** By 类 or 款 code of the functional classification. */
      functional: z.record(z.string(), statedRow).optional(),
      /** By 类 code of the economic classification. */
      economic: z.record(z.string(), reported).optional(),
      /** By member unit. */
      members: z.record(z.string(), statedRow).optional(),
      /** 一般公共预算支出 by member unit, for a workbook that gives it so and its items not: no line of spending names a member. */
      general_public_members: z.record(z.string(), someOf(spendingColumns, reported)).optional(),
      /** The grand total's row. */
      total: statedRow.optional(),
    })
    .optional(),
  /** 一般公共预算“三公”经费. */
  three_public: threePublic.optional(),
  /** Numbers of groups, people and vehicles behind the 三公 amounts. */
  three_public_details: z
    .strictObject({
      overseas_groups: count.optional(),
      overseas_people: count.optional(),
      reception_batches: count.optional(),
      reception_people: count.optional(),
      vehicles_bought: count.optional(),
      vehicles_kept: count.optional(),
    })
    .optional(),
  /** 机关运行经费 as reported, where the members' 公用经费 is not known one by one. */
  agency_operating: reported.optional(),
  prior: prior.optional(),
  /** By year. */
  earlier: z.record(z.string(), earlierYear).optional(),
})
/** The figures of a year; amounts in the unit `amounts_in`. */
export type Budget = z.output<typeof budgetSchema>
/** A line of spending. */
export type SpendingLine = Budget['spending'][number]

/** The fund of a line of spending; null for the money of all funds together. */
export const fundOfLine = ({ fund = 'general_public' }: SpendingLine): Fund | null =>
  fund === allFunds ? null : fundOf(fund)

/** Whether the budget tells 财政拨款 apart and nothing else: some of its money is not divided by fund. */
export const isUndivided = ({ spending, carried_over, carry_forward, income_items }: Budget): boolean =>
  spending.some((line) => fundOfLine(line) === null) ||
  carried_over?.all !== undefined ||
  carry_forward?.all !== undefined ||
  (income_items ?? []).some((line) => line.carried_over !== undefined && isOneAmount(line.carried_over))

/** The parts of a line's 基本支出; in one amount its parts are unknown and its whole is stated. */
export const basicParts = ({ basic }: SpendingLine) =>
  basic !== undefined && isOneAmount(basic)
    ? { personnel: undefined, operating: undefined, stated: basic, isSplit: false }
    : { personnel: basic?.personnel, operating: basic?.operating, stated: basic?.stated, isSplit: true }

/** An amount for the whole department, or amounts by the codes of member units. */
export type ByMember = z.output<typeof amountByMember>
/** What each member spends, by its code. */
export type MemberTotals = NonNullable<NonNullable<Budget['stated']>['general_public_members']>
/** A total as reported, or the columns of a row of totals. */
export type StatedRow = z.output<typeof statedRow>
/** A line of `economic`: one amount, 人员经费 and 公用经费, or amounts by the codes of member units. */
export type EconomicEntry = Budget['economic'][string]

/** A line of `economic` as pairs of member code and amount; null if it is not entered by member unit. */
export function economicByMember(entered: EconomicEntry): readonly (readonly [string, Reported])[] | null {
  const given = Object.entries(entered)
  const isOther = isOneAmount(entered) || given.every(([key]) => key === 'personnel' || key === 'operating')
  return isOther ? null : (given as [string, Reported][])
}
