/**
 * The figures of a publication that another year is compared with, whatever they come from: this year's facts, or what
 * `published.json` kept of last year's.
 */

import { type SpendingColumn, spendingColumns } from '../model/budget.ts'
import type { Figures } from '../model/figures.ts'
import { funds } from '../model/fund.ts'
import type { Published, PublishedAmount } from '../model/published.ts'
import { recordOf } from '../model/record-of.ts'
import { exactMoney, type Money, nil } from '../number/money.ts'
import type { Facts } from './facts.ts'

/** Facts that a year's figures are taken from: those that are there before the year is compared with another. */
export type FactsOfYear = Omit<Facts, 'comparisons'>

/** A year's figures from its own data. */
export function figuresOf(facts: FactsOfYear): Figures {
  const { inputs, income, spending } = facts
  const { year, unit } = inputs
  const unknown = { fiscal: null, other: null, basic: null, project: null, otherSpending: null, total: null }
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
    yearTotals: facts.thisYear,
    yearBefore: facts.history.at(-1) ?? { ...unknown, year: year - 1, spendingTotal: null },
    items: funds.flatMap((fund) =>
      spending.byFund[fund].rows
        .filter(({ level }) => level === 'item')
        .map(({ code, name, amounts }) => ({ code, name, fund, amounts })),
    ),
    projects: facts.projects.map(({ sheet, budget, sources }) => ({
      name: sheet.name.text,
      item: sheet.item.text,
      member: sheet.member?.text ?? unit.members[0]?.code.text ?? unit.code.text,
      category: sheet.category,
      budget,
      sources,
    })),
  }
}

/** A year's figures as they were published. */
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
    yearTotals: {
      year,
      fiscal: read(totals.fiscal),
      other: read(totals.other),
      basic: read(totals.basic),
      project: read(totals.project),
      otherSpending: read(totals.other_spending),
      total: read(totals.total),
      spendingTotal: read(totals.spending_total),
    },
    yearBefore: {
      year: year - 1,
      fiscal: orNull(before.fiscal),
      other: orNull(before.other),
      basic: orNull(before.basic),
      project: orNull(before.project),
      otherSpending: orNull(before.other_spending),
      total: orNull(before.total),
      spendingTotal: orNull(before.spending_total),
    },
    items: published.items.map(({ code, name, fund, amounts }) => ({
      code: code.text,
      name,
      fund,
      amounts: recordOf<SpendingColumn, Money>(spendingColumns, (column) => orNil(amounts[column])),
    })),
    projects: published.projects.map(({ name, item, member, category, budget, sources }) => ({
      name: name.text,
      item,
      member,
      category,
      budget: read(budget),
      sources: recordOf(funds, (fund) => orNil(sources[fund])),
    })),
  }
}

const read = ({ yuan, within }: PublishedAmount): Money => exactMoney(yuan, within.digits)
const orNil = (amount: PublishedAmount | undefined): Money => (amount === undefined ? nil : read(amount))
const orNull = (amount: PublishedAmount | undefined): Money | null =>
  amount === undefined ? null : read(amount)
const readAll = <K extends string>(amounts: Readonly<Record<K, PublishedAmount>>): Record<K, Money> =>
  Object.fromEntries(
    Object.entries<PublishedAmount>(amounts).map(([key, amount]) => [key, read(amount)]),
  ) as Record<K, Money>
