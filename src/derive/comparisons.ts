/** The comparisons with last year that part 3 prints. */

import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { Figures, ThreePublic } from '../model/figures.ts'
import { type Fund, fiscalFunds } from '../model/fund.ts'
import { recordOf } from '../model/record-of.ts'
import { compare, type Money, minus, nil, sum } from '../number/money.ts'
import { type ComparedYears, partsOfSpending } from './change-parts.ts'
import { compareYears } from './compare-years.ts'
import type { Comparison, Comparisons, Movement, PartOfChange, PriorYear } from './comparison.ts'
import { type FactsOfYear, figuresOf } from './figures-of.ts'

/**
 * Compares this year with `prior`. Each comparison has the reason from `statement.yaml` or, for `auto`, an
 * explanation from the details in `lastYear`, which is null if only totals are known.
 */
export function comparisons(facts: FactsOfYear, prior: PriorYear, lastYear: Figures | null): Comparisons {
  const { inputs, nonTax } = facts
  const now = figuresOf(facts)
  const years: ComparedYears = { now, before: lastYear, sheets: facts.projects, basicBefore: prior.basic }
  const reasons = inputs.statement.reasons ?? {}
  const of = (
    current: Money,
    before: Money | null,
    reason?: string,
    parts: readonly PartOfChange[] = [],
  ): Comparison => compareYears({ current, prior: before, printing: inputs.printing, reason, parts })
  const ofFund = (fund: Fund, reason?: string) =>
    of(now.byFund[fund], prior.byFund[fund], reason, partsOfSpending(fund, years))
  const total = of(now.total, prior.total, reasons.total, partsOfSpending('all', years))
  const general = ofFund('general_public', reasons.general_public ?? reasons.total)
  const fiscal = of(sum(fiscalFunds.map((fund) => now.byFund[fund])), prior.fiscal, reasons.fiscal)
  // Where 财政拨款 moved by the same amount as the whole, it moved for the same reason.
  const isWholeChange =
    fiscal.movement === total.movement && compare(fiscal.difference, total.difference) === 0
  const { reason, isExplained, explanation } = total
  return {
    total,
    fiscal:
      reasons.fiscal === undefined && isWholeChange
        ? { ...fiscal, reason, isExplained, explanation }
        : fiscal,
    general_public:
      reasons.general_public === undefined && isContrary(general, total)
        ? ofFund('general_public', undefined)
        : general,
    government_fund: ofFund('government_fund', reasons.government_fund),
    state_capital: ofFund('state_capital', reasons.state_capital),
    special_account: ofFund('special_account'),
    unit_funds: ofFund('unit_funds'),
    basic: of(now.basic, prior.basic, reasons.basic),
    project: of(now.project, prior.project, reasons.project),
    three_public: of(
      now.threePublic.total,
      prior.threePublic.total,
      reasons.three_public,
      threePublicParts(now.threePublic, prior.threePublic),
    ),
    vehicles: of(now.threePublic.vehicles, prior.threePublic.vehicles, reasons.vehicles),
    ...recordOf<ThreePublicItem, Comparison>(threePublicItems, (item) =>
      of(now.threePublic[item], prior.threePublic[item], reasons[item]),
    ),
    agency_operating: of(now.agencyOperating, prior.agencyOperating, reasons.agency_operating),
    institution_operating: of(
      facts.institutionOperating,
      prior.institutionOperating,
      reasons.institution_operating,
    ),
    procurement: of(facts.procurement.total, prior.procurement.total, reasons.procurement),
    procurement_goods: of(facts.procurement.goods, prior.procurement.goods),
    procurement_services: of(facts.procurement.services, prior.procurement.services),
    procurement_works: of(facts.procurement.works, prior.procurement.works),
    non_tax: of(nonTax?.amount ?? nil, nonTax === null ? nil : nonTax.prior, nonTax?.reason ?? undefined),
  }
}

/**
 * Whether the reason for the whole does not fit a part, since the part did not change or changed in the other
 * direction.
 */
const isContrary = (part: Comparison, whole: Comparison): boolean =>
  part.reason !== null &&
  directions[whole.movement] !== 'none' &&
  directions[part.movement] !== directions[whole.movement]

const directions: Readonly<Record<Movement, 'up' | 'down' | 'none'>> = {
  increase: 'up',
  'from-nil': 'up',
  decrease: 'down',
  'to-nil': 'down',
  unchanged: 'none',
  'both-nil': 'none',
  unknown: 'none',
}

const threePublicParts = (now: ThreePublic, prior: PriorYear['threePublic']): readonly PartOfChange[] =>
  threePublicItems.flatMap((item): PartOfChange[] => {
    const before = prior[item]
    return before === null ? [] : [{ of: { part: item }, kind: 'changed', amount: minus(now[item], before) }]
  })
