/** Amounts that the budget gives by member unit. */
import type { Place } from '../../diagnostic/diagnostic.ts'
import type { ByMember } from '../../model/budget.ts'
import { type Fund, fundOf, incomeSources } from '../../model/fund.ts'
import type { Inputs } from '../../model/inputs.ts'
import { isOneAmount } from '../../model/scalar.ts'
import { type Money, money } from '../../number/money.ts'

/** What `code` has of an entered amount, and where; undefined where it has none. */
export function amountOfMember(
  { budget, unit }: Inputs,
  entered: ByMember | undefined,
  code: string,
): { readonly amount: Money; readonly place: Place } | undefined {
  if (entered === undefined) return undefined
  const own = isOneAmount(entered)
    ? unit.members[0]?.code.text === code
      ? entered
      : undefined
    : entered[code]
  return own === undefined ? undefined : { amount: money(own, budget.amounts_in), place: own.place }
}

/**
 * Whether every amount of a fund names a known member unit. Where one does not, `member-given` or `member-known`
 * reports it, and a comparison by member would repeat that.
 */
export function isByMember({ budget, projects, unit }: Inputs, fund: Fund): boolean {
  const codes = unit.members.map(({ code }) => code.text)
  const sources = incomeSources.filter((source) => fundOf(source) === fund)
  const amounts = [
    ...sources.map((source) => budget.income[source]),
    budget.carried_over?.[fund],
    budget.carry_forward?.[fund],
  ].filter((entered) => entered !== undefined)
  return (
    amounts.every(
      (entered) => !isOneAmount(entered) && Object.keys(entered).every((code) => codes.includes(code)),
    ) &&
    [...budget.spending, ...projects].every(
      ({ member }) => member !== undefined && codes.includes(member.text),
    )
  )
}
