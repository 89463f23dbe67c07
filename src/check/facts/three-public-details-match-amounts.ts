import type { Facts } from '../../derive/facts.ts'
import { firstPlace } from '../../model/first-place.ts'
import { isNil, isUnknown, type Money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import { placeOfKey } from './place-of-key.ts'

/**
 * 财预〔2016〕143号 asks for what the 三公 amounts are of: how many vehicles are bought, how many groups and people go
 * abroad. An amount goes with a number and a number with an amount.
 */
export const threePublicDetailsMatchAmounts: FactsRule = {
  slug: 'three-public-details-match-amounts',
  subject: 'facts',
  severity: 'warning',
  title: '购车辆数、出国人数与金额相符',
  source: '表7；第三部分“九”；财预〔2016〕143号',
  about:
    'three_public_details 里购置公务用车的辆数与购置费、出国（境）的团组数和人次与出国费：有一样就有另一样；团组数不多于人次。没有写 three_public_details 的不比较。',
  judge: find,
}

type Key = 'vehicles_bought' | 'overseas_groups' | 'overseas_people'
const pairs = [
  ['vehicle_purchase', '公务用车购置费', 'vehicles_bought', '购置公务用车的辆数'],
  ['overseas', '因公出国（境）费', 'overseas_people', '出国（境）的人次'],
  ['overseas', '因公出国（境）费', 'overseas_groups', '出国（境）的团组数'],
] as const

function find(facts: Facts): readonly Finding[] {
  const { inputs, threePublic, reportedIn } = facts
  const details = inputs.budget.three_public_details
  if (details === undefined) return []
  const placeOf = (key: Key) =>
    placeOfKey(inputs, {
      file: `${inputs.folders.year}/budget.yaml`,
      path: ['three_public_details', key],
    })
  const findingOf = (message: string, at = firstPlace(inputs.budget.three_public)): Finding => ({
    message,
    at,
    hint: '核对 budget.yaml 的 three_public 与 three_public_details',
    affects: ['表7', '第三部分“九”'],
  })
  const { overseas_groups: groups = 0, overseas_people: people = 0 } = details
  return [
    ...pairs.flatMap(([item, name, key, counted]) => {
      const amount = threePublic[item]
      const count = details[key] ?? 0
      if (isUnknown(amount) || Number.isNaN(count)) return []
      if (isNil(amount))
        return count > 0 ? [findingOf(`${counted}是 ${count}，却没有${name}`, placeOf(key))] : []
      return count === 0
        ? [
            findingOf(
              `${name}${figure(amount, reportedIn)}，却没有${counted}`,
              placeOf(key) ?? inputs.budget.three_public?.[item]?.place,
            ),
          ]
        : []
    }),
    ...(groups > people && people > 0
      ? [findingOf(`出国（境）团组 ${groups} 个，多于人次 ${people}`, placeOf('overseas_groups'))]
      : []),
  ]
}

const figure = (amount: Money, unit: '元' | '万元'): string => `${showAmount(amount, unit)}${unit}`
