import { groupBy } from '../../model/group-by.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Finding } from '../finding.ts'
import { goalTables } from '../publication/fields.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { bare } from './likeness.ts'

/** One goal lists an indicator once in its long-term table and once in its annual one. */
export const indicatorsAreListedOnce: PrintedRule = {
  slug: 'indicators-are-listed-once',
  subject: 'printed',
  severity: 'warning',
  title: '一个目标下同一个指标只列一次',
  source: '表11、表12',
  about: '同一目标的长期表或年度表里，同名的指标列了两行（一行在数量指标、一行在满意度指标），多半是错行。',
  judge: find,
}

function find({ facts, lineAt }: Printed): readonly Finding[] {
  return goalTables(facts).flatMap(({ file, goals }) =>
    goals.flatMap(({ indicators }, goal) =>
      repeatedIn(indicators).flatMap(({ name, term, positions }) => {
        const found = positions.flatMap((position): readonly Match[] => {
          const line = lineAt(file, ['goals', goal, 'indicators', position, 'name'])
          const says = `${indicators[position]?.class} › ${indicators[position]?.kind}`
          return line === undefined ? [] : [{ line, fragment: line.text, says }]
        })
        return inOne(found, {
          message: `目标${goal + 1}的${term}表里，“${name}”列了${positions.length}次`,
          hint: '留一行；是错行的，改回原来的指标',
        })
      }),
    ),
  )
}

type Repeated = { readonly name: string; readonly term: string; readonly positions: readonly number[] }

/** Names that occur twice or more in one of the goal's 2 tables; of both tables if the same rows repeat in both. */
function repeatedIn(indicators: readonly Indicator[]): readonly Repeated[] {
  const placed = indicators.map(({ name, term }, position) => ({ name, term, position }))
  return groupBy(placed, ({ name }) => bare(name)).flatMap(([, alike]) => {
    const inTable = (other: 'annual' | 'long_term') =>
      alike.filter(({ term }) => term !== other).map(({ position }) => position)
    const [longTerm, annual] = [inTable('annual'), inTable('long_term')]
    const tables =
      longTerm.join() === annual.join()
        ? [{ term: '长期、年度', positions: annual }]
        : [
            { term: '长期', positions: longTerm },
            { term: '年度', positions: annual },
          ]
    return tables
      .filter(({ positions }) => positions.length > 1)
      .map((table) => ({ ...table, name: alike[0]?.name ?? '' }))
  })
}
