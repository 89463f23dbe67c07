/** Income by functional item (the income table of forms that divide income as they divide spending). */
import type { Budget, ByMember } from '../model/budget.ts'
import { fundOf, funds, type IncomeSource, incomeSources, type Payer, payers } from '../model/fund.ts'
import { groupBy } from '../model/group-by.ts'
import type { IncomeItemLine, OfWhich } from '../model/income-item.ts'
import type { Inputs } from '../model/inputs.ts'
import { keyInWords } from '../model/key-names.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount, type Reported } from '../model/scalar.ts'
import { type Money, type MoneyUnit, minus, money, nil, sum } from '../number/money.ts'
import { moneyOrNil } from './entered-money.ts'
import type {
  CarriedAmounts,
  Identity,
  Income,
  IncomeAmounts,
  IncomeOfItem,
  PartOfIncome,
  Spending,
} from './facts.ts'
import { functionalRows } from './functional-rows.ts'

/** The amounts of a row with the income of the year and the whole. */
export function withTotals<A extends Pick<IncomeAmounts, 'sources' | 'surplus' | 'carriedTotal'>>(
  amounts: A,
) {
  const thisYear = sum(Object.values(amounts.sources))
  return { ...amounts, thisYear, total: sum([thisYear, amounts.surplus, amounts.carriedTotal]) }
}

/** Amounts of payers by fund and by income line. */
const byFundAndSource = (amounts: Readonly<Record<Payer, Money>>): CarriedAmounts => ({
  carried: recordOf(funds, (fund) =>
    sum(payers.filter((payer) => fundOf(payer) === fund).map((payer) => amounts[payer])),
  ),
  carriedSources: recordOf(incomeSources, (source) => amounts[source]),
})

/** What a line of `income_items` says. */
export const incomeOfLine = (line: IncomeItemLine, unit: MoneyUnit): IncomeOfItem => ({
  ...withTotals({
    sources: recordOf(incomeSources, (source) => moneyOrNil(line[source], unit)),
    surplus: moneyOrNil(line.non_fiscal_surplus, unit),
    carriedTotal: sum(carriedOf(line).map((amount) => money(amount, unit))),
  }),
  ...byFundAndSource(recordOf(payers, (payer) => moneyOrNil(carriedByPayer(line)[payer], unit))),
  parts: partsOf(line.of_which ?? {}, unit),
})

const carriedOf = ({ carried_over: kept = {} }: IncomeItemLine): readonly Reported[] =>
  isOneAmount(kept) ? [kept] : Object.values(kept).filter((amount) => amount !== undefined)

const partsOf = (ofWhich: OfWhich, unit: MoneyUnit): readonly PartOfIncome[] =>
  Object.entries(ofWhich).map(([name, entered]) => ({ name, amount: money(entered, unit) }))

/** Empty where a line does not say which fund its money is of. */
const carriedByPayer = ({
  carried_over: kept = {},
}: IncomeItemLine): Partial<Record<Payer, Reported | undefined>> => (isOneAmount(kept) ? {} : kept)

/** 其中 of the whole: what the block gives of each name, else the sum of what the lines give. */
export function partsOfBudget({ of_which: block = {}, income_items = [], amounts_in }: Budget) {
  const lines = income_items.flatMap((line) => partsOf(line.of_which ?? {}, amounts_in))
  return [...partsOf(block, amounts_in), ...added(lines).filter(({ name }) => block[name] === undefined)]
}

const added = (parts: readonly PartOfIncome[]): readonly PartOfIncome[] =>
  groupBy(parts, ({ name }) => name).map(([name, own]) => ({
    name,
    amount: sum(own.map(({ amount }) => amount)),
  }))

/**
 * Income by functional classification: what the lines of `income_items` say. A source that none of them names pays for
 * what the lines of spending say, so that 财政拨款 is not entered twice.
 */
