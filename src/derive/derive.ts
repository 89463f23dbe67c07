/** Inputs → Facts: all arithmetic of the publication. */
import { basicParts, type MemberTotals } from '../model/budget.ts'
import type { Figures } from '../model/figures.ts'
import { fiscalFunds, fundOf, funds, incomeSources } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { agree, minus, nil, sum } from '../number/money.ts'

import { comparisons } from './comparisons.ts'
import { economicFacts } from './economic-facts.ts'
import { moneyOrNull } from './entered-money.ts'
import type { Economic, Facts, Income, Spending, SpendingTable } from './facts.ts'
import { type FactsOfYear, figuresOf, figuresPublished } from './figures-of.ts'
import { incomeFacts } from './income-facts.ts'
import { incomeIdentities, incomeItems } from './income-items.ts'
import { historyOf, priorFromBlock, priorFromFigures, yearTotals } from './prior-year.ts'
import { projectFacts } from './project-facts.ts'
import { budgetEntries, type FundEntry, projectEntries, wholeEntries } from './spending-entries.ts'
import { spendingTable } from './spending-table.ts'
import {
  assetsFacts,
  generalAndSpecial,
  nonTaxFacts,
  performanceGoalsFacts,
  procurementFacts,
  purchasedServicesFacts,
  staffingFacts,
  threePublicFacts,
} from './statement-facts.ts'

/** Computes every figure of the publication from any inputs. The checks report errors in the inputs. */
export function derive(inputs: Inputs): Facts {
  const ofSources = incomeFacts(inputs)
  const sheets = projectFacts(inputs)
  const own = budgetEntries(inputs)
  const entries = [...own.entries, ...projectEntries(inputs, sheets.projects)]
  const spent = spendingFacts(inputs, entries)
  const classification = economicFacts(inputs)
  const spending = withEconomicTotals(spent.spending, inputs, classification.economic)
  const income: Income = { ...ofSources, items: incomeItems(inputs, spending) }
  const expenses = threePublicFacts(inputs)
  const [bought, owned] = [procurementFacts(inputs), assetsFacts(inputs)]
  const priorFacts = inputs.prior === null ? null : derive(inputs.prior)
  const lastYear = lastYearsFigures(inputs, priorFacts)
  const ofYear: FactsOfYear = {
    inputs,
    reportedIn: inputs.budget.amounts_in,
    income,
    spending,
    economic: classification.economic,
    threePublic: expenses.threePublic,
    projects: sheets.projects,
    thisYear: yearTotals({ inputs, income, spending }),
    history: historyOf(inputs, lastYear),
    staffing: staffingFacts(inputs),
    ...operatingOf(inputs, spending.byFund.general_public),
    procurement: bought.procurement,
    assets: owned.assets,
    nonTax: nonTaxFacts(inputs),
    performanceGoals: performanceGoalsFacts(inputs, sheets.projects),
    debt: generalAndSpecial(inputs, 'debt'),
    transfers: generalAndSpecial(inputs, 'transfers'),
    purchasedServices: purchasedServicesFacts(inputs),
    identities: [own, sheets, spent, classification, expenses, bought, owned]
      .flatMap((part) => part.identities)
      .concat(incomeIdentities(inputs)),
  }
  const prior = lastYear === null ? priorFromBlock(inputs) : priorFromFigures(inputs, lastYear)
  return { ...ofYear, prior, comparisons: comparisons(ofYear, prior, lastYear) }
}

/** Published figures take precedence over last year's folder, which may have been edited since. */
function lastYearsFigures({ lastPublished }: Inputs, priorFacts: Facts | null): Figures | null {
  if (lastPublished !== null) return figuresPublished(lastPublished)
  return priorFacts === null ? null : figuresOf(priorFacts)
}

/**
 * 机关运行经费 is the 公用经费 of 行政 and 参公 units (预算法第十四条). A department that is itself a 事业单位 has none in
 * this sense; if its district prints one nevertheless, it is all 公用经费.
 */
function operatingOf({ unit, budget }: Inputs, { members, total }: SpendingTable) {
  const stated = moneyOrNull(budget.agency_operating, budget.amounts_in)
  if (stated !== null)
    return { agencyOperating: stated, institutionOperating: minus(total.operating, stated) }
  const institutions = unit.members.filter(({ kind }) => kind === '事业单位').map(({ code }) => code.text)
  if (unit.kind === '事业单位' || institutions.length === 0)
    return { agencyOperating: total.operating, institutionOperating: nil }
  const operating = (isInstitution: boolean) =>
    sum(
      members
        .filter(({ code }) => institutions.includes(code) === isInstitution)
        .map(({ amounts }) => amounts.operating),
    )
  return { agencyOperating: operating(false), institutionOperating: operating(true) }
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
  /**
   * Stated totals are for all funds; they apply to a fund only if no other fund spends on the same code or member.
   */
  const tableOf = (isChosen: (entry: FundEntry) => boolean, from = entries, membersKnown?: MemberTotals) => {
    const chosen = from.filter(isChosen)
    const others = from.filter((entry) => !isChosen(entry))
    const untouched = (code: string) => others.every(({ item }) => !item.startsWith(code))
    return spendingTable({
      entries: chosen,
      unit: budget.amounts_in,
      members,
      membersKnown,
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
  const all = tableOf(() => true, wholeEntries(entries))
  const byFund = recordOf(
    funds,
    (of): SpendingTable =>
      tableOf(
        ({ fund }) => fund === of,
        entries,
        of === 'general_public' ? budget.stated?.general_public_members : undefined,
      ).table,
  )
  const spending: Spending = {
    all: all.table,
    fiscal: tableOf(({ fund }) => fiscalFunds.some((fiscal) => fiscal === fund)).table,
    byFund,
    bySource: recordOf(
      incomeSources,
      (of): SpendingTable =>
        fundOf(of) === 'unit_funds' ? tableOf(({ source }) => source === of).table : byFund[fundOf(of)],
    ),
  }
  return { spending, identities: all.identities }
}

/**
 * Where lines give 基本支出 in one amount, 人员经费 and 公用经费 of the totals come from the economic classification, which is
 * of 一般公共预算.
 */
function withEconomicTotals(spending: Spending, { budget }: Inputs, { total }: Economic): Spending {
  if (budget.spending.every((line) => basicParts(line).isSplit)) return spending
  const own = spending.byFund.general_public.total
  const split = (table: SpendingTable): SpendingTable => {
    // Stated rows can have parted it.
    if (agree(sum([table.total.personnel, table.total.operating]), table.total.basic)) return table
    const whole = {
      ...table.total,
      personnel: sum([minus(table.total.personnel, own.personnel), total.personnel]),
      operating: sum([minus(table.total.operating, own.operating), total.operating]),
    }
    const members =
      table.members.length === 1 ? table.members.map((each) => ({ ...each, amounts: whole })) : table.members
    return { ...table, total: whole, members }
  }
  const byFund = { ...spending.byFund, general_public: split(spending.byFund.general_public) }
  return {
    all: split(spending.all),
    fiscal: split(spending.fiscal),
    byFund,
    bySource: { ...spending.bySource, general_public: byFund.general_public },
  }
}
