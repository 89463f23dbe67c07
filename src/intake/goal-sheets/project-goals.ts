/** The goals of a project and their indicators. */
import { bare } from '../../document/text.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Taken } from '../taken.ts'
import type { GoalCell, GoalLine } from './goal-lines.ts'
import { goalNumber, type IndicatorRow, indicatorRows, isHeadLine, yearColumns } from './indicator-rows.ts'
import { indicatorValues } from './joined-indicators.ts'

/** `goals` of a project; `of` gives the rows of the sheet's parts. */
export function goalValues(
  of: (part: 'goals' | 'long' | 'annual') => readonly GoalLine[],
  { file, year }: { readonly file: string; readonly year: number },
): readonly Taken[] {
  const texts = of('goals')
  const textOf = (term: '长期' | '年度', index: number) => {
    const line = texts.find((own) => goalNumber(own, term) === index)
    return line?.find(({ bare: text }) => !/^(?:长期|年度)绩效目标\d+$/.test(text)) ?? null
  }
  const count = Math.max(
    0,
    ...texts.map((line) => (goalNumber(line, '长期') ?? goalNumber(line, '年度') ?? -1) + 1),
  )
  const long = blocks(of('long'), '长期')
  const annual = withoutStrays(blocks(of('annual'), '年度'), long)
  return Array.from({ length: count }, (_, index) => index).flatMap((index): readonly Taken[] => {
    const [own, now] = [textOf('长期', index), textOf('年度', index)]
    const main = own ?? now
    if (main === null) return []
    const isOther = own !== null && now !== null && bare(own.text) !== bare(now.text)
    const text = (key: string, { text: value, cell }: GoalCell): Taken => ({
      file,
      at: ['goals', index, key],
      value: value.replaceAll('\n', ''),
      cells: [cell],
    })
    return [
      text('long_term', main),
      ...(isOther && now !== null ? [text('annual', now)] : []),
      ...indicatorValues(
        {
          long: long.get(index) ?? [],
          annual: annual.get(index) ?? [],
          columns: yearColumns(of('annual').filter(isHeadLine), year),
        },
        { file, at: ['goals', index], year },
      ),
    ]
  })
}

type Blocks = ReadonlyMap<number, readonly IndicatorRow[]>

/** The indicators of each goal by its number. */
function blocks(lines: readonly GoalLine[], term: '长期' | '年度'): Blocks {
  const found = new Map<number, GoalLine[]>()
  let current = 0
  for (const line of lines) {
    current = goalNumber(line, term) ?? current
    if (!isHeadLine(line)) found.set(current, [...(found.get(current) ?? []), line])
  }
  return new Map([...found].map(([index, own]) => [index, indicatorRows(own)]))
}

/**
 * A goal's label may stand beside the middle of its rows. A row of the year that its goal's long-term list does not
 * have, and the next goal's or the last one's does, belongs there.
 */
function withoutStrays(annual: Blocks, long: Blocks): Blocks {
  const has = (index: number, { name }: IndicatorRow) =>
    (long.get(index) ?? []).some((row) => bare(row.name.text) === bare(name.text))
  const moved = [...annual].flatMap(([index, rows]) =>
    rows.map((row) => {
      const home = has(index, row)
        ? index
        : ([index - 1, index + 1].find((other) => has(other, row)) ?? index)
      return { row, home }
    }),
  )
  const homes = groupBy(moved, ({ home }) => home)
  return new Map([...homes].map(([home, own]) => [home, own.map(({ row }) => row)]))
}
