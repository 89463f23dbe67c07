/**
 * A stated total and its parts must be one figure within rounding: the intervals of what was reported meet (the idea
 * of XBRL Calculations 1.1). 233.74 + 22.95 may be printed as 256.70; 265.70 may not.
 */
import type { Facts, Identity } from '../../derive/facts.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { absolute, agree, compare, type Money, minus, showMoney } from '../../number/money.ts'

const slug = 'total-equals-parts'

export function totalEqualsParts({ identities }: Facts): readonly Diagnostic[] {
  return identities.filter(({ whole, computed }) => !agree(whole, computed)).map(disagreement)
}

function disagreement({ label, whole, at, parts, computed, unit, affects }: Identity): Diagnostic {
  const show = (amount: Money) => showMoney(amount, { unit, decimals: 2, separators: true, trim: false })
  // Finer than the figures themselves: 0.02 may lie outside of what 0.015 allows.
  const finely = (amount: Money) => showMoney(amount, { unit, decimals: 4, separators: true, trim: true })
  const difference = absolute(minus(whole, computed))
  const direction = compare(whole, computed) > 0 ? '填列偏大' : '填列偏小'
  const allowed = { yuan: difference.slack, slack: difference.slack }
  return {
    slug,
    severity: 'error',
    message: `${label}与分项之和不符`,
    at,
    stated: { figure: show(whole), from: `${at.file.split('/').at(-1)}:${at.line}` },
    computed: { figure: show(computed), from: parts },
    difference: `${show(difference)}（${direction}；四舍五入允许 ${finely(allowed)}）`,
    hint: hintOf(show(whole), show(computed)),
    affects,
  }
}

function hintOf(stated: string, computed: string): string {
  const sorted = (figure: string) => [...figure.replaceAll(',', '')].toSorted().join('')
  return sorted(stated) === sorted(computed)
    ? `${stated} 与 ${computed} 只差数字的次序`
    : '核对填列的合计与各分项；合计不必填列时可以删去，由程序计算'
}
