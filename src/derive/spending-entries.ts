/** What is spent on which item, by whom and from which fund: budget lines and project sheets brought into one list. */
import { type Fund, funds } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Placed, Reported } from '../model/scalar.ts'
import { isNil, type Money, type MoneyUnit, money, nil, sum } from '../number/money.ts'
import type { Identity, ProjectFacts } from './facts.ts'
import { type SpendingEntry, withWholes } from './spending-table.ts'

export type FundEntry = SpendingEntry & { readonly fund: Fund }

export const orNil = (entered: Reported | undefined, unit: MoneyUnit): Money =>
  entered === undefined ? nil : money(entered, unit)

/** The member unit that a line belongs to: the first where it is left out or unknown (`member-given`, `member-known`). */
export function memberOf({ unit }: Inputs, given: Placed | undefined): string {
  const codes = unit.members.map((member) => member.code.text)
  const [first = ''] = codes
  return given !== undefined && codes.includes(given.text) ? given.text : first
}

/** Entries of the budget's own lines (基本支出, 经营支出, 上缴上级, 对附属单位补助). */
export function budgetEntries(inputs: Inputs) {
  const { budget } = inputs
  const unit = budget.amounts_in
  const identities: Identity[] = []
  const entries = budget.spending.map((line): FundEntry => {
    const personnel = orNil(line.basic?.personnel, unit)
    const operating = orNil(line.basic?.operating, unit)
    const stated = line.basic?.stated
    if (stated !== undefined) {
      identities.push({
        label: `项级科目${line.item.text}的基本支出`,
        whole: money(stated, unit),
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
        ...(stated && { basic: money(stated, unit) }),
        unit_operations: orNil(line.unit_operations, unit),
        to_superior: orNil(line.to_superior, unit),
        to_affiliates: orNil(line.to_affiliates, unit),
      }),
    }
  })
  return { entries, identities }
}

/** Entries of the project sheets: one a fund that pays. */
export function projectEntries(inputs: Inputs, projects: readonly ProjectFacts[]) {
  return projects.flatMap(({ sheet, sources }) => {
    const member = memberOf(inputs, sheet.member)
    return funds
      .filter((fund) => !isNil(sources[fund]))
      .map(
        (fund): FundEntry => ({
          item: sheet.item.text,
          member,
          fund,
          amounts: withWholes({ project: sources[fund] }),
        }),
      )
  })
}
