/** Basic expenditure is published down to 款 of the economic classification (预算法实施条例第六条). */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { FactsRule } from './facts-rule.ts'

const slug = 'economic-code-is-five-digits'

export const economicCodeIsFiveDigits: FactsRule = {
  slug,
  title: '经济分类科目填到款',
  source: '预算法实施条例第六条；表6',
  about: 'economic 的每个代码是五位数字的款级科目代码；类由程序相加。',
  find,
}

function find({ inputs: { budget } }: Facts): readonly Diagnostic[] {
  return Object.entries(budget.economic)
    .filter(([code]) => !/^\d{5}$/.test(code))
    .map(([code, entered]) => {
      const at = firstPlace(entered)
      return {
        slug,
        severity: 'error',
        message: `经济分类科目“${code}”不是款级科目代码`,
        ...(at && { at }),
        hint: '基本支出按款级科目填列：五位数字，如 "30201"（预算法实施条例第六条：经济分类公开到款）',
      }
    })
}
