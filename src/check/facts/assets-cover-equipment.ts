import { money, scaled } from '../../number/money.ts'
import type { FactsRule } from '../rule.ts'
import { placeInStatement } from './place-of-key.ts'
import { linesOf } from './places.ts'

/** Large equipment is counted from 50万元 a piece, so n pieces are worth at least n × 50万元. */
export const assetsCoverEquipment: FactsRule = {
  slug: 'assets-cover-equipment',
  subject: 'facts',
  severity: 'warning',
  title: '资产总额不少于大型设备的价值',
  source: '第三部分“十”国有资产占有使用情况',
  about: '单位价值50万元以上设备的台（套）数乘以50万元，不超过国有资产总额。总额填净值的，核对后不必改。',
  judge: ({ inputs, assets, reportedIn }) => {
    const { total } = inputs.statement.assets
    const pieces = assets.largeEquipment
    if (total === undefined || Number.isNaN(pieces) || pieces === 0) return []
    return [
      {
        message: '国有资产总额少于大型设备的价值',
        at: total.place,
        stated: { amount: assets.total, from: '国有资产总额' },
        computed: {
          amount: scaled(money('50', '万元'), String(pieces)),
          from: `50万元以上设备 ${pieces} 台（套），${linesOf([placeInStatement(inputs, ['assets', 'large_equipment'])])}`,
        },
        relation: 'at-least',
        unit: reportedIn,
        direction: ['总额偏大', '总额偏小'],
        hint: '核对 assets.total 的单位（amounts_in）与 large_equipment；总额填的是净值的不必改',
        affects: ['第三部分“十”国有资产'],
      },
    ]
  },
}
