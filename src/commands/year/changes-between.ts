/** The changes between 2 years: totals, sources, funds, items and projects, computed from figures as printed. */

import { threePublicItems } from '../../model/budget.ts'
import { type Figures, type ItemFigures, type ProjectFigures, undivided } from '../../model/figures.ts'
import { type Fund, funds, incomeSources } from '../../model/fund.ts'
import { keyInWords } from '../../model/key-names.ts'
import {
  asPrinted,
  compare,
  isNil,
  type Money,
  type MoneyUnit,
  minus,
  nil,
  type Percent,
  percentOf,
} from '../../number/money.ts'

/** `moved`: to another item, fund or member, whatever its amount. */
export type ChangeKind = 'new' | 'gone' | 'more' | 'less' | 'same' | 'moved'

/** The change of one line. Amounts in 元, rounded as printed. */
export type YearChange = {
  readonly name: string
  readonly kind: ChangeKind
  readonly before: Money
  readonly after: Money
  /** Signed. */
  readonly difference: Money
  /** Signed, on the earlier year's base; null where that is zero. */
  readonly rate: Percent | null
  /** Where it moved from and to; null if it did not. */
  readonly note: string | null
}

/** The changes from year `from` to year `to`. */
export type YearChanges = {
  readonly from: number
  readonly to: number
  /** The unit of the later year's figures. */
  readonly unit: MoneyUnit
  readonly totals: readonly YearChange[]
  readonly income: readonly YearChange[]
  readonly funds: readonly YearChange[]
  /** Only items that changed. */
  readonly items: readonly YearChange[]
  /** Only projects that changed. */
  readonly projects: readonly YearChange[]
}

/** Compares 2 years. Lines that are nil in both are left out. */
export function changesBetween(before: Figures, after: Figures): YearChanges {
  const unit = after.reportedIn
  const change = (name: string, pick: (of: Figures) => Money) =>
    changeOf(name, { before: pick(before), after: pick(after), unit })
  const present = ({ before, after }: YearChange) => !isNil(before) || !isNil(after)
  const changed = ({ kind }: YearChange) => kind !== 'same'
  return {
    from: before.year,
    to: after.year,
    unit,
    totals: [
      change('收支总预算', (of) => of.total),
      change('基本支出', (of) => of.basic),
      change('项目支出', (of) => of.project),
      change('“三公”经费', (of) => of.threePublic.total),
      ...threePublicItems.map((item) =>
        change(`　${keyInWords(['three_public', item])}`, (of) => of.threePublic[item]),
      ),
      change('机关运行经费', (of) => of.agencyOperating),
    ].filter(present),
    income: [
      ...incomeSources.map((source) => change(keyInWords(['income', source]), (of) => of.income[source])),
      ...funds.map((fund) => change(`上年结转：${keyInWords([fund])}`, (of) => of.carried[fund])),
    ].filter(present),
    funds: funds.map((fund) => change(keyInWords([fund]), (of) => of.byFund[fund])).filter(present),
    items: itemChanges(before.items, after.items, unit).filter(changed),
    projects: projectChanges(before.projects, after.projects, unit).filter(changed),
  }
}

type BothYears = { readonly before: Money; readonly after: Money; readonly unit: MoneyUnit }

function changeOf(name: string, { before, after, unit }: BothYears, note: string | null = null): YearChange {
  const [was, is] = [asPrinted(before, unit), asPrinted(after, unit)]
  const difference = minus(is, was)
  return {
    name,
    kind: note === null ? kindOf(was, is) : 'moved',
    before: was,
    after: is,
    difference,
    rate: percentOf(difference, was),
    note,
  }
}

function kindOf(before: Money, after: Money): ChangeKind {
  const sign = compare(after, before)
  if (sign === 0) return 'same'
  if (isNil(before)) return 'new'
  return isNil(after) ? 'gone' : sign > 0 ? 'more' : 'less'
}

/** Items in the order of their codes, one line a fund. */
function itemChanges(
  before: readonly ItemFigures[],
  after: readonly ItemFigures[],
  unit: MoneyUnit,
): readonly YearChange[] {
  const keyOf = ({ code, fund }: ItemFigures) => `${code} ${[...funds, undivided].indexOf(fund)}`
  const [was, is] = [byKey(before, keyOf), byKey(after, keyOf)]
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((key) => {
    const item = is.get(key) ?? was.get(key)
    if (item === undefined) return []
    const fund = item.fund === 'general_public' ? '' : `（${keyInWords([item.fund])}）`
    const total = (of: ItemFigures | undefined) => of?.amounts.total ?? nil
    return [
      changeOf(`${item.code} ${item.name}${fund}`, {
        before: total(was.get(key)),
        after: total(is.get(key)),
        unit,
      }),
    ]
  })
}

/** The later year's projects in their order, then those that are gone. */
function projectChanges(
  before: readonly ProjectFigures[],
  after: readonly ProjectFigures[],
  unit: MoneyUnit,
): readonly YearChange[] {
  const [was, is] = [byKey(before, projectKeys(before)), byKey(after, projectKeys(after))]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [earlier, later] = [was.get(key), is.get(key)]
    const { name } = later ?? earlier ?? { name: '' }
    const amounts = { before: earlier?.budget ?? nil, after: later?.budget ?? nil, unit }
    const note = earlier === undefined || later === undefined ? null : moveOf(earlier, later)
    return [changeOf(name, amounts, note)]
  })
}

/** A project's key: its name, and its place among projects of that name. */
function projectKeys(all: readonly ProjectFigures[]): (project: ProjectFigures) => string {
  return (project) => {
    const same = all.filter(({ name }) => name === project.name)
    return `${project.name} ${same.indexOf(project)}`
  }
}

const byKey = <T>(all: readonly T[], keyOf: (of: T) => string): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [keyOf(each), each]))

function moveOf(before: ProjectFigures, after: ProjectFigures): string | null {
  const fundsOf = ({ sources }: ProjectFigures) =>
    funds
      .filter((fund: Fund) => !isNil(sources[fund]))
      .map((fund) => keyInWords([fund]))
      .join('、')
  const moves = [
    { what: '科目', was: before.item, is: after.item },
    { what: '资金', was: fundsOf(before), is: fundsOf(after) },
    { what: '单位', was: before.member, is: after.member },
  ].filter(({ was, is }) => was !== is && was !== '' && is !== '')
  return moves.length === 0 ? null : moves.map(({ what, was, is }) => `${what} ${was} → ${is}`).join('；')
}
