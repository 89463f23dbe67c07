/** Spending by item, member unit and fund: one list of budget lines and project sheets. */
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Placed } from '../model/scalar.ts'
import { isNil, sum } from '../number/money.ts'
import { moneyOrNil, moneyOrNull } from './entered-money.ts'
import type { Identity, ProjectFacts } from './facts.ts'
import { type SpendingEntry, withWholes } from './spending-table.ts'

/** Spending of one item by one member unit from one fund. */
export type FundEntry = SpendingEntry & { readonly fund: Fund }

/** The member unit of a line; the first one if it is left out or unknown (checks `member-given`, `member-known`). */
export function memberOf({ unit }: Inputs, given: Placed | undefined): string {
  const codes = unit.members.map((member) => member.code.text)
  const [first = ''] = codes
  return given !== undefined && codes.includes(given.text) ? given.text : first
}

/** Entries of the budget's own lines (基本支出, 经营支出, 上缴上级, 对附属单位补助), and their equations. */
export function budgetEntries(inputs: Inputs) {
  const { budget } = inputs
  const unit = budget.amounts_in
  const identities: Identity[] = []
  const entries = budget.spending.map((line): FundEntry => {
    const personnel = moneyOrNil(line.basic?.personnel, unit)
    const operating = moneyOrNil(line.basic?.operating, unit)
    const stated = line.basic?.stated
    const whole = moneyOrNull(stated, unit)
    if (stated && whole) {
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
      fund: line.fund ?? 'general_public',
      amounts: withWholes({
        personnel,
        operating,
        ...(whole && { basic: whole }),
        unit_operations: moneyOrNil(line.unit_operations, unit),
        to_superior: moneyOrNil(line.to_superior, unit),
        to_affiliates: moneyOrNil(line.to_affiliates, unit),
      }),
    }
  })
  return { entries, identities }
}

/** Entries of the project sheets: one for each fund that pays. */
export function projectEntries(inputs: Inputs, projects: readonly ProjectFacts[]): readonly FundEntry[] {
  return projects.flatMap(({ sheet, sources }) => {
    const member = memberOf(inputs, sheet.member)
    return funds
      .filter((fund) => !isNil(sources[fund]))
      .map((fund) => ({
        item: sheet.item.text,
        member,
        fund,
        amounts: withWholes({ project: sources[fund] }),
      }))
  })
}
