/** The figures of a year, for comparisons with another year: from its facts, or from its `published.json`. */
import { isUndivided, procurementKinds, type SpendingColumn, spendingColumns } from '../model/budget.ts'
import { type CodeFigures, type Figures, type ItemFigures, undivided } from '../model/figures.ts'
import { funds } from '../model/fund.ts'
import type { Published, PublishedAmount, PublishedCode } from '../model/published.ts'
import { recordOf } from '../model/record-of.ts'
import { exactMoney, isNil, type Money, minus, nil, sum } from '../number/money.ts'
import type { Facts, Spending, SpendingTable } from './facts.ts'

/** The facts of a year without those of another. */
export type FactsOfYear = Omit<Facts, 'comparisons' | 'prior'>

/** A year's figures from its facts. */
export function figuresOf(facts: FactsOfYear): Figures {
  const { inputs, income, spending } = facts
  const { year, unit } = inputs
  return {
    year,
    reportedIn: facts.reportedIn,
    total: income.whole.total,
    income: income.whole.sources,
    carried: income.whole.carried,
    byFund: recordOf(funds, (fund) => spending.byFund[fund].total.total),
    basic: spending.all.total.basic,
    project: spending.all.total.project,
    threePublic: facts.threePublic,
    agencyOperating: facts.agencyOperating,
    institutionOperating: facts.institutionOperating,
    procurement: recordOf([...procurementKinds, 'total'], (kind) => facts.procurement[kind]),
    economic: facts.economic.rows.map(({ code, name, amounts }) => ({ code, name, amount: amounts.total })),
    members: spending.all.members.map(({ code, name, amounts }) => ({ code, name, amount: amounts.total })),
    yearTotals: facts.thisYear,
    yearBefore: facts.history.at(-1) ?? yearTotalsOf(year - 1, () => null),
    items: [
      ...funds.flatMap((fund) =>
        itemRows(spending.byFund[fund]).map(({ code, name, amounts }) => ({ code, name, fund, amounts })),
      ),
      ...(isUndivided(inputs.budget) ? undividedItems(spending) : []),
    ],
    projects: facts.projects.map(({ sheet, budget, sources }) => ({
      name: sheet.name.text,
      item: sheet.item?.text ?? '',
      member: sheet.member?.text ?? unit.members[0]?.code.text ?? '',
      category: sheet.category ?? '',
      budget,
      sources,
    })),
  }
}

const itemRows = ({ rows }: SpendingTable) => rows.filter(({ level }) => level === 'item')

/** What the items spend beyond the amounts of the funds. */
const undividedItems = ({ all, byFund }: Spending): readonly ItemFigures[] =>
  itemRows(all).flatMap(({ code, name, amounts }): ItemFigures[] => {
    const known = funds.flatMap((fund) => itemRows(byFund[fund]).filter((row) => row.code === code))
    const rest = recordOf(spendingColumns, (column) =>
      minus(amounts[column], sum(known.map((row) => row.amounts[column]))),
    )
    return isNil(rest.total) ? [] : [{ code, name, fund: undivided, amounts: rest }]
  })

/** A year's figures as published. */
export function figuresPublished(published: Published): Figures {
  const { year, year_totals: totals, year_before: before } = published
  return {
    year,
    reportedIn: published.reported_in,
    total: read(published.total),
    income: readAll(published.income),
    carried: readAll(published.carried_over),
    byFund: readAll(published.by_fund),
    basic: read(published.basic),
    project: read(published.project),
    threePublic: readAll(published.three_public),
    agencyOperating: read(published.agency_operating),
    institutionOperating: orNull(published.institution_operating),
    procurement: published.procurement ? readAll(published.procurement) : null,
    economic: published.economic?.map(readCode) ?? null,
    members: published.members?.map(readCode) ?? null,
    yearTotals: yearTotalsOf(year, (column) => read(totals[column])),
    yearBefore: yearTotalsOf(year - 1, (column) => orNull(before[column])),
    items: published.items.map(({ code, name, fund, amounts }) => ({
      code: code.text,
      name,
      fund,
      amounts: recordOf<SpendingColumn, Money>(spendingColumns, (column) => orNil(amounts[column])),
    })),
    projects: published.projects.map(({ name, item, member, category, budget, sources }) => ({
      name: name.text,
      item: item ?? '',
      member,
      category: category ?? '',
      budget: read(budget),
      sources: recordOf(funds, (fund) => orNil(sources[fund])),
    })),
  }
}

const read = ({ yuan, within }: PublishedAmount): Money => exactMoney(yuan, within.digits)
const readCode = ({ code, name, amount }: PublishedCode): CodeFigures => ({
  code,
  name,
  amount: read(amount),
})
const orNil = (amount: PublishedAmount | undefined): Money => (amount === undefined ? nil : read(amount))
const orNull = (amount: PublishedAmount | undefined): Money | null =>
  amount === undefined ? null : read(amount)
const readAll = <K extends string>(
  amounts: Readonly<Record<K, PublishedAmount>>,
): Readonly<Record<K, Money>> => recordOf(Object.keys(amounts) as K[], (key) => read(amounts[key]))

/** A year's totals from the columns of `published.json`. */
const yearTotalsOf = <T>(year: number, read: (column: keyof Published['year_totals']) => T) => ({
  year,
  fiscal: read('fiscal'),
  other: read('other'),
  basic: read('basic'),
  project: read('project'),
  otherSpending: read('other_spending'),
  total: read('total'),
  spendingTotal: read('spending_total'),
})
