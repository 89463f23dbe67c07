import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { type IndicatorEntered, indicatorsOf, namesakes, shareTerm } from './indicators-of.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** An indicator has one class and kind: in table 11 and on its project sheet, in the long term and in the year. */
export const indicatorClassesAgree: FactsRule = {
  slug: 'indicator-classes-agree',
  subject: 'facts',
  severity: 'warning',
  title: '同名指标的一级、二级指标相同',
  source: '表11、表12',
  about:
    '同名指标在表11和项目表、在同一目标的长期和年度里，一级指标和二级指标应当相同（如都在产出指标、质量指标下）；同样不同的合成一条。',
  judge: find,
}

type IndicatorPair = { readonly own: IndicatorEntered; readonly other: IndicatorEntered }

const classOf = ({ indicator }: IndicatorEntered): string => `“${indicator.class} › ${indicator.kind}”`
const isAlike = (a: IndicatorEntered, b: IndicatorEntered): boolean =>
  plainText(classOf(a)) === plainText(classOf(b))

function find({ inputs }: Facts): readonly Finding[] {
  const between = namesakes(inputs).flatMap(({ own, others }): readonly IndicatorPair[] => {
    const [first] = others
    return first === undefined || others.some((other) => isAlike(own, other)) ? [] : [{ own, other: first }]
  })
  return [
    ...folded(between, ({ own, other }) => `在表11是${classOf(own)}，在项目表是${classOf(other)}`),
    ...folded(betweenTerms(inputs), ({ own, other }) => `长期的在${classOf(own)}，年度的在${classOf(other)}`),
  ]
}

/** The long-term and the annual row of one name, within a goal. */
function betweenTerms(inputs: Facts['inputs']): readonly IndicatorPair[] {
  const all = indicatorsOf(inputs)
  return all
    .filter(({ indicator }) => indicator.term === 'long_term')
    .flatMap((own): readonly IndicatorPair[] => {
      const same = all.filter(
        (one) =>
          one.file === own.file && one.goal === own.goal && one.key === own.key && !shareTerm(one, own),
      )
      const [first] = same
      return first === undefined || same.some((one) => isAlike(own, one)) ? [] : [{ own, other: first }]
    })
}

function folded(pairs: readonly IndicatorPair[], what: (pair: IndicatorPair) => string): readonly Finding[] {
  return [...new Set(pairs.map(what))].flatMap((difference): readonly Finding[] => {
    const group = pairs.filter((pair) => what(pair) === difference)
    const [first] = group
    if (first === undefined) return []
    const names = [...new Set(group.map(({ own }) => `“${own.indicator.name}”`))].join('、')
    const at = first.own.placeOf('class')
    const places = group.flatMap(({ own, other }) => [own.placeOf('class'), other.placeOf('class')])
    return [
      {
        message: `指标${names}${difference}`,
        at,
        hint: `两处：${linesOf(places)}；改成一样`,
        affects: [...new Set(group.flatMap(({ own, other }) => [own.table, other.table]))],
      },
    ]
  })
}
