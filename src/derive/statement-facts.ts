/** Facts of part 3 that no table contains (staff, procurement, assets, non-tax revenue), and the “三公” amounts. */
import { procurementKinds, type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { ThreePublic } from '../model/figures.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { procurementParts, type VehicleKind, vehicleKinds } from '../model/statement.ts'
import { type Money, money, sum } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Facts, Identity, ProjectFacts } from './facts.ts'
import type {
  Assets,
  GeneralAndSpecial,
  NonTax,
  Procurement,
  StaffCounts,
  Staffing,
} from './statement-part.ts'

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
            affects: ['表7', '第三部分“九”'],
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
    isCounted: statement.staffing.length > 0,
    offEstablishment: add((entry) => entry.off_establishment),
    survivors: add((entry) => entry.survivors),
  }
}

/** 政府采购预算, and the equation of its two ways of buying. */
export function procurementFacts({ statement }: Inputs) {
  const { procurement = {}, amounts_in } = statement
  const kinds = recordOf(procurementKinds, (kind) => moneyOrNil(procurement[kind], amounts_in))
  const parts = recordOf(procurementParts, (part) => moneyOrNull(procurement[part], amounts_in))
  const total = sum(Object.values(kinds))
  const { centralized, decentralized } = procurement
  const ways = [centralized, decentralized].filter((way) => way !== undefined)
  const [first] = ways
  const identities: readonly Identity[] =
    first === undefined || ways.length < 2
      ? []
      : [
          {
            label: '集中采购与分散采购之和',
            whole: sum(ways.map((way) => money(way, amounts_in))),
            at: first.place,
            parts: '货物类 + 服务类 + 工程类',
            computed: total,
            unit: amounts_in,
            affects: ['第三部分“十”政府采购'],
          },
        ]
  return { procurement: { ...kinds, total, parts } satisfies Procurement, identities }
}

/** 国有资产占有使用情况, and the equation of its kinds. */
export function assetsFacts({ statement, year }: Inputs) {
  const { assets, amounts_in } = statement
  const counted = (given: Partial<Record<VehicleKind, number | undefined>> = {}) => {
    const kinds = recordOf(vehicleKinds, (kind) => given[kind] ?? 0)
    return { ...kinds, total: Object.values(kinds).reduce((total, count) => total + count, 0) }
  }
  const byKind = Object.entries(assets.by_kind ?? {}).map(([name, amount]) => ({
    name,
    amount: money(amount, amounts_in),
    count: assets.counts?.[name] ?? null,
  }))
  const kinds = sum(byKind.map(({ amount }) => amount))
  const identities: readonly Identity[] =
    assets.total === undefined || byKind.length === 0
      ? []
      : [
          {
            label: '国有资产总额',
            whole: money(assets.total, amounts_in),
            at: assets.total.place,
            parts: '各类资产之和',
            computed: kinds,
            unit: amounts_in,
            affects: ['第三部分“十”国有资产'],
          },
        ]
  const facts: Assets = {
    total: moneyOrNull(assets.total, amounts_in) ?? kinds,
    isCounted: Object.keys(assets).length > 0,
    asOf: assets.as_of ?? { year: year - 1, month: 12, day: 31 },
    byKind,
    floorArea: assets.floor_area?.digits ?? null,
    vehicles: counted(assets.vehicles),
    offices: assets.offices ?? null,
    largeEquipment: assets.large_equipment ?? 0,
    veryLargeEquipment: assets.very_large_equipment ?? 0,
    specialEquipment: assets.special_equipment ?? 0,
    otherFixed: moneyOrNull(assets.other_fixed, amounts_in),
    newAssets:
      assets.new_assets === undefined
        ? null
        : { amount: money(assets.new_assets.amount, amounts_in), content: assets.new_assets.content },
    purchases: {
      vehicles: counted(assets.purchases?.vehicles),
      largeEquipment: assets.purchases?.large_equipment ?? 0,
      veryLargeEquipment: assets.purchases?.very_large_equipment ?? 0,
    },
  }
  return { assets: facts, identities }
}

/** 非税收入; null if none is entered. */
export function nonTaxFacts({ statement }: Inputs): NonTax | null {
  const { non_tax: entered, amounts_in } = statement
  if (entered === undefined) return null
  return {
    amount: money(entered.amount, amounts_in),
    prior: moneyOrNull(entered.prior, amounts_in),
    reason: entered.reason ?? null,
    byKind: Object.entries(entered.by_kind ?? {}).map(([name, amount]) => ({
      name,
      amount: money(amount, amounts_in),
    })),
  }
}

/** 政府购买服务; null if none is entered. */
export function purchasedServicesFacts({ statement }: Inputs): Facts['purchasedServices'] {
  const { purchased_services: entered, amounts_in } = statement
  return entered === undefined
    ? null
    : { amount: money(entered.amount, amounts_in), content: entered.content }
}

/** 政府债务 or 对下转移支付; null if none is entered. */
export function generalAndSpecial(
  { statement }: Inputs,
  key: 'debt' | 'transfers',
): GeneralAndSpecial | null {
  const { [key]: entered, amounts_in } = statement
  if (entered === undefined) return null
  const general = moneyOrNil(entered.general, amounts_in)
  const special = moneyOrNil(entered.special, amounts_in)
  return { general, special, total: sum([general, special]), content: entered.content ?? null }
}

/** 绩效目标编报 as stated; else the sheets with goals, and the members that they belong to. */
export function performanceGoalsFacts(
  { statement }: Inputs,
  projects: readonly ProjectFacts[],
): Facts['performanceGoals'] {
  const { performance_goals: stated, amounts_in } = statement
  const set = projects.filter(({ sheet }) => sheet.goals.length > 0 || sheet.goal.length > 0)
  const units = new Set(set.map(({ memberName }) => memberName)).size
  return stated === undefined
    ? { units, projects: set.length, amount: sum(set.map(({ budget }) => budget)) }
    : { units: stated.units ?? units, projects: stated.projects, amount: money(stated.amount, amounts_in) }
}
