import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { namesakes } from './indicators-of.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** An indicator of table 11 that a project sheet has too is one target: the sheet's. */
export const indicatorTargetsAgree: FactsRule = {
  slug: 'indicator-targets-agree',
  subject: 'facts',
  severity: 'warning',
  title: '表11与项目表同名指标的指标值相同',
  source: '表11、表12',
  about:
    '表11的指标在项目表里有同名的，指标值应与其中一张相同（空格、全角半角不算不同；长期的与长期的比，年度的与年度的比）。',
  judge: find,
}

const plainTarget = (target: string): string => plainText(target).replaceAll('>=', '≥').replaceAll('<=', '≤')

function find({ inputs }: Facts): readonly Finding[] {
  return namesakes(inputs).flatMap(({ own, others }): readonly Finding[] => {
    const target = plainTarget(own.indicator.target)
    if (others.some(({ indicator }) => plainTarget(indicator.target) === target)) return []
    const at = own.placeOf('target')
    const values = [...new Set(others.map(({ indicator }) => indicator.target))]
    return [
      {
        message: `指标“${own.indicator.name}”在表11是“${own.indicator.target}”，在项目表是${values.map((value) => `“${value}”`).join('、')}`,
        at,
        hint: `项目表的在 ${linesOf(others.map(({ placeOf }) => placeOf('target')))}；不是同一个指标的，改名区别开`,
        affects: ['表11', '表12'],
      },
    ]
  })
}
