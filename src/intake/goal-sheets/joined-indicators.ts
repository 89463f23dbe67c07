/** The indicators of a goal: those of its long-term and its annual list that are the same are one. */
import { bare } from '../../document/text.ts'
import type { Address } from '../../model/data-address.ts'
import type { Taken } from '../taken.ts'
import {
  type AnnualValues,
  annualValues,
  type IndicatorRow,
  type Said,
  type YearColumns,
} from './indicator-rows.ts'

/** The rows of both lists of a goal. */
export type GoalRows = {
  readonly long: readonly IndicatorRow[]
  readonly annual: readonly IndicatorRow[]
  readonly columns: YearColumns
}

type Joined = {
  readonly row: IndicatorRow
  readonly annual: IndicatorRow | null
  readonly term: 'both' | 'long_term' | 'annual'
}

/** The values of a goal's indicators, below `goals[n]`. */
export function indicatorValues(
  { long, annual, columns }: GoalRows,
  { file, at, year }: { readonly file: string; readonly at: Address; readonly year: number },
): readonly Taken[] {
  return joined(long, annual).flatMap(({ row, annual: now, term }, index) => {
    const key = [...at, 'indicators', index]
    const taken = (keys: Address, said: Said | null | undefined): readonly Taken[] =>
      said ? [{ file, at: [...key, ...keys], value: said.text, cells: [said.cell] }] : []
    const values: AnnualValues | null = now && annualValues(now.values, columns, year)
    const target = term === 'annual' ? values?.now : (row.values[0] ?? values?.now)
    return [
      ...taken(['class'], row.class ?? now?.class),
      ...taken(['kind'], row.kind ?? now?.kind),
      ...taken(['name'], row.name),
      ...taken(['target'], target),
      ...taken(['second_target'], values?.again),
      ...taken(['standard'], row.standard ?? now?.standard),
      ...(term === 'both' ? [] : taken(['term'], { text: term, cell: row.name.cell })),
      ...(values?.past ?? []).flatMap(([own, value]) => taken(['past', String(own)], value)),
    ]
  })
}

/** In the order of the long-term list; what only the year has stands where the year's list has it. */
function joined(long: readonly IndicatorRow[], annual: readonly IndicatorRow[]): readonly Joined[] {
  if (long.length === 0) return annual.map((row) => ({ row, annual: row, term: 'both' }))
  if (annual.length === 0) return long.map((row) => ({ row, annual: null, term: 'both' }))
  const isNamed = (a: IndicatorRow, b: IndicatorRow) => bare(a.name.text) === bare(b.name.text)
  const isTwice = (row: IndicatorRow) => long.filter((other) => isNamed(row, other)).length > 1
  const left = new Set(annual)
  const both = long.map((row): Joined => {
    const same = [...left].find(
      (other) => isNamed(row, other) && (!isTwice(row) || row.kind?.text === other.kind?.text),
    )
    if (same !== undefined) left.delete(same)
    return { row, annual: same ?? null, term: same === undefined ? 'long_term' : 'both' }
  })
  for (const row of left) {
    // Behind the row that the year's list has before it.
    const before = annual.slice(0, annual.indexOf(row)).at(-1)
    const at = both.findIndex(({ annual: own }) => own !== null && own === before)
    both.splice(at + 1, 0, { row, annual: row, term: 'annual' })
  }
  return both
}
