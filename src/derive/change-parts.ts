/** The parts of a change from last year: projects and kinds of expenditure, and the largest of them. */

import type { Figures, ItemFigures } from '../model/figures.ts'
import { type Fund, funds } from '../model/fund.ts'
import { absolute, agree, compare, isNil, type Money, minus, nil, scaled, sum } from '../number/money.ts'
import type { Explanation, PartKey, PartOfChange } from './comparison.ts'
import type { ProjectFacts } from './facts.ts'

/** A part that is a smaller share of the change counts to the rest. */
const leastShare = '0.1'
/** How many parts an explanation names at most. */
const mostParts = 4

/** The largest of `parts` of the signed change `difference`, rounded as `printed`; null if no part changed. */
export function explanationOf(
  difference: Money,
  parts: readonly PartOfChange[],
  printed: (amount: Money) => Money,
): Explanation | null {
  const ranked = parts
    .map((part) => ({ ...part, amount: printed(part.amount) }))
    .filter(({ amount }) => !isNil(amount))
    .toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)))
  const least = absolute(scaled(difference, leastShare))
  const large = ranked.filter(({ amount }) => compare(absolute(amount), least) >= 0)
  const chosen = large.length > 0 ? large.slice(0, mostParts) : ranked.slice(0, 1)
  if (chosen.length === 0) return null
  return { parts: chosen, rest: minus(difference, sum(chosen.map(({ amount }) => amount))) }
}

/** The figures of both years; parts and totals are taken from the same figures. */
export type ComparedYears = {
  readonly now: Figures
  /** Last year's; null if at most totals are known. */
  readonly before: Figures | null
  /** This year's sheets, whose 前两年预算 is used if `before` is null. */
  readonly sheets: readonly ProjectFacts[]
  /** Last year's 基本支出, used if `before` is null. */
  readonly basicBefore: Money | null
}

/** Parts of the change of a fund's expenditure or of all expenditure: projects, 基本支出 and other expenditure. */
export function partsOfSpending(fund: Fund | 'all', years: ComparedYears): readonly PartOfChange[] {
  return [
    ...projectParts(fund, years),
    ...basicParts(fund, years),
    ...otherParts(fund, years),
    ...(fund === 'all' ? forwardParts(years) : []),
  ]
}

/** Amounts of projects by name; projects of the same name are added up. */
function amountsByName(fund: Fund | 'all', { projects }: Figures): ReadonlyMap<string, Money> {
  const amounts = new Map<string, Money>()
  for (const { name, budget, sources } of projects)
    amounts.set(name, sum([amounts.get(name) ?? nil, fund === 'all' ? budget : sources[fund]]))
  return amounts
}

function projectParts(fund: Fund | 'all', years: ComparedYears): readonly PartOfChange[] {
  const now = amountsByName(fund, years.now)
  const before = years.before === null ? null : amountsByName(fund, years.before)
  const going = [...now].flatMap(([project, amount]): PartOfChange[] => {
    const known = before === null ? pastBudget(fund, project, years) : (before.get(project) ?? nil)
    if (known === null) return []
    return [{ of: { project }, kind: isNil(known) ? 'new' : 'changed', amount: minus(amount, known) }]
  })
  const gone = [...(before ?? [])].filter(([project, amount]) => !now.has(project) && !isNil(amount))
  return [
    ...going,
    ...gone.map(
      ([project, amount]): PartOfChange => ({ of: { project }, kind: 'gone', amount: minus(nil, amount) }),
    ),
  ]
}

/** Last year's amount from 前两年预算 of this year's sheet: 0 if it has none, null if the fund's share is unknown. */
function pastBudget(fund: Fund | 'all', project: string, { now, sheets }: ComparedYears): Money | null {
  const own = sheets.filter(({ sheet }) => sheet.name.text === project)
  const past = own.flatMap((each) => each.past.find(({ year }) => year === now.year - 1)?.budget ?? [])
  if (past.length === 0) return nil
  // A past budget has no funds: it counts if one fund pays for the whole project.
  const isWhole = own.every(({ budget, sources }) => fund === 'all' || compare(sources[fund], budget) === 0)
  return isWhole ? sum(past) : null
}

function basicParts(
  fund: Fund | 'all',
  { now, before, basicBefore }: ComparedYears,
): readonly PartOfChange[] {
  const own = basicOf(fund, now)
  const known = before === null ? null : basicOf(fund, before)
  // Last year's total counts for a fund that pays for all of this year's 基本支出.
  const total = fund === 'all' || compare(own, now.basic) === 0 ? basicBefore : null
  return changeOf('basic', own, before === null ? total : known)
}

/**
 * 基本支出 of a fund. If one fund pays for it all, it is the total, which may be stated and differ from the items' sum.
 */
function basicOf(fund: Fund | 'all', { basic, items }: Figures): Money {
  const others = funds.filter((other) => fund !== 'all' && other !== fund)
  return others.every((other) => isNil(columnOf('basic', other, items)))
    ? basic
    : columnOf('basic', fund, items)
}

const otherColumns = ['unit_operations', 'to_superior', 'to_affiliates'] as const

const otherParts = (fund: Fund | 'all', { now, before }: ComparedYears): readonly PartOfChange[] =>
  before === null
    ? []
    : otherColumns.flatMap((column) =>
        changeOf(column, columnOf(column, fund, now.items), columnOf(column, fund, before.items)),
      )

const columnOf = (
  column: 'basic' | (typeof otherColumns)[number],
  fund: Fund | 'all',
  items: readonly ItemFigures[],
): Money =>
  sum(items.filter((item) => fund === 'all' || item.fund === fund).map(({ amounts }) => amounts[column]))

/** 年终结转结余 is part of the total, but of no expenditure. */
const forwardParts = ({ now, before }: ComparedYears): readonly PartOfChange[] =>
  before === null ? [] : changeOf('carry_forward', forwardOf(now), forwardOf(before))

/** 年终结转结余; 0 if total and expenditure differ by rounding only. */
const forwardOf = ({ total, yearTotals }: Figures): Money =>
  agree(total, yearTotals.spendingTotal) ? nil : minus(total, yearTotals.spendingTotal)

const changeOf = (part: PartKey, now: Money, before: Money | null): readonly PartOfChange[] =>
  before === null ? [] : [{ of: { part }, kind: 'changed', amount: minus(now, before) }]
