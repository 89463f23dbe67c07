/** Figures that an edition names in its outline: the amount, last year's, and the whole that it is a share of. */
import type { SpendingColumn } from '../model/budget.ts'
import { type Fund, fiscalFunds, funds } from '../model/fund.ts'
import type { NamedFigure } from '../model/publication.ts'
import { type Money, nil } from '../number/money.ts'
import { comparedWith } from './compare-row.ts'
import type { Comparison } from './comparison.ts'
import type { Facts, SpendingTable } from './facts.ts'
import { noSpending } from './spending-table.ts'

/** A named figure of a unit's year. */
export type FigureFacts = {
  /** The name of the code or member unit; empty where templates have a word for it. */
  readonly name: string
  readonly amount: Money
  /** Null if last year's figure is unknown. */
  readonly prior: Money | null
  /** What the figure is a part of; null if it is a whole itself. */
  readonly whole: Money | null
  readonly reason: string | undefined
}

/** The figure that `of` describes. */
export function namedFigure(facts: Facts, of: NamedFigure): FigureFacts {
  const { inputs, prior, threePublic, procurement, income, economic } = facts
  const reasons = inputs.statement.reasons
  const nameless = { name: '', reason: undefined }
  if (of.functional !== undefined) return functionalFigure(facts, of, of.functional.text)
  if (of.economic !== undefined) {
    const code = of.economic.text
    const row = economic.rows.find((each) => each.code === code)
    return {
      name: row?.name ?? inputs.catalog.economic.get(code)?.name ?? code,
      amount: row?.amounts.total ?? nil,
      prior: prior.economic(code),
      whole: economic.total.total,
      reason: reasons?.economic?.[code],
    }
  }
  if (of.procurement !== undefined) {
    const { total } = procurement
    const [amount, before] = [procurement[of.procurement], prior.procurement[of.procurement]]
    return { ...nameless, amount, prior: before, whole: of.procurement === 'total' ? null : total }
  }
  if (of.three_public !== undefined) {
    const { total } = threePublic
    const [amount, before] = [threePublic[of.three_public], prior.threePublic[of.three_public]]
    return { ...nameless, amount, prior: before, whole: of.three_public === 'total' ? null : total }
  }
  if (of.income !== undefined) {
    const { sources, total } = income.whole
    return of.income === 'total'
      ? { ...nameless, amount: total, prior: prior.total, whole: null }
      : { ...nameless, amount: sources[of.income], prior: prior.income[of.income], whole: total }
  }
  if (of.member !== undefined) return memberFigure(facts, of, of.member.text)
  const { column = 'total' } = of
  const { total } = tableOf(facts, of)
  return {
    ...nameless,
    amount: total[column],
    prior: priorOfTable(facts, of) ?? prior.ofCode('', fundsOf(of), 'budget', column),
    whole: column === 'total' ? null : total.total,
  }
}

/** A named figure compared with last year. */
export const compareFigure = (
  { inputs }: Facts,
  key: string,
  { amount, prior, reason }: FigureFacts,
): Comparison =>
  comparedWith(inputs, {
    current: amount,
    prior,
    reason: inputs.statement.reasons?.figures?.[key] ?? reason,
  })

const fundsOf = ({ fund = 'all' }: NamedFigure): readonly Fund[] =>
  fund === 'all' ? funds : fund === 'fiscal' ? fiscalFunds : [fund]

/** Last year's total, where a key of `prior` gives it. */
function priorOfTable({ prior }: Facts, { fund = 'all', column = 'total' }: NamedFigure): Money | null {
  if (column === 'total')
    return fund === 'all' ? prior.total : fund === 'fiscal' ? prior.fiscal : prior.byFund[fund]
  return fund === 'all' && (column === 'basic' || column === 'project') ? prior[column] : null
}

function tableOf({ spending }: Facts, { fund = 'all' }: NamedFigure): SpendingTable {
  return fund === 'all' || fund === 'fiscal' ? spending[fund] : spending.byFund[fund]
}

function functionalFigure(facts: Facts, of: NamedFigure, code: string): FigureFacts {
  const { inputs, prior } = facts
  const { column = 'total' } = of
  const table = tableOf(facts, of)
  const row = table.rows.find((each) => each.code === code)
  return {
    name: row?.name ?? inputs.catalog.functional.get(code)?.name ?? code,
    amount: (row?.amounts ?? noSpending)[column],
    prior: prior.ofCode(code, fundsOf(of), 'budget', column),
    whole: table.total[column],
    reason: inputs.statement.reasons?.items?.[code],
  }
}

function memberFigure(
  { spending, prior }: Facts,
  { column = 'total' }: NamedFigure,
  code: string,
): FigureFacts {
  const row = spending.all.members.find((each) => each.code === code)
  const amounts: Readonly<Record<SpendingColumn, Money>> = row?.amounts ?? noSpending
  return {
    name: row?.name ?? code,
    amount: amounts[column],
    prior: column === 'total' ? prior.ofMember(code) : null,
    whole: spending.all.total[column],
    reason: undefined,
  }
}
