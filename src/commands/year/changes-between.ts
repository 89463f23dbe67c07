/** What changed between two years: totals, sources, funds, items and projects, on figures as printed. */

import { threePublicItems } from '../../model/budget.ts'
import type { Figures, ItemFigures, ProjectFigures } from '../../model/figures.ts'
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

/** `moved`: under another item or fund, whatever its amount. */
export type Kind = 'new' | 'gone' | 'more' | 'less' | 'same' | 'moved'

export type Change = {
  readonly name: string
  readonly kind: Kind
  readonly before: Money
  readonly after: Money
  /** Signed. */
  readonly difference: Money
  /** Signed, on the earlier year's base; null where that is zero. */
  readonly rate: Percent | null
  /** Where it moved from and to. */
  readonly note: string | null
}

export type Changes = {
  readonly from: number
  readonly to: number
  /** The unit that the later year is reported in. */
  readonly unit: MoneyUnit
  readonly totals: readonly Change[]
  readonly income: readonly Change[]
  readonly funds: readonly Change[]
  /** Only what changed; so, too, the projects. */
  readonly items: readonly Change[]
  readonly projects: readonly Change[]
}

/** Compares `before` with `after`; what is nil in both is left out. */
export function changesBetween(before: Figures, after: Figures): Changes {
  const unit = after.reportedIn
  const change = (name: string, pick: (of: Figures) => Money) =>
    changeOf(name, { before: pick(before), after: pick(after), unit })
  const present = ({ before, after }: Change) => !isNil(before) || !isNil(after)
  const changed = ({ kind }: Change) => kind !== 'same'
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

type Pair = { readonly before: Money; readonly after: Money; readonly unit: MoneyUnit }

function changeOf(name: string, { before, after, unit }: Pair, note: string | null = null): Change {
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

function kindOf(before: Money, after: Money): Kind {
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
): readonly Change[] {
  const keyOf = ({ code, fund }: ItemFigures) => `${code} ${funds.indexOf(fund)}`
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

/** This year's projects in their order, then those that are gone. */
function projectChanges(
  before: readonly ProjectFigures[],
  after: readonly ProjectFigures[],
  unit: MoneyUnit,
): readonly Change[] {
  const [was, is] = [byKey(before, projectKeys(before)), byKey(after, projectKeys(after))]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [earlier, later] = [was.get(key), is.get(key)]
    const { name } = later ?? earlier ?? { name: '' }
    const amounts = { before: earlier?.budget ?? nil, after: later?.budget ?? nil, unit }
    const note = earlier === undefined || later === undefined ? null : moveOf(earlier, later)
    return [changeOf(name, amounts, note)]
  })
}

/** Projects go by their names; of two with one name, by their order. */
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
