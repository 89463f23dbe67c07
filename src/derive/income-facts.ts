/** Income by source and member unit (tables 1, 2 and 4). */
import type { ByMember } from '../model/budget.ts'
import {
  type allFunds,
  type Fund,
  fundOf,
  funds,
  type IncomeSource,
  incomeSources,
  type Payer,
  payers,
} from '../model/fund.ts'
import type { Inputs } from '../model/inputs.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount } from '../model/scalar.ts'
import { type Money, type MoneyUnit, money, nil, sum } from '../number/money.ts'
import { moneyOrNil } from './entered-money.ts'
import type { Income, IncomeOfItem, IncomeRow } from './facts.ts'
import { incomeOfLine, partsOfBudget, withTotals } from './income-items.ts'
import { memberOf } from './spending-entries.ts'

/** Income of the department and of each member unit, carry-over included. */
export function incomeFacts(inputs: Inputs): Omit<Income, 'items'> {
  const { budget, unit } = inputs
  const members = unit.members.map(({ code, name }) => ({ code: code.text, name }))
  const codes = members.map(({ code }) => code)
  const split = (entered: ByMember | undefined) => amountsByMember(entered, codes, budget.amounts_in)
  const ofLines = sumsOfLines(inputs, codes)

  const bySource = recordOf(incomeSources, (source) => {
    const entered = budget.income[source]
    return entered === undefined ? ofLines(({ sources }) => sources[source]) : split(entered)
  })
  const surplus =
    budget.non_fiscal_surplus === undefined
      ? ofLines((line) => line.surplus)
      : split(budget.non_fiscal_surplus)
  const carried =
    budget.carried_over === undefined ? carriedInLines(ofLines) : carriedBy(budget.carried_over, split)
  const forward = carriedBy(budget.carry_forward, split)

  const row = (code: string, name: string, pick: (amounts: readonly Money[]) => Money): IncomeRow => ({
    code,
    name,
    ...withTotals({
      sources: recordOf(incomeSources, (source) => pick(bySource[source])),
      surplus: pick(surplus),
      carriedTotal: pick(carried.total),
    }),
    carried: recordOf(funds, (fund) => pick(carried.byFund[fund])),
    carriedSources: recordOf(incomeSources, (source) => pick(carried.bySource[source])),
  })
  return {
    whole: row(unit.code?.text ?? '', unit.name, sum),
    members: members.map(({ code, name }, index) => row(code, name, (amounts) => amounts[index] ?? nil)),
    parts: partsOfBudget(budget),
    forward: recordOf(funds, (fund) => sum(forward.byFund[fund])),
    forwardSources: recordOf(incomeSources, (source) => sum(forward.bySource[source])),
    forwardTotal: sum(forward.total),
  }
}

/** Sums of the lines of `income_items`, by member. */
type SumsOfLines = (pick: (income: IncomeOfItem) => Money) => readonly Money[]

function sumsOfLines(inputs: Inputs, codes: readonly string[]): SumsOfLines {
  const { income_items: lines = [], amounts_in: unit } = inputs.budget
  const amounts = lines.map((line) => ({
    member: memberOf(inputs, line.member),
    income: incomeOfLine(line, unit),
  }))
  return (pick) =>
    codes.map((code) =>
      sum(amounts.filter(({ member }) => member === code).map(({ income }) => pick(income))),
    )
}

/** Money carried over or forward, by member: as far as it is divided, and all together. */
type Carried = {
  readonly byFund: Readonly<Record<Fund, readonly Money[]>>
  readonly bySource: Readonly<Record<IncomeSource, readonly Money[]>>
  readonly total: readonly Money[]
}

function carriedBy(
  entered: Partial<Record<Payer | typeof allFunds, ByMember | undefined>> = {},
  split: (entered: ByMember | undefined) => readonly Money[],
): Carried {
  const named = recordOf(payers, (payer) => split(entered[payer]))
  const added = (chosen: readonly Payer[]) =>
    named[payers[0]].map((_, index) => sum(chosen.map((payer) => named[payer][index] ?? nil)))
  return {
    byFund: recordOf(funds, (fund) => added(payers.filter((payer) => fundOf(payer) === fund))),
    bySource: recordOf(incomeSources, (source) => named[source]),
    total: entered.all === undefined ? added(payers) : split(entered.all),
  }
}

const carriedInLines = (ofLines: SumsOfLines): Carried => ({
  byFund: recordOf(funds, (fund) => ofLines(({ carried }) => carried[fund])),
  bySource: recordOf(incomeSources, (source) => ofLines(({ carriedSources }) => carriedSources[source])),
  total: ofLines(({ carriedTotal }) => carriedTotal),
})

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
