/** 其他重要事项 of part three: 机关运行经费, procurement, purchased services, assets, non-tax revenue. */
import type { Facts } from '../../derive/facts.ts'
import { shareAsPrinted } from '../../derive/share.ts'
import type { VehicleCounts } from '../../derive/statement-part.ts'
import { type VehicleKind, vehicleKinds } from '../../model/statement.ts'
import { isNil, type Money } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, maybe, percent, record, text } from '../shape.ts'
import type { TemplateWords } from '../template-words.ts'

const amountAndContent = (about: string) => record({ amount: amount('金额'), content: text('内容') }, about)

/** The shape of `procurement`. */
export const procurementShape = record(
  {
    total: amount('政府采购预算合计'),
    goods: amount('货物类'),
    services: amount('服务类'),
    works: amount('工程类'),
    present: flag('有政府采购预算'),
    kinds: list(
      record({
        name: text('货物类、服务类或工程类'),
        amount: amount('金额'),
        share: maybe(percent('占政府采购预算')),
      }),
      '有金额的种类',
    ),
    centralized: maybe(amount('集中采购')),
    decentralized: maybe(amount('分散采购')),
    reserved_small_and_medium: maybe(amount('面向中小企业预留')),
    reserved_small_and_micro: maybe(amount('其中预留给小型和微型企业')),
  },
  '政府采购预算',
)

const vehicleList = list(
  record({ name: text('车辆种类，见 words.yaml 的 vehicles'), count: count('辆数') }),
  '有车辆的种类',
)
const allVehicles = list(vehicleList.of, '部级领导干部用车等八种，含没有车辆的')
const fourVehicles = list(vehicleList.of, '一般公务用车等四种，含没有车辆的')

/** The shape of `assets`. */
export const assetsShape = record(
  {
    given: flag('statement.yaml 填有国有资产'),
    present: flag('有国有资产'),
    total: amount('国有资产总额'),
    as_of: record({ year: count('年'), month: count('月'), day: count('日') }, '统计到哪一天'),
    by_kind: list(
      record({ name: text('资产种类'), amount: amount('金额'), count: maybe(count('项数，没有填的没有')) }),
      '资产总额，按种类',
    ),
    floor_area: maybe(text('房屋面积，平方米')),
    vehicles: count('公务用车合计，辆'),
    vehicle_kinds: vehicleList,
    eight_vehicle_kinds: allVehicles,
    four_vehicle_kinds: fourVehicles,
    general_vehicles: count('一般公务用车，辆'),
    law_enforcement_vehicles: count('执法执勤用车，辆'),
    special_vehicles: count('特种专业技术用车，辆'),
    other_vehicles: count('其他用车，辆'),
    offices: maybe(text('办公用房情况，不带句号')),
    large_equipment: count('单位价值50万元以上设备，台（套）'),
    very_large_equipment: count('单价100万元以上设备，台（套）'),
    special_equipment: count('专用设备，台（套）'),
    other_fixed: maybe(amount('其他固定资产')),
    new_assets: maybe(amountAndContent('本年预算新增资产')),
    purchases: record(
      {
        vehicles: count('公务用车合计，辆'),
        vehicle_kinds: vehicleList,
        eight_vehicle_kinds: allVehicles,
        four_vehicle_kinds: fourVehicles,
        large_equipment: count('单位价值50万元以上设备，台（套）'),
        very_large_equipment: count('单价100万元以上设备，台（套）'),
      },
      '本年预算安排购置',
    ),
  },
  '国有资产占有使用情况',
)

const byOrigin = (about: string, [general, special]: readonly [string, string]) =>
  maybe(
    record(
      {
        total: amount('合计'),
        general: amount(general),
        special: amount(special),
        content: maybe(text('内容')),
      },
      about,
    ),
  )

/** The shape of `statement`. */
export const statementShape = record(
  {
    agency_operating: amount('机关运行经费'),
    agency_members: list(
      record({ code: text('单位代码'), name: text('单位名称'), amount: amount('机关运行经费') }),
      '机关运行经费，按预算单位；本部门为事业单位时是各单位的公用经费',
    ),
    institution_operating: amount('不计入机关运行经费的事业单位公用经费；本部门为事业单位时为零'),
    purchased_services: maybe(amountAndContent('政府购买服务')),
    non_tax: maybe(
      record({
        amount: amount('本年预计数'),
        prior: maybe(amount('上年数')),
        reason: maybe(text('增减原因')),
        by_kind: list(record({ name: text('非税收入种类'), amount: amount('金额') }), '按种类'),
      }),
    ),
    performance_goals: record(
      {
        units: count('编报绩效目标的预算单位个数'),
        projects: count('编报绩效目标的项目个数'),
        amount: amount('涉及的项目预算资金'),
      },
      '绩效目标编报情况；statement.yaml 没有写的，是有绩效目标的项目表',
    ),
    debt: byOrigin('政府债务', ['一般债务', '专项债务']),
    transfers: byOrigin('对下转移支付', ['一般性转移支付', '专项转移支付']),
    not_published: list(
      record({ what: text('没有公开的内容'), why: text('不公开的依据和理由') }),
      '依法不予公开的内容',
    ),
    other: list(text('一段'), '其他需要说明的事项'),
  },
  '其他重要事项',
)

