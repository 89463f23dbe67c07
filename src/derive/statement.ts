/** What part three tells and no other table holds: staff, procurement, assets, non-tax revenue. */
import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { type Money, money, sum } from '../number/money.ts'
import { orNil } from './entries.ts'
import type { Assets, Facts, NonTax, Procurement, StaffCounts, Staffing, ThreePublic } from './facts.ts'

export function threePublicFacts({ budget }: Inputs): ThreePublic {
  const entered = budget.three_public
  const items: Readonly<Record<ThreePublicItem, Money>> = recordOf(threePublicItems, (item) =>
    orNil(entered?.[item], budget.amounts_in),
  )
  const vehicles = sum([items.vehicle_purchase, items.vehicle_running])
  const stated = entered?.total
  const total =
    stated === undefined
      ? sum([items.overseas, items.reception, vehicles])
      : money(stated.digits, budget.amounts_in)
  return { ...items, vehicles, total }
}

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

export function procurementFacts({ statement }: Inputs): Procurement {
  const { procurement, amounts_in } = statement
  const [goods, services, works] = [procurement?.goods, procurement?.services, procurement?.works].map(
    (entered) => orNil(entered, amounts_in),
  ) as [Money, Money, Money]
  return { goods, services, works, total: sum([goods, services, works]) }
}

export function assetsFacts({ statement }: Inputs): Assets {
  const { assets, amounts_in } = statement
  const { general = 0, law_enforcement = 0, special = 0, other = 0 } = assets.vehicles ?? {}
  return {
    total: money(assets.total.digits, amounts_in),
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
        : { amount: money(assets.new_assets.amount.digits, amounts_in), content: assets.new_assets.content },
  }
}

export function nonTaxFacts({ statement }: Inputs): NonTax | null {
  const { non_tax: entered, amounts_in } = statement
  if (entered === undefined) return null
  return {
    amount: money(entered.amount.digits, amounts_in),
    prior: entered.prior === undefined ? null : money(entered.prior.digits, amounts_in),
    reason: entered.reason ?? null,
  }
}

export function purchasedServicesFacts({ statement }: Inputs): Facts['purchasedServices'] {
  const { purchased_services: entered, amounts_in } = statement
  return entered === undefined
    ? null
    : { amount: money(entered.amount.digits, amounts_in), content: entered.content }
}
