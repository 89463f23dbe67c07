import type { Facts } from '../../derive/facts.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/**
 * The publication compares with last year (财预〔2016〕143号: 收支增减变化), so last year's total must be known, unless
 * the unit is in its first year.
 */
export const priorYearIsKnown: FactsRule = {
  slug: 'prior-year-is-known',
  subject: 'facts',
  severity: 'error',
  title: '知道上年的预算总数',
  source: '财预〔2016〕143号',
  about:
    '情况说明要与上年比较。上年的数来自上年的公开数、上年的文件夹或 budget.yaml 的 prior；新成立的单位在 unit.yaml 写明 established。',
  judge: find,
}

function find({ inputs, comparisons }: Facts): readonly Finding[] {
  const { unit, unitId, year } = inputs
  if (unit.established === year || comparisons.total.prior !== null) return []
  const at = firstPlace(inputs.budget)
  return [
    {
      message: `不知道${year - 1}年的预算总数，无法与上年比较`,
      at,
      hint: `三者之一：建 data/${unitId}/${year - 1} 文件夹；在 budget.yaml 写 prior: { total: … }；${year}年新成立的单位，在 unit.yaml 写 established: ${year}`,
      affects: ['第三部分“一”'],
    },
  ]
}
