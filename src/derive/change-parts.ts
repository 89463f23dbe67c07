/** What moved a figure against last year: the projects and expenses that explanationOf most of it, by amount. */
import type { Figures, ItemFigures } from '../model/figures.ts'
import { type Fund, funds } from '../model/fund.ts'
import { absolute, agree, compare, isNil, type Money, minus, nil, scaled, sum } from '../number/money.ts'
import type { Explanation, PartKey, PartOfChange, ProjectFacts } from './facts.ts'

/** A part that moves less than this share of the whole is told among the rest. */
const leastShare = '0.1'
/** A sentence with more parts is no explanation. */
const mostParts = 4

/** Ranks `parts` against the signed `difference` of the whole; null where nothing finer is known. Figures as `printed`. */
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

/** What a year's expenditure is taken from; both years' the same way, so that parts and totals have one source. */
export type ComparedYears = {
  readonly now: Figures
  /** Last year's, as published where that was kept; null where only totals are known, or nothing. */
  readonly before: Figures | null
  /** This year's sheets, for their own 前两年预算 where `before` is not known. */
  readonly sheets: readonly ProjectFacts[]
  /** 基本支出 of last year where only its total is known. */
  readonly basicBefore: Money | null
}

/** Parts of the change of a fund's expenditure, or of all expenditure: each project, and what is no project. */
export function partsOfSpending(fund: Fund | 'all', years: ComparedYears): readonly PartOfChange[] {
  return [
    ...projectParts(fund, years),
    ...basicParts(fund, years),
    ...otherParts(fund, years),
    ...(fund === 'all' ? forwardParts(years) : []),
  ]
}

/** A project's amount by its name; two of one name are told as one. */
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

/** Last year's amount as this year's sheet recalls it: nil where it recalls none, null where that says nothing of the fund. */
function pastBudget(fund: Fund | 'all', project: string, { now, sheets }: ComparedYears): Money | null {
  const own = sheets.filter(({ sheet }) => sheet.name.text === project)
  const past = own.flatMap((each) => each.past.find(({ year }) => year === now.year - 1)?.budget ?? [])
  if (past.length === 0) return nil
  // A past budget is not told by fund: it counts where one fund pays for the whole project.
  const isWhole = own.every(({ budget, sources }) => fund === 'all' || compare(sources[fund], budget) === 0)
  return isWhole ? sum(past) : null
}

function basicParts(
  fund: Fund | 'all',
  { now, before, basicBefore }: ComparedYears,
): readonly PartOfChange[] {
  const own = basicOf(fund, now)
  const known = before === null ? null : basicOf(fund, before)
  // A bare total of last year counts for a fund that pays all of this year's.
  const recalled = fund === 'all' || compare(own, now.basic) === 0 ? basicBefore : null
  return changeOf('basic', own, before === null ? recalled : known)
}

/** The total itself where one fund pays for it all: it may be stated, and differ from its rounded items. */
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

/** 年终结转结余 is part of the total, but spent by nobody. */
const forwardParts = ({ now, before }: ComparedYears): readonly PartOfChange[] =>
  before === null ? [] : changeOf('carry_forward', forwardOf(now), forwardOf(before))

/** What rounding alone sets apart is nothing carried forward. */
const forwardOf = ({ total, yearTotals }: Figures): Money =>
  agree(total, yearTotals.spendingTotal) ? nil : minus(total, yearTotals.spendingTotal)

const changeOf = (part: PartKey, now: Money, before: Money | null): readonly PartOfChange[] =>
  before === null ? [] : [{ of: { part }, kind: 'changed', amount: minus(now, before) }]
