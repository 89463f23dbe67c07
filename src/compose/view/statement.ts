/** 其他重要事项 of part three: 机关运行经费, procurement, purchased services, assets, non-tax revenue. */
import type { Facts } from '../../derive/facts.ts'
import { isNil, type Money } from '../../number/money.ts'
import { amount, count, flag, type Infer, list, maybe, record, text } from '../shape.ts'
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
    kinds: list(record({ name: text('货物类、服务类或工程类'), amount: amount('金额') }), '有金额的种类'),
  },
  '政府采购预算',
)

/** The shape of `assets`. */
export const assetsShape = record(
  {
    present: flag('有国有资产'),
    total: amount('国有资产总额'),
    vehicles: count('公务用车合计，辆'),
    vehicle_kinds: list(record({ name: text('车辆种类'), count: count('辆数') }), '有车辆的种类'),
    general_vehicles: count('一般公务用车，辆'),
    law_enforcement_vehicles: count('执法执勤用车，辆'),
    special_vehicles: count('特种专业技术用车，辆'),
    other_vehicles: count('其他用车，辆'),
    offices: maybe(text('办公用房情况，不带句号')),
    large_equipment: count('单位价值50万元以上设备，台（套）'),
    new_assets: maybe(amountAndContent('本年预算新增资产')),
  },
  '国有资产占有使用情况',
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
      }),
    ),
    other: list(text('一段'), '其他需要说明的事项'),
  },
  '其他重要事项',
)

/** 政府采购预算 by kind. */
export function procurementView(
  { procurement }: Facts,
  words: TemplateWords,
): Infer<typeof procurementShape> {
  return {
    ...procurement,
    present: !isNil(procurement.total),
    kinds: (['goods', 'services', 'works'] as const)
      .filter((kind) => !isNil(procurement[kind]))
      .map((kind) => ({ name: words.get(`procurement.${kind}`), amount: procurement[kind] })),
  }
}

/** 国有资产占有使用情况. */
export function assetsView({ assets }: Facts, words: TemplateWords): Infer<typeof assetsShape> {
  const { vehicles } = assets
  return {
    // In a draft an unknown count is NaN; NaN !== 0, so the assets still appear.
    present: !isNil(assets.total) || vehicles.total !== 0 || assets.largeEquipment !== 0,
    total: assets.total,
    vehicles: vehicles.total,
    vehicle_kinds: (['general', 'law_enforcement', 'special', 'other'] as const)
      .filter((kind) => vehicles[kind] !== 0)
      .map((kind) => ({ name: words.get(`vehicles.${kind}`), count: vehicles[kind] })),
    general_vehicles: vehicles.general,
    law_enforcement_vehicles: vehicles.law_enforcement,
    special_vehicles: vehicles.special,
    other_vehicles: vehicles.other,
    offices: assets.offices,
    large_equipment: assets.largeEquipment,
    new_assets: ifAny(assets.newAssets),
  }
}

/** 机关运行经费, 政府购买服务, 非税收入 and other matters. */
export function statementView(facts: Facts): Infer<typeof statementShape> {
  return {
    agency_operating: facts.agencyOperating,
    agency_members: agencyMembers(facts),
    institution_operating: facts.institutionOperating,
    purchased_services: ifAny(facts.purchasedServices),
    non_tax: facts.nonTax,
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
