/** Inputs → Facts: all arithmetic of the publication. */
import type { Checked, Diagnostic } from '../diagnostic/diagnostic.ts'
import { type ThreePublicItem, threePublicItems } from '../model/budget.ts'
import { type Fund, fiscalFunds, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import type { Money } from '../number/money.ts'
import { compareYears } from './compare.ts'
import { economicFacts } from './economic.ts'
import { budgetEntries, type FundEntry, projectEntries } from './entries.ts'
import type { Comparisons, Facts, Identity, Spending, SpendingTable, ThreePublic } from './facts.ts'
import { incomeFacts } from './income.ts'
import { historyOf, type PriorYear, priorFromBlock, priorFromFacts, yearTotals } from './prior-year.ts'
import { projectFacts } from './projects.ts'
import { spendingTable } from './spending-table.ts'
import { statedNowhere } from './stated.ts'
import {
  assetsFacts,
  nonTaxFacts,
  procurementFacts,
  purchasedServicesFacts,
  staffingFacts,
  threePublicFacts,
} from './statement.ts'

/** Computes everything the publication says. What cannot be computed is reported, the rest stands all the same. */
export function derive(inputs: Inputs): Checked<Facts> {
  const diagnostics: Diagnostic[] = []
  const income = incomeFacts(inputs, diagnostics)
  const sheets = projectFacts(inputs, diagnostics)
  const own = budgetEntries(inputs, diagnostics)
  const entries = [...own.entries, ...projectEntries(inputs, sheets.projects, diagnostics)]
  const { spending, identities } = spendingFacts(inputs, entries)
  diagnostics.push(...statedNowhere(inputs, entries))
  const classification = economicFacts(inputs, diagnostics)
  const { threePublic, identities: ofThreePublic } = threePublicFacts(inputs)
  const agencyOperating = spending.byFund.general_public.total.operating

  const priorFacts = inputs.prior === null ? null : derive(inputs.prior).value
  const prior = priorFacts === null ? priorFromBlock(inputs) : priorFromFacts(priorFacts)
  const current = { total: income.whole.total, spending, threePublic, agencyOperating }
  return {
    value: {
      inputs,
      reportedIn: inputs.budget.amounts_in,
      income,
      spending,
      economic: classification.economic,
      threePublic,
      projects: sheets.projects,
      comparisons: comparisons(inputs, current, prior),
      thisYear: yearTotals({ inputs, income, spending }),
      history: historyOf(inputs, priorFacts),
      staffing: staffingFacts(inputs, diagnostics),
      agencyOperating,
      procurement: procurementFacts(inputs),
      assets: assetsFacts(inputs),
      nonTax: nonTaxFacts(inputs),
      purchasedServices: purchasedServicesFacts(inputs),
      identities: [own, sheets, { identities }, classification, { identities: ofThreePublic }].flatMap(
        (part) => part.identities,
      ),
    },
    diagnostics,
  }
}

function spendingFacts(inputs: Inputs, entries: readonly FundEntry[]) {
  const { budget, unit, catalog } = inputs
  const members = unit.members.map(({ code, name }) => ({ code: code.text, name }))
  const nameOf = (code: string) => unit.names?.[code] ?? catalog.functional.get(code)?.name ?? code
  const stated = {
    functional: budget.stated?.functional ?? {},
    members: budget.stated?.members ?? {},
    total: budget.stated?.total ?? null,
  }
  /** Stated totals are of the whole department; they hold for a fund where it is the only one at that place. */
  const tableOf = (of: readonly Fund[]) => {
    const chosen = entries.filter(({ fund }) => of.includes(fund))
    const others = entries.filter(({ fund }) => !of.includes(fund))
    const untouched = (code: string) => others.every(({ item }) => !item.startsWith(code))
    return spendingTable({
      entries: chosen,
      unit: budget.amounts_in,
      members,
      nameOf,
      stated: {
        functional: Object.fromEntries(Object.entries(stated.functional).filter(([code]) => untouched(code))),
        members: Object.fromEntries(
          Object.entries(stated.members).filter(([code]) => others.every(({ member }) => member !== code)),
        ),
        total: others.length === 0 ? stated.total : null,
      },
    })
  }
  const all = tableOf(funds)
  const spending: Spending = {
    all: all.table,
    fiscal: tableOf(fiscalFunds).table,
    byFund: recordOf(funds, (fund): SpendingTable => tableOf([fund]).table),
  }
  const identities: readonly Identity[] = all.identities
  return { spending, identities }
}

type Current = {
  readonly total: Money
  readonly spending: Spending
  readonly threePublic: ThreePublic
  readonly agencyOperating: Money
}

function comparisons(inputs: Inputs, now: Current, prior: PriorYear): Comparisons {
  const reasons = inputs.statement.reasons ?? {}
  const of = (current: Money, before: Money | null, reason: string | undefined) =>
    compareYears(current, before, inputs.budget.amounts_in, reason)
  const ofFund = (fund: 'general_public' | 'government_fund' | 'state_capital', reason: string | undefined) =>
    of(now.spending.byFund[fund].total.total, prior.byFund[fund], reason)
  return {
    total: of(now.total, prior.total, reasons.total),
    general_public: ofFund('general_public', reasons.general_public ?? reasons.total),
    government_fund: ofFund('government_fund', reasons.government_fund),
    state_capital: ofFund('state_capital', reasons.state_capital),
    three_public: of(now.threePublic.total, prior.threePublic.total, reasons.three_public),
    vehicles: of(now.threePublic.vehicles, prior.threePublic.vehicles, undefined),
    ...recordOf<ThreePublicItem, Comparisons[ThreePublicItem]>(threePublicItems, (item) =>
      of(now.threePublic[item], prior.threePublic[item], reasons[item]),
    ),
    agency_operating: of(now.agencyOperating, prior.agencyOperating, reasons.agency_operating),
  }
}
