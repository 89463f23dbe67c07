/** What moved a figure against last year: the projects and expenses that explain most of it, by amount. */
import type { Fund } from '../model/fund.ts'
import {
  absolute,
  asPrinted,
  compare,
  isNil,
  type Money,
  type MoneyUnit,
  minus,
  nil,
  scaled,
  sum,
} from '../number/money.ts'
import type { Explanation, Facts, PartOfChange, ProjectFacts, Spending } from './facts.ts'

/** A part that moves less than this share of the whole is told among the rest. */
const leastShare = '0.1'
/** A sentence with more parts is no explanation. */
const mostParts = 4

/** Ranks `parts` against the signed `difference` of the whole; null where nothing finer is known. Figures as printed. */
export function explain(
  difference: Money,
  parts: readonly PartOfChange[],
  unit: MoneyUnit,
): Explanation | null {
  const ranked = parts
    .map((part) => ({ ...part, amount: asPrinted(part.amount, unit) }))
    .filter(({ amount }) => !isNil(amount))
    .toSorted((a, b) => compare(absolute(b.amount), absolute(a.amount)))
  const least = absolute(scaled(difference, leastShare))
  const large = ranked.filter(({ amount }) => compare(absolute(amount), least) >= 0)
  const chosen = large.length > 0 ? large.slice(0, mostParts) : ranked.slice(0, 1)
  if (chosen.length === 0) return null
  return { parts: chosen, rest: minus(difference, sum(chosen.map(({ amount }) => amount))) }
}

export type Years = {
  readonly projects: readonly ProjectFacts[]
  readonly spending: Spending
  readonly year: number
  readonly priorFacts: Facts | null
  /** 年终结转结余 of this year: part of the total, but spent by nobody. */
  readonly forward: Money
  /** 基本支出 of last year where only its total is known. */
  readonly priorBasic: Money | null
}

/** Parts of the change of a fund's expenditure, or of all expenditure: each project, and the basic expenditure. */
export function partsOfSpending(fund: Fund | 'all', years: Years): readonly PartOfChange[] {
  return [
    ...projectParts(fund, years),
    ...basicParts(fund, years),
    ...(fund === 'all' ? forwardParts(years) : []),
  ]
}

const shareOf = (fund: Fund | 'all', project: ProjectFacts): Money =>
  fund === 'all' ? project.budget : project.sources[fund]

/** Last year's amount comes from last year's sheet, else from the sheet's own 前两年预算. */
function projectParts(fund: Fund | 'all', { projects, year, priorFacts }: Years): readonly PartOfChange[] {
  const nameOf = ({ sheet }: ProjectFacts) => sheet.name.text
  const before = new Map(priorFacts?.projects.map((project) => [nameOf(project), shareOf(fund, project)]))
  const going = projects.flatMap((project): PartOfChange[] => {
    const [own, name] = [shareOf(fund, project), nameOf(project)]
    const past = project.past.find((each) => each.year === year - 1)?.budget ?? null
    // A past budget is not told by fund: it counts where one fund pays for the whole project.
    const whole = compare(own, project.budget) === 0
    const known =
      priorFacts === null ? (past === null ? nil : whole ? past : null) : (before.get(name) ?? nil)
    if (known === null) return []
    return [{ name, kind: isNil(known) ? 'new' : 'changed', amount: minus(own, known) }]
  })
  const kept = new Set(projects.map(nameOf))
  const gone = [...before].filter(([name, amount]) => !kept.has(name) && !isNil(amount))
  return [
    ...going,
    ...gone.map(([name, amount]): PartOfChange => ({ name, kind: 'gone', amount: minus(nil, amount) })),
  ]
}

function forwardParts({ forward, priorFacts }: Years): readonly PartOfChange[] {
  if (priorFacts === null) return []
  return [{ name: '年终结转结余', kind: 'changed', amount: minus(forward, priorFacts.income.forwardTotal) }]
}

function basicParts(
  fund: Fund | 'all',
  { spending, priorFacts, priorBasic }: Years,
): readonly PartOfChange[] {
  const of = (facts: { readonly spending: Spending }) =>
    (fund === 'all' ? facts.spending.all : facts.spending.byFund[fund]).total.basic
  const own = of({ spending })
  const onlyFund = compare(own, spending.all.total.basic) === 0
  const before = priorFacts === null ? (fund === 'all' || onlyFund ? priorBasic : null) : of(priorFacts)
  return before === null ? [] : [{ name: '基本支出', kind: 'changed', amount: minus(own, before) }]
}
