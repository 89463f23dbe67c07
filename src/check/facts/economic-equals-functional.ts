import type { Facts } from '../../derive/facts.ts'
import { firstPlace } from '../../model/first-place.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'

/**
 * 一般公共预算基本支出 is one amount in two classifications (tables 5-1 and 6): total, personnel and operating expenses must
 * each agree within rounding.
 */
export const economicEqualsFunctional: FactsRule = {
  slug: 'economic-equals-functional',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '基本支出按经济分类与按功能分类一致',
  source: '表5-1、表6；预算法实施条例第六条',
  about:
    '一般公共预算基本支出有两种分法：spending（功能分类，表5-1）与 economic（经济分类，表6）。人员经费、公用经费与合计各应相等。',
  // Without economic lines there is one classification only; `printed-data-are-given` asks for them where they are printed.
  judge: (facts) => (Object.keys(facts.inputs.budget.economic).length === 0 ? [] : equations(facts)),
}

function equations({ inputs, economic, spending, reportedIn }: Facts): readonly Equation[] {
  const at = firstPlace(inputs.budget.economic)
  const { total } = spending.byFund.general_public
  const pairs = [
    ['人员经费', economic.total.personnel, total.personnel],
    ['公用经费', economic.total.operating, total.operating],
    ['基本支出', economic.total.total, total.basic],
  ] as const
  return pairs.map(([name, byEconomic, byFunction]) => ({
    message: `${name}按经济分类与按功能分类不一致`,
    at,
    stated: { amount: byEconomic, from: 'economic 各科目之和（表6）' },
    computed: { amount: byFunction, from: 'spending 各项基本支出之和（表5-1）' },
    relation: 'equal',
    unit: reportedIn,
    direction: ['按经济分类偏大', '按经济分类偏小'],
    hint: '核对 economic 与 spending 中 basic 的各项金额',
    affects: ['表5-1', '表6', '第三部分“六”'],
  }))
}
