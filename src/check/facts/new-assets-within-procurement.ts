import { firstPlace } from '../../model/first-place.ts'
import { keyInWords } from '../../model/key-names.ts'
import { sum } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'
import { withLines } from './places.ts'

/** New assets are bought or built: mostly as 货物 or 工程 of 政府采购. */
export const newAssetsWithinProcurement: FactsRule = {
  slug: 'new-assets-within-procurement',
  subject: 'facts',
  severity: 'warning',
  title: '新增资产不超过货物类、工程类采购',
  source: '第三部分“十”政府采购、国有资产',
  about:
    '本年新增资产与政府采购预算的货物类＋工程类比较，超过的请核对两处。低于采购限额、不列入政府采购预算的零星购置，核对后不必改。',
  judge: ({ inputs, assets, procurement, reportedIn }) => {
    if (assets.newAssets === null) return []
    const { statement } = inputs
    return [
      {
        message: '新增资产超过货物类和工程类采购',
        at: statement.assets.new_assets?.amount.place,
        stated: { amount: assets.newAssets.amount, from: `新增资产：${assets.newAssets.content}` },
        computed: {
          amount: sum([procurement.goods, procurement.works]),
          from: withLines(
            `政府采购预算的${keyInWords(['procurement', 'goods'])} + ${keyInWords(['procurement', 'works'])}`,
            [firstPlace([statement.procurement?.goods, statement.procurement?.works])],
          ),
        },
        relation: 'at-most',
        unit: reportedIn,
        direction: ['新增资产偏大', '新增资产偏小'],
        hint: '核对 procurement 与 new_assets；零星购置不列入政府采购预算的不必改',
        affects: ['第三部分“十”'],
      },
    ]
  },
}