export function incomeItems({ budget, unit, catalog }: Inputs, spending: Spending): Income['items'] {
  const lines = budget.income_items ?? []
  /** What an item spends of last year's money is not paid by this year's. */
  const carriedFor = (source: IncomeSource, code: string) =>
    sum(
      lines
        .filter(({ item }) => item.text === code)
        .map((line) => moneyOrNil(carriedByPayer(line)[source], budget.amounts_in)),
    )
  const unnamed = incomeSources.filter((source) => lines.every((line) => line[source] === undefined))
  const spent = unnamed.flatMap((source) =>
    spending.bySource[source].rows
      .filter(({ level }) => level === 'item')
      .map(({ code, amounts }) => ({
        item: code,
        amounts: ofSource(source, minus(amounts.total, carriedFor(source, code))),
      })),
  )
  const entered = lines.map((line) => ({
    item: line.item.text,
    amounts: incomeOfLine(line, budget.amounts_in),
  }))
  return functionalRows([...entered, ...spent], {
    nameOf: (code) => unit.names?.[code] ?? catalog.functional.get(code)?.name ?? code,
    addUp,
  })
}

const ofSource = (source: IncomeSource, amount: IncomeAmounts['total']): IncomeOfItem => ({
  ...withTotals({
    sources: { ...recordOf(incomeSources, () => nil), [source]: amount },
    surplus: nil,
    carriedTotal: nil,
  }),
  ...byFundAndSource(recordOf(payers, () => nil)),
  parts: [],
})

const addUp = (all: readonly IncomeOfItem[]): IncomeOfItem => ({
  ...withTotals({
    sources: recordOf(incomeSources, (source) => sum(all.map(({ sources }) => sources[source]))),
    surplus: sum(all.map(({ surplus }) => surplus)),
    carriedTotal: sum(all.map(({ carriedTotal }) => carriedTotal)),
  }),
  carried: recordOf(funds, (fund) => sum(all.map(({ carried }) => carried[fund]))),
  carriedSources: recordOf(incomeSources, (source) => sum(all.map((row) => row.carriedSources[source]))),
  parts: added(all.flatMap(({ parts }) => parts)),
})

/** Equations of what the blocks of income and the lines of `income_items` both give. */
export function incomeIdentities({ budget }: Inputs): readonly Identity[] {
  const equation = (
    label: string,
    entered: ByMember | undefined,
    of: (line: IncomeItemLine) => readonly (Reported | undefined)[],
  ): readonly Identity[] => {
    const wholes = entered === undefined ? [] : isOneAmount(entered) ? [entered] : Object.values(entered)
    const parts = (budget.income_items ?? []).flatMap(of).filter((amount) => amount !== undefined)
    const [first] = wholes
    if (first === undefined || parts.length === 0) return []
    const { amounts_in: unit } = budget
    return [
      {
        label,
        whole: sum(wholes.map((amount) => money(amount, unit))),
        at: first.place,
        parts: 'income_items 各科目之和',
        computed: sum(parts.map((amount) => money(amount, unit))),
        unit,
        affects: ['表1', '表2'],
      },
    ]
  }
  return [
    ...incomeSources.flatMap((source) =>
      equation(keyInWords(['income', source]), budget.income[source], (line) => [line[source]]),
    ),
    ...Object.entries(budget.of_which ?? {}).flatMap(([name, amount]) =>
      equation(name, amount, ({ of_which }) => [of_which?.[name]]),
    ),
    ...equation(keyInWords(['non_fiscal_surplus']), budget.non_fiscal_surplus, (line) => [
      line.non_fiscal_surplus,
    ]),
    ...equation(keyInWords(['carried_over']), budget.carried_over?.all, carriedOf),
    ...payers.flatMap((payer) =>
      equation(
        `${keyInWords(['income', payer])}${keyInWords(['carried_over'])}`,
        budget.carried_over?.[payer],
        (line) => [carriedByPayer(line)[payer]],
      ),
    ),
  ]
}
