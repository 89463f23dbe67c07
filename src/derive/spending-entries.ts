/** Spending by item, member unit and fund: one list of budget lines and project sheets. */
import { basicParts, fundOfLine } from '../model/budget.ts'
import {
  allFunds,
  type Fund,
  fundOf,
  type IncomeSource,
  type Payer,
  payers,
  sourceOf,
  unitSources,
} from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Placed } from '../model/scalar.ts'
import { isNil, sum } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Identity, ProjectFacts } from './facts.ts'
import { type SpendingEntry, withWholes } from './spending-table.ts'

/** Spending of one item by one member unit from one fund. */
export type FundEntry = SpendingEntry & {
  /** `all` for the whole spending of the item and member unit, of which entries of funds are parts. */
  readonly fund: Fund | typeof allFunds
  /** The income line that pays; null where 单位资金 have several and the line is not named, and for `all`. */
  readonly source: IncomeSource | null
}

/** The entries that add up to all spending: where an item has a whole, without its parts. */
export function wholeEntries(entries: readonly FundEntry[]): readonly FundEntry[] {
  const keyOf = ({ item, member }: FundEntry) => `${item} ${member}`
  const wholes = new Set(entries.filter(({ fund }) => fund === allFunds).map(keyOf))
  return entries.filter((entry) => entry.fund === allFunds || !wholes.has(keyOf(entry)))
}

/** The member unit of a line; the first one if it is left out or unknown (checks `member-given`, `member-known`). */
export function memberOf({ unit }: Inputs, given: Placed | undefined): string {
  const codes = unit.members.map((member) => member.code.text)
  const [first = ''] = codes
  return given !== undefined && codes.includes(given.text) ? given.text : first
}

/** The only income line of 单位资金 that has money; null where there are several or none. */
const onlyUnitSource = ({ budget }: Inputs): IncomeSource | null => {
  const [only, ...others] = unitSources.filter((source) => budget.income[source] !== undefined)
  return only !== undefined && others.length === 0 ? only : null
}

/** Fund and income line of a payer. */
const paidBy = (payer: Payer | typeof allFunds, inputs: Inputs) =>
  payer === allFunds
    ? { fund: payer, source: null }
    : { fund: fundOf(payer), source: payer === 'unit_funds' ? onlyUnitSource(inputs) : sourceOf(payer) }

/** Entries of the budget's own lines (基本支出, 经营支出, 上缴上级, 对附属单位补助), and their equations. */
export function budgetEntries(inputs: Inputs) {
  const { budget } = inputs
  const unit = budget.amounts_in
  const identities: Identity[] = []
  const entries = budget.spending.map((line): FundEntry => {
    const { stated, isSplit, ...parts } = basicParts(line)
    const personnel = moneyOrNil(parts.personnel, unit)
    const operating = moneyOrNil(parts.operating, unit)
    const whole = moneyOrNull(stated, unit)
    if (stated && whole && isSplit) {
      identities.push({
        label: `项级科目${line.item.text}的基本支出`,
        whole,
        at: stated.place,
        parts: '人员经费 + 公用经费',
        computed: sum([personnel, operating]),
        unit,
        affects: ['表3', '表5-1', '第三部分'],
      })
    }
    return {
      item: line.item.text,
      member: memberOf(inputs, line.member),
      ...paidBy(line.fund ?? 'general_public', inputs),
      amounts: withWholes({
        personnel,
        operating,
        ...(whole && { basic: whole }),
        project: moneyOrNil(line.project, unit),
        unit_operations: moneyOrNil(line.unit_operations, unit),
        to_superior: moneyOrNil(line.to_superior, unit),
        to_affiliates: moneyOrNil(line.to_affiliates, unit),
      }),
    }
  })
  return { entries, identities }
}

/**
 * Entries of the project sheets: one for each fund or income line that pays. A line of spending that gives its 项目支出
 * already contains the sheets of its item and fund.
 */
export function projectEntries(inputs: Inputs, projects: readonly ProjectFacts[]): readonly FundEntry[] {
  return projects.flatMap(({ sheet, payments }) => {
    const { item } = sheet
    if (item === undefined) return []
    const member = memberOf(inputs, sheet.member)
    return payers
      .filter((payer) => !isNil(payments[payer]))
      .filter(
        (payer) => linesWithProjects(inputs, { item: item.text, member, fund: fundOf(payer) }).length === 0,
      )
      .map((payer) => ({
        item: item.text,
        member,
        ...paidBy(payer, inputs),
        amounts: withWholes({ project: payments[payer] }),
      }))
  })
}

/** Lines of spending that give the 项目支出 of an item, fund and member unit, or of all its funds together. */
export const linesWithProjects = (
  inputs: Inputs,
  { item, member, fund }: { readonly item: string; readonly member: string; readonly fund: Fund | null },
): Inputs['budget']['spending'] =>
  inputs.budget.spending.filter(
    (line) =>
      line.project !== undefined &&
      line.item.text === item &&
      memberOf(inputs, line.member) === member &&
      [fund, null].includes(fundOfLine(line)),
  )
