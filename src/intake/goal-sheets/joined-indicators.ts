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

/** In the order of the long-term list; what only the year has comes after it. */
function joined(long: readonly IndicatorRow[], annual: readonly IndicatorRow[]): readonly Joined[] {
  if (long.length === 0) return annual.map((row) => ({ row, annual: row, term: 'both' }))
  if (annual.length === 0) return long.map((row) => ({ row, annual: null, term: 'both' }))
  const left = [...annual]
  const take = (is: (row: IndicatorRow) => boolean): IndicatorRow | null => {
    const index = left.findIndex(is)
    return index === -1 ? null : (left.splice(index, 1)[0] ?? null)
  }
  const isNamed = (a: IndicatorRow, b: IndicatorRow) => bare(a.name.text) === bare(b.name.text)
  const isTwice = (row: IndicatorRow) => long.filter((other) => isNamed(row, other)).length > 1
  const both = long.map((row): Joined => {
    const same = take(
      (other) => isNamed(row, other) && (!isTwice(row) || row.kind?.text === other.kind?.text),
    )
    return { row, annual: same, term: same === null ? 'long_term' : 'both' }
  })
  return [...both, ...left.map((row): Joined => ({ row, annual: row, term: 'annual' }))]
}
