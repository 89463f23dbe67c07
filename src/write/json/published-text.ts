/** A publication's figures → the text of its `published.json`. Same figures, same bytes; an amount a line. */

import { procurementKinds, spendingColumns } from '../../model/budget.ts'
import type { CodeFigures, Figures } from '../../model/figures.ts'
import { funds, incomeSources } from '../../model/fund.ts'
import { publishedThreePublic, publishedVersion } from '../../model/published.ts'
import { exactDigits, isNil, type Money, slackDigits } from '../../number/money.ts'

/** Whose figures they are: the unit's folder and its name, and the document's title. */
type PublishedTitle = { readonly unit: string; readonly name: string; readonly title: string }

/** The file's text. Amounts are in 元, each with how finely it was reported. */
export function publishedText(heading: PublishedTitle, figures: Figures): string {
  const text = JSON.stringify(contentOf(heading, figures), null, 2)
  return `${text.replaceAll(/\{\s+("yuan": "[^"]*"),\s+("within": "[^"]*")\s+\}/g, '{ $1, $2 }')}\n`
}

const contentOf = ({ unit, name, title }: PublishedTitle, figures: Figures) => ({
  version: publishedVersion,
  unit,
  name,
  year: String(figures.year),
  title,
  reported_in: figures.reportedIn,
  total: amount(figures.total),
  income: every(incomeSources, figures.income),
  carried_over: every(funds, figures.carried),
  by_fund: every(funds, figures.byFund),
  basic: amount(figures.basic),
  project: amount(figures.project),
  three_public: every(publishedThreePublic, figures.threePublic),
  agency_operating: amount(figures.agencyOperating),
  ...(figures.institutionOperating && { institution_operating: amount(figures.institutionOperating) }),
  ...(figures.procurement && { procurement: every([...procurementKinds, 'total'], figures.procurement) }),
  ...(figures.economic && { economic: figures.economic.map(ofCode) }),
  ...(figures.members && { members: figures.members.map(ofCode) }),
  year_totals: totalsOf(figures.yearTotals),
  year_before: totalsOf(figures.yearBefore),
  items: figures.items.map(({ code, name, fund, amounts }) => ({
    code,
    name,
    fund,
    amounts: some(spendingColumns, amounts),
  })),
  projects: figures.projects.map(({ name, item, member, category, budget, sources }) => ({
    name,
    ...(item !== '' && { item }),
    member,
    ...(category !== '' && { category }),
    budget: amount(budget),
    sources: some(funds, sources),
  })),
})

const amount = (of: Money) => ({ yuan: exactDigits(of, '元'), within: slackDigits(of) })

const ofCode = ({ code, name, amount: of }: CodeFigures) => ({ code, name, amount: amount(of) })

const every = <K extends string>(keys: readonly K[], of: Readonly<Record<K, Money>>) =>
  Object.fromEntries(keys.map((key) => [key, amount(of[key])]))

const some = <K extends string>(keys: readonly K[], of: Readonly<Record<K, Money>>) =>
  Object.fromEntries(keys.filter((key) => !isNil(of[key])).map((key) => [key, amount(of[key])]))

/** Totals that are known; the others are left out. */
const totalsOf = (totals: Figures['yearBefore']) =>
  Object.fromEntries(
    Object.entries({
      fiscal: totals.fiscal,
      other: totals.other,
      basic: totals.basic,
      project: totals.project,
      other_spending: totals.otherSpending,
      total: totals.total,
      spending_total: totals.spendingTotal,
    }).flatMap(([key, of]) => (of === null ? [] : [[key, amount(of)]])),
  )
