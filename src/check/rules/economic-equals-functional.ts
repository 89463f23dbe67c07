/**
 * 一般公共预算基本支出 is one amount, whether it is told by function (table 5-1) or by economic classification
 * (table 6): total, personnel and operating expenses must each agree within rounding.
 */
import type { Facts } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { firstPlace } from '../../model/first-place.ts'
import { absolute, agree, compare, type Money, minus, showMoney } from '../../number/money.ts'

export function economicEqualsFunctional({
  inputs,
  economic,
  spending,
  reportedIn,
}: Facts): readonly Diagnostic[] {
  const at = firstPlace(inputs.budget.economic)
  const show = (amount: Money) =>
    showMoney(amount, { unit: reportedIn, decimals: 2, separators: true, trim: false })
  const { total } = spending.byFund.general_public
  const pairs = [
    ['人员经费', economic.total.personnel, total.personnel],
    ['公用经费', economic.total.operating, total.operating],
    ['基本支出', economic.total.total, total.basic],
  ] as const
  return pairs
    .filter(([, byEconomic, byFunction]) => !agree(byEconomic, byFunction))
    .map(([name, byEconomic, byFunction]) => ({
      slug: 'economic-equals-functional',
      severity: 'error',
      message: `${name}按经济分类与按功能分类不一致`,
      ...(at && { at }),
      stated: { figure: show(byEconomic), from: 'economic 各科目之和（表6）' },
      computed: { figure: show(byFunction), from: 'spending 各项基本支出之和（表5-1）' },
      difference: `${show(absolute(minus(byEconomic, byFunction)))}（按经济分类偏${compare(byEconomic, byFunction) > 0 ? '大' : '小'}）`,
      hint: '核对 economic 与 spending 中 basic 的各项金额',
      affects: ['表5-1', '表6', '第三部分“六、一般公共预算基本支出安排情况说明”'],
    }))
}
