import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
import { firstPlace } from '../../model/first-place.ts'
import { isNil, minus, nil, sum } from '../../number/money.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/** What basic expenditure buys under 资本性支出, and the vehicles of table 7, are new assets of the year. */
export const newAssetsCoverPurchases: FactsRule = {
  slug: 'new-assets-cover-purchases',
  subject: 'facts',
  severity: 'warning',
  title: '购置设备、车辆的有新增资产',
  source: '表6（资本性支出）、表7；第三部分“十”国有资产',
  about:
    '表6的办公设备、专用设备、公务用车等购置（31002、31003、31007、31013、31019、31022），加上表7里由项目安排的公务用车购置费，不超过新增资产；没有填 new_assets 的按没有新增资产。',
  judge: equations,
}

const purchases = ['31002', '31003', '31007', '31013', '31019', '31022']

function equations(
  { inputs, economic, threePublic, assets, reportedIn }: Facts,
  asked: Asked,
): readonly Equation[] {
  if (!isAsked(asked, 'assets.new_assets')) return []
  const { budget, statement } = inputs
  const rows = economic.rows.filter(
    ({ meaning, amounts }) => purchases.includes(meaning ?? '') && !isNil(amounts.total),
  )
  const vehicles = rows.find(({ meaning }) => meaning === '31013')?.amounts.total ?? nil
  const byProjects = minus(threePublic.vehicle_purchase, vehicles)
  const parts = [...rows.map(({ amounts }) => amounts.total), ...(isNil(byProjects) ? [] : [byProjects])]
  if (parts.length === 0) return []
  const bought = [
    ...rows.map(({ code }) => firstPlace(budget.economic[code])),
    ...(isNil(byProjects) ? [] : [budget.three_public?.vehicle_purchase?.place]),
  ]
  const given = statement.assets.new_assets?.amount.place
  return [
    {
      message: assets.newAssets === null ? '有设备、车辆购置，却没有新增资产' : '新增资产少于设备、车辆购置',
      at: given ?? bought.find((place) => place !== undefined),
      stated: { amount: assets.newAssets?.amount ?? nil, from: withLines('新增资产', [given]) },
      computed: { amount: sum(parts), from: withLines('表6的购置与表7的公务用车购置费', bought) },
      relation: 'at-least',
      unit: reportedIn,
      direction: ['新增资产偏大', '新增资产偏小'],
      hint: '购置的设备、车辆是本年新增资产，写在 statement.yaml 的 assets.new_assets',
      affects: ['第三部分“十”国有资产'],
    },
  ]
}
