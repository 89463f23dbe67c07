import type { Facts } from '../../derive/facts.ts'
import { isNil, money } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { placeOfKey } from './place-of-key.ts'

/** A project has money in a year of its term: from 起始年度 to 终止年度. */
export const budgetYearWithinTerm: FactsRule = {
  slug: 'budget-year-within-term',
  subject: 'facts',
  severity: 'error',
  title: '预算年度在项目起止年度之内',
  source: '表12',
  about:
    '起始年度不晚于终止年度，也不晚于预算年度；终止年度已过还有预算的、起始年度以前就有预算的请核对（付尾款的，终止年度写到付完的一年）。',
  judge: ({ inputs }) => inputs.projects.flatMap((sheet) => findingsOf(sheet, inputs)),
}

function findingsOf(sheet: Facts['inputs']['projects'][number], inputs: Facts['inputs']): readonly Finding[] {
  const { year } = inputs
  const { name, past = {}, amounts_in: unit } = sheet
  const { starts = year, ends = year } = sheet
  const at = (key: 'starts' | 'ends') => placeOfKey(inputs, { file: sheet.file, path: [key] }) ?? name.place
  const base = { at: at('starts'), affects: ['表12'] }
  const hint = '核对 starts、ends'
  const project = `项目“${name.text}”`
  if (starts > ends) return [{ ...base, message: `${project}的起始年度${starts}晚于终止年度${ends}`, hint }]
  if (starts > year) return [{ ...base, message: `${project}${starts}年才开始，${year}年就有预算`, hint }]
  const early = Object.entries(past)
    .filter(
      ([each, { budget }]) => Number(each) < starts && budget !== undefined && !isNil(money(budget, unit)),
    )
    .map(([each]) => `${each}年`)
  return [
    ...(ends < year
      ? [
          {
            ...base,
            at: at('ends'),
            severity: 'warning' as const,
            message: `${project}${ends}年已经终止，${year}年还有预算`,
            hint: `${hint}；付尾款的，ends 写到付完的一年`,
          },
        ]
      : []),
    ...(early.length > 0
      ? [
          {
            ...base,
            severity: 'warning' as const,
            message: `${project}的起始年度是${starts}年，而${early.join('、')}就有预算`,
            hint: `${hint} 与 past`,
          },
        ]
      : []),
  ]
}