/** 政府采购预算 by kind. */
export function procurementView(
  { procurement, inputs }: Facts,
  words: TemplateWords,
): Infer<typeof procurementShape> {
  return {
    ...procurement,
    ...procurement.parts,
    present: !isNil(procurement.total),
    kinds: (['goods', 'services', 'works'] as const)
      .filter((kind) => !isNil(procurement[kind]))
      .map((kind) => ({
        name: words.get(`procurement.${kind}`),
        amount: procurement[kind],
        share: shareAsPrinted(procurement[kind], procurement.total, inputs.printing),
      })),
  }
}

/** The kinds of the form with 8 kinds. */
const eightKinds = vehicleKinds.filter((kind) => kind !== 'general')
/** The kinds of the form with 4 kinds. */
const fourKinds = ['general', 'law_enforcement', 'special', 'other'] as const

const vehiclesView = (counts: VehicleCounts, words: TemplateWords) => {
  const listed = (kinds: readonly VehicleKind[]) =>
    kinds.map((kind) => ({ name: words.get(`vehicles.${kind}`), count: counts[kind] }))
  return {
    vehicles: counts.total,
    vehicle_kinds: listed(vehicleKinds.filter((kind) => counts[kind] !== 0)),
    eight_vehicle_kinds: listed(eightKinds),
    four_vehicle_kinds: listed(fourKinds),
  }
}

/** 国有资产占有使用情况. */
export function assetsView({ assets }: Facts, words: TemplateWords): Infer<typeof assetsShape> {
  const { vehicles, purchases } = assets
  return {
    given: assets.isCounted,
    // In a draft an unknown count is NaN; NaN !== 0, so the assets still appear.
    present: !isNil(assets.total) || vehicles.total !== 0 || assets.largeEquipment !== 0,
    total: assets.total,
    as_of: assets.asOf,
    by_kind: assets.byKind,
    floor_area: assets.floorArea,
    ...vehiclesView(vehicles, words),
    general_vehicles: vehicles.general,
    law_enforcement_vehicles: vehicles.law_enforcement,
    special_vehicles: vehicles.special,
    other_vehicles: vehicles.other,
    offices: assets.offices,
    large_equipment: assets.largeEquipment,
    very_large_equipment: assets.veryLargeEquipment,
    special_equipment: assets.specialEquipment,
    other_fixed: assets.otherFixed,
    new_assets: ifAny(assets.newAssets),
    purchases: {
      ...vehiclesView(purchases.vehicles, words),
      large_equipment: purchases.largeEquipment,
      very_large_equipment: purchases.veryLargeEquipment,
    },
  }
}

/** 机关运行经费, 政府购买服务, 非税收入 and other matters. */
export function statementView(facts: Facts): Infer<typeof statementShape> {
  return {
    agency_operating: facts.agencyOperating,
    agency_members: agencyMembers(facts),
    institution_operating: facts.institutionOperating,
    purchased_services: ifAny(facts.purchasedServices),
    non_tax: facts.nonTax && { ...facts.nonTax, by_kind: facts.nonTax.byKind },
    performance_goals: facts.performanceGoals,
    debt: facts.debt,
    transfers: facts.transfers,
    not_published: facts.inputs.statement.not_published ?? [],
    other: facts.inputs.statement.other ?? [],
  }
}

/** 机关运行经费 by member: members that are not 事业单位, or all members of a department that is one. */
function agencyMembers({ inputs, spending }: Facts) {
  const { unit } = inputs
  const isAgency = (code: string) =>
    unit.kind === '事业单位' || unit.members.find((member) => member.code.text === code)?.kind !== '事业单位'
  return spending.byFund.general_public.members
    .filter(({ code, amounts }) => isAgency(code) && !isNil(amounts.operating))
    .map(({ code, name, amounts }) => ({ code, name, amount: amounts.operating }))
}

/** An entry with an amount of 0 is omitted. */
const ifAny = <T extends { readonly amount: Money }>(entry: T | null): T | null =>
  entry === null || isNil(entry.amount) ? null : entry
