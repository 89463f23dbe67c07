/** Last year's figures: as published, else from last year's folder, else from the `prior` block of `budget.yaml`. */
import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import type { Figures, HistoryYear, YearTotals } from '../model/figures.ts'
import { type Fund, fiscalFunds, funds, incomeSources } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import type { Reported } from '../model/scalar.ts'
import { isOneAmount } from '../model/scalar.ts'
import { type Money, minus, money, sum } from '../number/money.ts'
import { moneyOrNull } from './entered-money.ts'
import type { Facts } from './facts.ts'

/** Last year's figures as far as comparisons need them; null for an unknown figure. */
export type PriorYear = {
  readonly total: Money | null
  readonly byFund: Readonly<Record<Fund, Money | null>>
  readonly threePublic: Readonly<Record<ThreePublicItem | 'vehicles' | 'total', Money | null>>
  readonly agencyOperating: Money | null
  readonly basic: Money | null
}

/** The figures in the `prior` block. */
export function priorFromBlock({ budget }: Inputs): PriorYear {
  const block = budget.prior
  const read = (entered: Reported | undefined) => moneyOrNull(entered, budget.amounts_in)
  const three = recordOf(threePublicItems, (item) => read(block?.three_public?.[item]))
  const given = threePublicItems.map((item) => three[item]).filter((amount) => amount !== null)
  const { vehicle_purchase, vehicle_running } = three
  const income = incomeSources.flatMap((source) => {
    const entered = block?.income?.[source]
    if (entered === undefined) return []
    return (isOneAmount(entered) ? [entered] : Object.values(entered)).map((amount) =>
      money(amount, budget.amounts_in),
    )
  })
  return {
    total: read(block?.total) ?? (income.length > 0 ? sum(income) : null),
    byFund: recordOf(funds, (fund) => read(block?.by_fund?.[fund])),
    threePublic: {
      ...three,
      vehicles: vehicle_purchase && vehicle_running ? sum([vehicle_purchase, vehicle_running]) : null,
      total:
        read(block?.three_public?.total) ?? (given.length === threePublicItems.length ? sum(given) : null),
    },
    agencyOperating: read(block?.agency_operating),
    basic: read(block?.basic),
  }
}

/** The 2 years before the budget year for table 11 (近两年收支情况), the earlier first. */
export function historyOf(inputs: Inputs, lastYear: Figures | null): readonly HistoryYear[] {
  const before = lastYear?.yearBefore
  const isKnown = Object.entries(before ?? {}).some(([key, amount]) => key !== 'year' && amount !== null)
  return [
    before && isKnown ? before : fromBlocks(inputs, inputs.year - 2),
    lastYear?.yearTotals ?? fromBlocks(inputs, inputs.year - 1),
  ]
}

/** A year's totals from its own figures. */
export function yearTotals({
  inputs,
  income,
  spending,
}: Pick<Facts, 'inputs' | 'income' | 'spending'>): YearTotals {
  const { sources, carried, total } = income.whole
  const fiscal = sum(fiscalFunds.flatMap((fund) => [sources[fund], carried[fund]]))
  const {
    basic,
    project,
    unit_operations,
    to_superior,
    to_affiliates,
    total: spendingTotal,
  } = spending.all.total
  return {
    year: inputs.year,
    fiscal,
    other: minus(total, fiscal),
    basic,
    project,
    otherSpending: sum([unit_operations, to_superior, to_affiliates]),
    total,
    spendingTotal,
  }
}

/** A year's totals from the `earlier` block; last year's missing figures come from the `prior` block. */
function fromBlocks({ budget, year: budgetYear }: Inputs, year: number): HistoryYear {
  const entered = budget.earlier?.[String(year)]
  const isLastYear = year === budgetYear - 1
  const read = (amount: Reported | undefined) => moneyOrNull(amount, budget.amounts_in, 'as-written')
  const prior = isLastYear ? budget.prior : undefined
  const total = read(prior?.total)
  const byFund = fiscalFunds.flatMap((fund) => read(prior?.by_fund?.[fund]) ?? [])
  const fiscal = read(entered?.fiscal) ?? (byFund.length === 0 ? null : sum(byFund))
  const other = read(entered?.other) ?? (total === null || fiscal === null ? null : minus(total, fiscal))
  const basic = read(entered?.basic ?? prior?.basic)
  const project = read(entered?.project ?? prior?.project)
  const whole = total ?? (fiscal === null ? null : sum(other === null ? [fiscal] : [fiscal, other]))
  return {
    year,
    fiscal,
    other,
    basic,
    project,
    otherSpending:
      whole === null || basic === null || project === null ? null : minus(whole, sum([basic, project])),
    total: whole,
    spendingTotal: whole,
  }
}
