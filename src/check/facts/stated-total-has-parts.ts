import type { Facts } from '../../derive/facts.ts'
import { nearest } from '../../diagnostic/nearest.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { itemLines } from './item-lines.ts'

/** Stated totals of something that the budget does not have would be left out without a word. */
export const statedTotalHasParts: FactsRule = {
  slug: 'stated-total-has-parts',
  subject: 'facts',
  severity: 'error',
  title: '填报的合计都有分项',
  source: '表3、表5-1、表5-2、表6',
  about:
    'stated 里的每个代码，预算里都要有它下面的科目或单位，否则这个合计印不出来。项级科目的合计写在它自己那一行的 stated。',
  judge: find,
}

/** Every key of `stated` that names no 类 or 款, economic class or member unit of the budget. */
function find({ inputs }: Facts): readonly Finding[] {
  const { budget, unit } = inputs
  const { stated } = budget
  const functional = itemLines(inputs).flatMap(({ item: { text } }) => [text.slice(0, 3), text.slice(0, 5)])
  const economic = Object.keys(budget.economic).map((code) => code.slice(0, 3))
  const members = unit.members.map(({ code }) => code.text)
  return [
    ...unknown('functional', '功能分类的类或款', stated?.functional, functional),
    ...unknown('economic', '经济分类的类', stated?.economic, economic),
    ...unknown('members', '预算单位', stated?.members, members),
  ]
}

function unknown(
  key: string,
  kind: string,
  stated: Readonly<Record<string, object>> | undefined,
  known: readonly string[],
): readonly Finding[] {
  return Object.entries(stated ?? {})
    .filter(([code]) => !known.includes(code))
    .map(([code, row]) => {
      const near = nearest(code, known)
      const at = firstPlace(row)
      return {
        message: `stated.${key} 中的“${code}”在预算里没有分项`,
        at,
        hint:
          near === null ? `应为预算里有的${kind}：${[...new Set(known)].join('、')}` : `是不是“${near}”？`,
      }
    })
}
