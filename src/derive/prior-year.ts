/** Last year's figures: as published, else from last year's folder, else from the `prior` block of `budget.yaml`. */
import { type PriorBase, procurementKinds, threePublicItems } from '../model/budget.ts'
import {
  type Figures,
  type HistoryYear,
  type ItemFigures,
  undivided,
  type YearTotals,
} from '../model/figures.ts'
import { type Fund, fiscalFunds, funds, incomeSources } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import type { Reported } from '../model/scalar.ts'
import { isOneAmount } from '../model/scalar.ts'
import { agree, type Money, minus, money, nil, sum } from '../number/money.ts'
import type { PriorYear } from './comparison.ts'
import { moneyOrNull } from './entered-money.ts'
import type { Facts } from './facts.ts'

/** The figures in the `prior` block. */
export function priorFromBlock(inputs: Inputs): PriorYear {
  const { budget } = inputs
  const block = budget.prior
  const read = (entered: Reported | undefined) => moneyOrNull(entered, budget.amounts_in)
  const three = recordOf(threePublicItems, (item) => read(block?.three_public?.[item]))
  const given = threePublicItems.map((item) => three[item]).filter((amount) => amount !== null)
  const bySource = recordOf(incomeSources, (source) => {
    const entered = block?.income?.[source]
    if (entered === undefined) return null
    const amounts = isOneAmount(entered) ? [entered] : Object.values(entered)
    return sum(amounts.map((amount) => money(amount, budget.amounts_in)))
  })
  const income = Object.values(bySource).filter((amount) => amount !== null)
  const total = read(block?.total) ?? (income.length > 0 ? sum(income) : null)
  const stated = recordOf(funds, (fund) => read(block?.by_fund?.[fund]))
  const known = Object.values(stated).filter((amount) => amount !== null)
  // Funds that the block leaves out are 0 if those that it gives already make the total.
  const isWhole = total !== null && known.length > 0 && agree(sum(known), total)
  const byFund = recordOf(funds, (fund) => stated[fund] ?? (isWhole ? nil : null))
  const bought = recordOf(procurementKinds, (kind) => read(block?.procurement?.[kind]))
  const basic = read(block?.basic)
  return {
    total,
    fiscal: sumOfKnown(fiscalFunds.map((fund) => byFund[fund])),
    byFund,
    income: bySource,
    threePublic: {
      ...three,
      vehicles:
        read(block?.three_public?.vehicles) ?? sumOfKnown([three.vehicle_purchase, three.vehicle_running]),
      total:
        read(block?.three_public?.total) ?? (given.length === threePublicItems.length ? sum(given) : null),
    },
    agencyOperating: read(block?.agency_operating),
    institutionOperating: null,
    procurement: {
      ...bought,
      total: read(block?.procurement?.total) ?? sumOfKnown(Object.values(bought)),
    },
    basic,
    project: read(block?.project),
    economic: (code) => read(block?.economic?.[code]),
    ofCode: (code, of, base, column) =>
      column === 'total' ? priorOfLines(inputs, { code, funds: of, base }) : null,
    ofMember: () => null,
    otherBases: otherBases(inputs),
  }
}

/** Last year's figures as published, or from last year's folder; other bases than the budget come from this year's file. */
export const priorFromFigures = (inputs: Inputs, figures: Figures): PriorYear => ({
  total: figures.total,
  fiscal: sum(fiscalFunds.map((fund) => figures.byFund[fund])),
  byFund: figures.byFund,
  income: figures.income,
  threePublic: figures.threePublic,
  agencyOperating: figures.agencyOperating,
  institutionOperating: figures.institutionOperating,
  procurement: figures.procurement ?? recordOf([...procurementKinds, 'total'], () => null),
  basic: figures.basic,
  project: figures.project,
  economic: (code) => figures.economic && (figures.economic.find((row) => row.code === code)?.amount ?? nil),
  ofCode: (code, of, base, column) =>
    base === 'budget'
      ? sum(
          figures.items
            .filter((item) => item.code.startsWith(code) && isOf(of, item.fund))
            .map(({ amounts }) => amounts[column]),
        )
      : priorOfLines(inputs, { code, funds: of, base }),
  ofMember: (code) => figures.members && (figures.members.find((row) => row.code === code)?.amount ?? nil),
  otherBases: otherBases(inputs),
})

const sumOfKnown = (amounts: readonly (Money | null)[]): Money | null => {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === amounts.length ? sum(known) : null
}

/** Undivided money is of all funds together only. */
const isOf = (of: readonly Fund[], fund: ItemFigures['fund']): boolean =>
  fund === undivided ? of.length === funds.length : of.includes(fund)

type PriorOf = { readonly code: string; readonly funds: readonly Fund[]; readonly base: PriorBase }

/** The lines of `prior.items` for exactly this code, of these funds, added up; null if there are none. */
function priorOfLines({ budget }: Inputs, { code, funds: of, base }: PriorOf): Money | null {
  const amounts = (budget.prior?.items ?? [])
    .filter(({ item, fund = 'general_public' }) => item.text === code && of.includes(fund))
    .flatMap((line) => moneyOrNull(line[base], budget.amounts_in) ?? [])
  return amounts.length === 0 ? null : sum(amounts)
}

const otherBases = ({ budget }: Inputs): PriorYear['otherBases'] =>
  recordOf(['executed', 'full_year'], (base) =>
    recordOf(['total', ...funds], (of) => moneyOrNull(budget.prior?.[base]?.[of], budget.amounts_in)),
  )

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
