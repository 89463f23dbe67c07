import type { Facts } from '../../derive/facts.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { codeHint } from './code-by-name.ts'

/** Basic expenditure is published down to 款 of the economic classification (预算法实施条例第六条). */
export const economicCodeIsFiveDigits: FactsRule = {
  slug: 'economic-code-is-five-digits',
  subject: 'facts',
  severity: 'error',
  title: '经济分类科目填到款',
  source: '预算法实施条例第六条；表6',
  about: 'economic 的每个代码是五位数字的款级科目代码；类由程序相加。',
  judge: find,
}

function find({ inputs: { budget, catalog } }: Facts): readonly Finding[] {
  return Object.entries(budget.economic)
    .filter(([code]) => !/^\d{5}$/.test(code))
    .map(([code, entered]) => {
      const at = firstPlace(entered)
      return {
        message: `经济分类科目“${code}”不是款级科目代码`,
        at,
        hint:
          codeHint(code, { kind: 'economic', digits: 5 }, catalog) ??
          '基本支出按款级科目填列：五位数字，如 "30201"（预算法实施条例第六条：经济分类公开到款）',
      }
    })
}
