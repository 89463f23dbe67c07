/** Comparisons of rows and of figures that an edition names: computed where they are printed, since there are many. */
import type { PriorBase, SpendingColumn } from '../model/budget.ts'
import type { Fund } from '../model/fund.ts'
import type { Money } from '../number/money.ts'
import { compareYears } from './compare-years.ts'
import type { Comparison } from './comparison.ts'
import type { EconomicRow, Facts, SpendingRow } from './facts.ts'

/** Which figure of a row is compared, and with what. */
export type RowToCompare = {
  readonly row: Pick<SpendingRow, 'code' | 'amounts'>
  /** The funds of the row's table. */
  readonly funds: readonly Fund[]
  /** By default last year's budget. */
  readonly base?: PriorBase
  /** By default the total. */
  readonly column?: SpendingColumn
}

/** A row of spending compared with last year. */
export const compareRow = (
  { prior, inputs }: Facts,
  { row: { code, amounts }, funds, base = 'budget', column = 'total' }: RowToCompare,
): Comparison =>
  comparedWith(inputs, {
    current: amounts[column],
    prior: prior.ofCode(code, funds, base, column),
    reason: inputs.statement.reasons?.items?.[code],
  })

/** A row of table 6 compared with last year. */
export const compareEconomicRow = (
  { prior, inputs }: Facts,
  { code, amounts }: Pick<EconomicRow, 'code' | 'amounts'>,
): Comparison =>
  comparedWith(inputs, {
    current: amounts.total,
    prior: prior.economic(code),
    reason: inputs.statement.reasons?.economic?.[code],
  })

/** A figure compared with last year's; no parts explain it. */
export const comparedWith = (
  { printing }: Facts['inputs'],
  compared: {
    readonly current: Money
    readonly prior: Money | null
    readonly reason: string | undefined
  },
): Comparison => compareYears({ ...compared, printing, parts: [] })
