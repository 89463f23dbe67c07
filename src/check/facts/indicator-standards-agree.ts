import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { namesakes } from './indicators-of.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** One indicator, one standard: 历史标准 in table 11 and 经验标准 in table 12 for the same line cannot both be its ground. */
export const indicatorStandardsAgree: FactsRule = {
  slug: 'indicator-standards-agree',
  subject: 'facts',
  severity: 'warning',
  title: '表11与项目表同名指标的标准相同',
  source: '表11“绩效标准”、表12“指标值确定依据”',
  about: '同名指标在表11的绩效标准与项目表的指标值确定依据比较；同样不同的合成一条。',
  judge: find,
}

/** How many names a folded message lists. */
const most = 5

function find({ inputs }: Facts): readonly Finding[] {
  const different = namesakes(inputs).flatMap(({ own, others }) => {
    const standard = own.indicator.standard
    if (standard === undefined) return []
    const other = others.find(
      ({ indicator }) =>
        indicator.standard !== undefined && plainText(indicator.standard) !== plainText(standard),
    )
    return other === undefined ? [] : [{ own, other }]
  })
  const keyOf = ({ own, other }: (typeof different)[number]) =>
    `${own.indicator.standard}\n${other.indicator.standard}`
  return [...new Set(different.map(keyOf))].flatMap((key): readonly Finding[] => {
    const group = different.filter((each) => keyOf(each) === key)
    const [first] = group
    if (first === undefined) return []
    const names = [...new Set(group.map(({ own }) => `“${own.indicator.name}”`))]
    const shown = `${names.slice(0, most).join('、')}${names.length > most ? '等' : ''}`
    const at = first.own.placeOf('standard')
    return [
      {
        message: `${names.length > 1 ? `${names.length} 个` : ''}指标在表11是“${first.own.indicator.standard}”，在项目表是“${first.other.indicator.standard}”：${shown}`,
        at,
        hint: `如 ${linesOf([first.own.placeOf('standard'), first.other.placeOf('standard')])}；同一指标用同一个标准`,
        affects: ['表11', '表12'],
      },
    ]
  })
}
