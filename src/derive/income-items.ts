/** Income by functional item (the income table of forms that divide income as they divide spending). */
import type { Budget, ByMember, IncomeLine, OfWhich } from '../model/budget.ts'
import { type IncomeSource, incomeSources } from '../model/fund.ts'
import { groupBy } from '../model/group-by.ts'
import type { Inputs } from '../model/inputs.ts'
import { keyInWords } from '../model/key-names.ts'
import { recordOf } from '../model/record-of.ts'
import { isOneAmount, type Reported } from '../model/scalar.ts'
import { type MoneyUnit, money, nil, sum } from '../number/money.ts'
import { moneyOrNil } from './entered-money.ts'
import type { Identity, Income, IncomeAmounts, IncomeOfItem, PartOfIncome, Spending } from './facts.ts'
import { functionalRows } from './functional-rows.ts'

/** The amounts of a row with the income of the year and the whole. */
export function withTotals<A extends Pick<IncomeAmounts, 'sources' | 'surplus' | 'carriedTotal'>>(
  amounts: A,
) {
  const thisYear = sum(Object.values(amounts.sources))
  return { ...amounts, thisYear, total: sum([thisYear, amounts.surplus, amounts.carriedTotal]) }
}

/** What a line of `income_items` says. */
export const incomeOfLine = (line: IncomeLine, unit: MoneyUnit): IncomeOfItem => ({
  ...withTotals({
    sources: recordOf(incomeSources, (source) => moneyOrNil(line[source], unit)),
    surplus: moneyOrNil(line.non_fiscal_surplus, unit),
    carriedTotal: sum(carriedOf(line).map((amount) => money(amount, unit))),
  }),
  parts: partsOf(line.of_which ?? {}, unit),
})

const carriedOf = ({ carried_over: kept = {} }: IncomeLine): readonly Reported[] =>
  isOneAmount(kept) ? [kept] : Object.values(kept).filter((amount) => amount !== undefined)

const partsOf = (ofWhich: OfWhich, unit: MoneyUnit): readonly PartOfIncome[] =>
  Object.entries(ofWhich).map(([name, entered]) => ({ name, amount: money(entered, unit) }))

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
  const unnamed = incomeSources.filter((source) => lines.every((line) => line[source] === undefined))
  const spent = unnamed.flatMap((source) =>
    spending.bySource[source].rows
      .filter(({ level }) => level === 'item')
      .map(({ code, amounts }) => ({ item: code, amounts: ofSource(source, amounts.total) })),
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
  parts: [],
})

const addUp = (all: readonly IncomeOfItem[]): IncomeOfItem => ({
  ...withTotals({
    sources: recordOf(incomeSources, (source) => sum(all.map(({ sources }) => sources[source]))),
    surplus: sum(all.map(({ surplus }) => surplus)),
    carriedTotal: sum(all.map(({ carriedTotal }) => carriedTotal)),
  }),
  parts: added(all.flatMap(({ parts }) => parts)),
})

/** Equations of what the blocks of income and the lines of `income_items` both give. */
export function incomeIdentities({ budget }: Inputs): readonly Identity[] {
  const equation = (
    label: string,
    entered: ByMember | undefined,
    of: (line: IncomeLine) => readonly (Reported | undefined)[],
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
  ]
}
