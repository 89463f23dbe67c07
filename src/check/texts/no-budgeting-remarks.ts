/** What a unit told its finance bureau while the budget was made is not a part of the budget. */
import { isEntered, patternRule } from './pattern-rule.ts'

export const noBudgetingRemarks = patternRule({
  slug: 'no-budgeting-remarks',
  title: '没有编报预算时的说明',
  source: '公开文本的校对',
  about: '“未核减原因”“已按要求核减”是编报时写给财政部门看的，公开文本里不留。全部位置合成一条。',
  pattern: /(?:20\d\d年)?(?:项目)?(?:未核减原因|未压减原因|已按要求核减|已按要求压减|不予核减|审减原因)/,
  within: isEntered,
  message: '编报预算时写给财政部门的说明留在文本里',
  hint: '公开前删去括号里的这些说明',
  fold: 'publication',
})
