import type { Facts } from '../../derive/facts.ts'
import { type Asked, isAsked } from '../../model/asked.ts'
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

/** What an edition may compare, and where last year's figure is written in `prior`. */
const compared = [
  ['total', '预算总数', 'total'],
  ['fiscal', '财政拨款支出', 'by_fund'],
  ['general_public', '一般公共预算支出', 'by_fund: { general_public'],
] as const

function find({ inputs, comparisons }: Facts, asked: Asked): readonly Finding[] {
  const { unit, unitId, year } = inputs
  if (unit.established === year) return []
  const unknown = compared.filter(
    ([key]) => comparisons[key].prior === null && isAsked(asked, `comparisons.${key}`),
  )
  const [first] = unknown
  if (first === undefined) return []
  const [key, , where] = first
  const names = unknown.map(([, name]) => name).join('、')
  return [
    {
      message: `不知道${year - 1}年的${names}，无法与上年比较`,
      at: firstPlace(inputs.budget),
      hint: `三者之一：建 data/${unitId}/${year - 1} 文件夹；在 budget.yaml 写 prior: { ${where}: … ${where.includes('{') ? '} ' : ''}}；${year}年新成立的单位，在 unit.yaml 写 established: ${year}`,
      affects: [key === 'general_public' ? '第三部分“五”' : '第三部分“一”'],
    },
  ]
}
