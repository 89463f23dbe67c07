/** Income by source and member unit (tables 1, 2 and 4). */
import type { ByMember } from '../model/budget.ts'
import { funds, incomeSources } from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil, sum } from '../number/money.ts'
import { moneyOrNil } from './entered-money.ts'
import type { Income, IncomeRow } from './facts.ts'

/** Income of the department and of each member unit, carry-over included. */
export function incomeFacts(inputs: Inputs): Income {
  const { budget, unit } = inputs
  const members = unit.members.map(({ code, name }) => ({ code: code.text, name }))
  const codes = members.map(({ code }) => code)
  const split = (entered: ByMember | undefined) => amountsByMember(entered, codes, budget.amounts_in)

  const bySource = recordOf(incomeSources, (source) => split(budget.income[source]))
  const carried = recordOf(funds, (fund) => split(budget.carried_over?.[fund]))
  const forward = recordOf(funds, (fund) => sum(split(budget.carry_forward?.[fund])))

  const row = (code: string, name: string, pick: (amounts: readonly Money[]) => Money): IncomeRow => {
    const sources = recordOf(incomeSources, (source) => pick(bySource[source]))
    const carriedHere = recordOf(funds, (fund) => pick(carried[fund]))
    const thisYear = sum(Object.values(sources))
    const carriedTotal = sum(Object.values(carriedHere))
    return {
      code,
      name,
      sources,
      thisYear,
      carried: carriedHere,
      carriedTotal,
      total: sum([thisYear, carriedTotal]),
    }
  }
  return {
    whole: row(unit.code?.text ?? '', unit.name, sum),
    members: members.map(({ code, name }, index) => row(code, name, (amounts) => amounts[index] ?? nil)),
    forward,
    forwardTotal: sum(Object.values(forward)),
  }
}

/**
 * One amount for each member unit, in the members' order; an amount for the whole department counts for the first.
 */
function amountsByMember(
  entered: ByMember = {},
  codes: readonly string[],
  unit: MoneyUnit,
): readonly Money[] {
  if (isOneAmount(entered)) return [money(entered, unit), ...codes.slice(1).map(() => nil)]
  return codes.map((code) => moneyOrNil(entered[code], unit))
}
