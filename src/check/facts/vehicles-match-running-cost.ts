import type { Facts } from '../../derive/facts.ts'
import type { Place } from '../../diagnostic/diagnostic.ts'
import { isNil, isUnknown } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { showAmount } from '../show-amount.ts'
import { placeInStatement, placeOfKey } from './place-of-key.ts'

/** 公务用车运行费 is of vehicles that the unit has: part three counts them twice, among the assets and beside table 7. */
export const vehiclesMatchRunningCost: FactsRule = {
  slug: 'vehicles-match-running-cost',
  subject: 'facts',
  severity: 'warning',
  title: '有公务用车运行费的有公务用车',
  source: '表7；第三部分“九”“十”；财预〔2016〕143号',
  about:
    '资产里没有车、本年也不购车的，不会有运行费；有一般公务用车或执法执勤用车而没有运行费的请核对。“三公”经费说明里的保有量，不多于资产里的车加本年购置的。',
  judge: find,
}

function find({ inputs, assets, threePublic, reportedIn }: Facts): readonly Finding[] {
  const { budget, statement, folders } = inputs
  const details = budget.three_public_details
  const bought = details?.vehicles_bought ?? 0
  const { total, general, law_enforcement: enforcing } = assets.vehicles
  const cost = threePublic.vehicle_running
  const file = `${folders.year}/budget.yaml`
  const figure = `${showAmount(cost, reportedIn)}${reportedIn}`
  const at = budget.three_public?.vehicle_running?.place
  const vehicles = placeInStatement(inputs, ['assets', 'vehicles', 'general'])
  const hint = '核对 budget.yaml 的 three_public、three_public_details 与 statement.yaml 的 assets.vehicles'
  if (isUnknown(cost)) return []
  return [
    ...(!isNil(cost) && total + bought === 0
      ? [findingOf(`公务用车运行费${figure}，资产里却没有公务用车`, at ?? vehicles, hint)]
      : []),
    ...(isNil(cost) && general + enforcing > 0
      ? [
          findingOf(
            `资产里有公务用车 ${general + enforcing} 辆，却没有公务用车运行费`,
            vehicles ?? placeInStatement(inputs, ['assets', 'vehicles', 'law_enforcement']),
            `${hint}；运行费由别的单位负担、或用别的资金的不必改`,
          ),
        ]
      : []),
    ...((details?.vehicles_kept ?? 0) > total + bought && statement.assets.vehicles !== undefined
      ? [
          findingOf(
            `公务用车保有量 ${details?.vehicles_kept} 辆，多于资产里的 ${total} 辆${bought > 0 ? `加本年购置的 ${bought} 辆` : ''}`,
            placeOfKey(inputs, { file, path: ['three_public_details', 'vehicles_kept'] }),
            hint,
          ),
        ]
      : []),
  ]
}

const findingOf = (message: string, at: Place | undefined, hint: string): Finding => ({
  message,
  at,
  hint,
  affects: ['表7', '第三部分“九”', '第三部分“十”国有资产'],
})
