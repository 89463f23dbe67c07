/** Every comparison with last year that part three prints. */
import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { type Money, minus, nil } from '../number/money.ts'
import { compareYears } from './compare.ts'
import { partsOfSpending, type Years } from './explain.ts'
import type { Comparison, Comparisons, NonTax, PartOfChange, ThreePublic } from './facts.ts'
import type { PriorYear } from './prior-year.ts'

export type Current = Years & {
  readonly inputs: Inputs
  readonly total: Money
  readonly threePublic: ThreePublic
  readonly agencyOperating: Money
  readonly nonTax: NonTax | null
}

const fiscalFunds = ['general_public', 'government_fund', 'state_capital'] as const

const threePublicNames: Readonly<Record<ThreePublicItem, string>> = {
  overseas: '因公出国（境）费',
  reception: '公务接待费',
  vehicle_purchase: '公务用车购置费',
  vehicle_running: '公务用车运行费',
}

/** `now` against `prior`, each with the reason that `statement.yaml` gives or, at `auto`, with what the data explain. */
export function comparisons(now: Current, prior: PriorYear): Comparisons {
  const { inputs } = now
  const reasons = inputs.statement.reasons ?? {}
  const of = (
    current: Money,
    before: Money | null,
    reason?: string,
    parts: readonly PartOfChange[] = [],
  ): Comparison => compareYears({ current, prior: before, unit: inputs.budget.amounts_in, reason, parts })
  const ofFund = (fund: (typeof fiscalFunds)[number], reason: string | undefined) =>
    of(now.spending.byFund[fund].total.total, prior.byFund[fund], reason, partsOfSpending(fund, now))
  return {
    total: of(now.total, prior.total, reasons.total, partsOfSpending('all', now)),
    general_public: ofFund('general_public', reasons.general_public ?? reasons.total),
    government_fund: ofFund('government_fund', reasons.government_fund),
    state_capital: ofFund('state_capital', reasons.state_capital),
    three_public: of(
      now.threePublic.total,
      prior.threePublic.total,
      reasons.three_public,
      threePublicParts(now.threePublic, prior.threePublic),
    ),
    vehicles: of(now.threePublic.vehicles, prior.threePublic.vehicles),
    ...recordOf<ThreePublicItem, Comparison>(threePublicItems, (item) =>
      of(now.threePublic[item], prior.threePublic[item], reasons[item]),
    ),
    agency_operating: of(now.agencyOperating, prior.agencyOperating, reasons.agency_operating),
    non_tax: of(
      now.nonTax?.amount ?? nil,
      now.nonTax === null ? nil : now.nonTax.prior,
      now.nonTax?.reason ?? undefined,
    ),
  }
}

const threePublicParts = (now: ThreePublic, prior: PriorYear['threePublic']): readonly PartOfChange[] =>
  threePublicItems.flatMap((item): PartOfChange[] => {
    const before = prior[item]
    return before === null
      ? []
      : [{ name: threePublicNames[item], kind: 'changed', amount: minus(now[item], before) }]
  })
