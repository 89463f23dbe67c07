import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { type IndicatorEntered, indicatorsOf } from './indicators-of.ts'
import { linesOf } from './places.ts'
import { targetOf, targetsInName } from './target.ts'

/** Names that repeat the target (处理率100%, 不少于299条) must repeat the target that the table prints beside them. */
export const indicatorNameMatchesTarget: FactsRule = {
  slug: 'indicator-name-matches-target',
  subject: 'facts',
  severity: 'warning',
  title: '指标名称里的数与指标值相同',
  source: '表11、表12',
  about:
    '名称写到目标值的（处理率100%、不少于299条、全年总计12份、合同三份），与指标值比较：数相同，“不少于”“不超过”的方向也不相反；名称写百分比而指标值是“正常”之类文字的也报。名称里别的数（126个社区）不算。同名、同样不符的合成一条。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  const found = indicatorsOf(inputs).flatMap((one) => {
    const inName = differingIn(one)
    return inName === null ? [] : [{ one, inName }]
  })
  const keyOf = ({ one }: (typeof found)[number]) => `${one.key} ${one.indicator.target}`
  return [...new Set(found.map(keyOf))].flatMap((key) => {
    const [first, ...others] = found.filter((each) => keyOf(each) === key)
    return first === undefined
      ? []
      : [
          findingOf(
            first.one,
            first.inName,
            others.map(({ one }) => one),
          ),
        ]
  })
}

/** The target that the name contains, if it differs; null if both agree or the name contains none. */
function differingIn({ indicator: { name, target } }: IndicatorEntered): string | null {
  const value = targetOf(target)
  if (value === null) {
    // Words for a target that the name gives in per cent.
    const [inName] = /\d/.test(target) ? [] : targetsInName(name, '%')
    return inName === undefined ? null : `${inName.number}%`
  }
  const inName = targetsInName(name, value.measure)
  const [first] = inName
  if (first === undefined) return null
  const same = inName.filter(({ number }) => number === value.number)
  const isAgainst = same.every(
    ({ bound }) => bound !== 'exactly' && value.bound !== 'exactly' && bound !== value.bound,
  )
  if (same.length > 0 && !isAgainst) return null
  const [shown = first] = same
  return `${{ 'at-least': '不少于', 'at-most': '不超过', exactly: '' }[shown.bound]}${shown.number}${shown.measure}`
}

function findingOf(one: IndicatorEntered, inName: string, others: readonly IndicatorEntered[]): Finding {
  const { indicator, placeOf } = one
  const at = placeOf('target')
  const also = linesOf(others.map((other) => other.placeOf('target')))
  return {
    message: `指标“${indicator.name}”名称里是${inName}，指标值是“${indicator.target}”`,
    at,
    hint: `改成一样；名称里不必重复指标值${also === '' ? '' : `。同样的还有 ${also}`}`,
    affects: [one.table],
  }
}
