import type { Facts } from '../../derive/facts.ts'
import { isNil, isUnknown } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { countBefore } from './counts-in-text.ts'
import { placeInStatement } from './place-of-key.ts'

/** A vehicle among the new assets is a vehicle of table 7, and as many of them. */
export const newAssetsNameWhatIsBought: FactsRule = {
  slug: 'new-assets-name-what-is-bought',
  subject: 'facts',
  severity: 'warning',
  title: '新增资产里的车辆与“三公”经费相符',
  source: '表7；第三部分“九”“十”',
  about:
    '新增资产的内容写到公务用车的，表7要有公务用车购置费；写了辆数的，与 three_public_details 的辆数相同。',
  judge: find,
}

function find({ inputs, assets, threePublic }: Facts): readonly Finding[] {
  const content = assets.newAssets?.content ?? ''
  if (!/公务用车|公务车|执法执勤|执勤用车|轿车|越野车|商务车/.test(content)) return []
  const bought = inputs.budget.three_public_details?.vehicles_bought
  const named = countBefore(content, '辆')
  const at = placeInStatement(inputs, ['assets', 'new_assets', 'content'])
  const findingOf = (message: string): Finding => ({
    message,
    at,
    hint: '核对 statement.yaml 的 assets.new_assets 与 budget.yaml 的 three_public、three_public_details',
    affects: ['表7', '第三部分“十”国有资产'],
  })
  if (isNil(threePublic.vehicle_purchase) && !isUnknown(threePublic.vehicle_purchase))
    return [findingOf(`新增资产写有车辆（“${content}”），表7却没有公务用车购置费`)]
  return named !== null && bought !== undefined && !Number.isNaN(bought) && named !== bought
    ? [findingOf(`新增资产写的是 ${named} 辆，“三公”经费购置的是 ${bought} 辆`)]
    : []
}
