import type { Identity } from '../../derive/facts.ts'
import type { Equation } from '../equation.ts'
import type { FactsRule } from '../rule.ts'

/**
 * A stated total and its parts agree within rounding: the intervals of the reported amounts meet (the idea of XBRL
 * Calculations 1.1). 120.74 + 30.95 may be printed as 151.70; 151.90 may not.
 */
export const totalEqualsParts: FactsRule = {
  slug: 'total-equals-parts',
  subject: 'facts',
  severity: 'error',
  comparesFigures: true,
  title: '填报的合计等于分项之和',
  source: '表3、表5-1、表5-2、表6、表7、表12',
  about:
    '填列的合计（stated、total）与它的分项之和比较：类＝款＝项，基本支出＝人员＋公用，资金来源＝任务测算数。' +
    '每个数按它的末位有四舍五入的余地，两边的余地相接就不报。合计没有填列的由程序计算，不会错。',
  judge: ({ identities }) => identities.map(equationOf),
}

const equationOf = ({ label, whole, at, parts, computed, unit, affects }: Identity): Equation => ({
  message: `${label}与分项之和不符`,
  at,
  stated: { amount: whole, from: `${at.file.split('/').at(-1)}:${at.line}` },
  computed: { amount: computed, from: parts },
  relation: 'equal',
  unit,
  direction: ['填列偏大', '填列偏小'],
  hint: hintOf,
  affects,
})

function hintOf(stated: string, computed: string): string {
  const sorted = (figure: string) => [...figure.replaceAll(',', '')].toSorted().join('')
  return sorted(stated) === sorted(computed)
    ? `${stated} 与 ${computed} 只差数字的次序`
    : '核对填列的合计与各分项；合计不必填列时可以删去，由程序计算'
}
