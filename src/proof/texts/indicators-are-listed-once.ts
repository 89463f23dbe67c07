/** One goal lists an indicator once in its long-term table and once in its annual one. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import type { Indicator } from '../../model/indicator.ts'
import { goalTables } from '../fields.ts'
import { type Finding, tellTogether } from '../finding.ts'
import { groupBy } from '../group-by.ts'
import { bare } from '../likeness.ts'
import type { Publication, PublicationRule } from '../publication-rule.ts'

export const indicatorsAreListedOnce: PublicationRule = {
  slug: 'indicators-are-listed-once',
  title: '一个目标下同一个指标只列一次',
  source: '表11、表12',
  about: '同一目标的长期表或年度表里，同名的指标列了两行（一行在数量指标、一行在满意度指标），多半是错行。',
  find,
}

const terms = [
  { name: '长期', other: 'annual' },
  { name: '年度', other: 'long_term' },
] as const

function find({ facts, lineAt }: Publication): readonly Diagnostic[] {
  return goalTables(facts).flatMap(({ file, goals }) =>
    goals.flatMap(({ indicators }, goal) =>
      terms.flatMap(({ name: term, other }) =>
        repeatedIn(indicators.map((each) => (each.term === other ? null : each))).flatMap((positions) => {
          const found = positions.flatMap((position): readonly Finding[] => {
            const line = lineAt(file, ['goals', goal, 'indicators', position, 'name'])
            const says = `${indicators[position]?.class} › ${indicators[position]?.kind}`
            return line === undefined ? [] : [{ line, fragment: line.text, says }]
          })
          const message = `目标${goal + 1}的${term}表里，“${indicators[positions[0] ?? 0]?.name}”列了${positions.length}次`
          const hint = '留一行；是错行的，改回原来的指标'
          return tellTogether(found, { slug: indicatorsAreListedOnce.slug, message, hint })
        }),
      ),
    ),
  )
}

/** Positions of those with the same name, in groups of two or more. */
function repeatedIn(indicators: readonly (Indicator | null)[]): readonly (readonly number[])[] {
  const placed = indicators.flatMap((each, position) =>
    each === null ? [] : [{ name: each.name, position }],
  )
  return groupBy(placed, ({ name }) => bare(name))
    .map(([, alike]) => alike.map(({ position }) => position))
    .filter((positions) => positions.length > 1)
}
