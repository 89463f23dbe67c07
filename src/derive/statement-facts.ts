/** Facts of part 3 that no table contains (staff, procurement, assets, non-tax revenue), and the “三公” amounts. */
import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { ThreePublic } from '../model/figures.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { type Money, money, sum } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Assets, Facts, Identity, NonTax, Procurement, StaffCounts, Staffing } from './facts.ts'

/** The “三公” amounts, and the equation of a stated total, which replaces the sum. */
export function threePublicFacts({ budget }: Inputs) {
  const entered = budget.three_public
  const items: Readonly<Record<ThreePublicItem, Money>> = recordOf(threePublicItems, (item) =>
    moneyOrNil(entered?.[item], budget.amounts_in),
  )
  const vehicles = sum([items.vehicle_purchase, items.vehicle_running])
  const stated = entered?.total
  const added = sum([items.overseas, items.reception, vehicles])
  const whole = moneyOrNull(stated, budget.amounts_in)
  const identities: readonly Identity[] =
    !stated || !whole || Object.keys(entered ?? {}).length === 1
      ? []
      : [
          {
            label: '“三公”经费合计',
            whole,
            at: stated.place,
            parts: '因公出国（境）费 + 公务接待费 + 公务用车购置及运行费',
            computed: added,
            unit: budget.amounts_in,
            affects: ['表7', '第三部分“九、一般公共预算“三公”经费支出情况说明”'],
          },
        ]
  return { threePublic: { ...items, vehicles, total: whole ?? added } satisfies ThreePublic, identities }
}

/** 编制、在职 and 离退休 of all member units together. */
export function staffingFacts({ statement }: Inputs): Staffing {
  const add = (pick: (entry: Inputs['statement']['staffing'][number]) => number | undefined) =>
    statement.staffing.reduce((total, entry) => total + (pick(entry) ?? 0), 0)
  const counts = (key: 'establishment' | 'in_post'): StaffCounts => {
    const administrative = add((entry) => entry[key].administrative)
    const institution = add((entry) => entry[key].institution)
    return {
      total: administrative + institution,
      administrative,
      institution,
      civil_service_managed: add((entry) => entry[key].civil_service_managed),
    }
  }
  return {
    establishment: counts('establishment'),
    in_post: counts('in_post'),
    veterans: add((entry) => entry.retired?.veterans),
    retired: add((entry) => entry.retired?.retired),
  }
}

/** 政府采购预算. */
export function procurementFacts({ statement }: Inputs): Procurement {
  const { procurement, amounts_in } = statement
  const kinds = recordOf(['goods', 'services', 'works'], (kind) =>
    moneyOrNil(procurement?.[kind], amounts_in),
  )
  return { ...kinds, total: sum(Object.values(kinds)) }
}

/** 国有资产占有使用情况. */
export function assetsFacts({ statement }: Inputs): Assets {
  const { assets, amounts_in } = statement
  const { general = 0, law_enforcement = 0, special = 0, other = 0 } = assets.vehicles ?? {}
  return {
    total: money(assets.total, amounts_in),
    vehicles: {
      general,
      law_enforcement,
      special,
      other,
      total: general + law_enforcement + special + other,
    },
    offices: assets.offices ?? null,
    largeEquipment: assets.large_equipment ?? 0,
    newAssets:
      assets.new_assets === undefined
        ? null
        : { amount: money(assets.new_assets.amount, amounts_in), content: assets.new_assets.content },
  }
}

/** 非税收入; null if none is entered. */
export function nonTaxFacts({ statement }: Inputs): NonTax | null {
  const { non_tax: entered, amounts_in } = statement
  if (entered === undefined) return null
  return {
    amount: money(entered.amount, amounts_in),
    prior: moneyOrNull(entered.prior, amounts_in),
    reason: entered.reason ?? null,
  }
}

/** 政府购买服务; null if none is entered. */
export function purchasedServicesFacts({ statement }: Inputs): Facts['purchasedServices'] {
  const { purchased_services: entered, amounts_in } = statement
  return entered === undefined
    ? null
    : { amount: money(entered.amount, amounts_in), content: entered.content }
}
