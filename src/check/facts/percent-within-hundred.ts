import type { Facts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { type IndicatorEntered, indicatorsOf } from './indicators-of.ts'
import { plainText } from './plain-text.ts'

/** A share is at most 100 %. Growth may be more, and is skipped. */
export const percentWithinHundred: FactsRule = {
  slug: 'percent-within-hundred',
  subject: 'facts',
  severity: 'warning',
  title: '百分比不超过100%',
  source: '表11、表12',
  about:
    '指标值、近两年指标值里的百分比不超过100%。名称或指标值写增长、提高、提升、同比、超额等的不比较：增长可以超过一倍。',
  judge: ({ inputs }: Facts) => indicatorsOf(inputs).flatMap(findingsOf),
}

const isOfGrowth = /增|提高|提升|上升|同比|超额|超过率|翻|倍/

function findingsOf({ indicator, placeOf, table }: IndicatorEntered): readonly Finding[] {
  const { name, target, second_target, past = {} } = indicator
  if (isOfGrowth.test(`${name}${target}`)) return []
  const values = [target, second_target ?? '', ...Object.values(past)]
  const wrong = values.filter((value) => isAboveHundred(value))
  if (wrong.length === 0) return []
  const at = placeOf('target')
  return [
    {
      message: `指标“${name}”的值${[...new Set(wrong)].map((value) => `“${value}”`).join('、')}超过100%`,
      at,
      hint: '核对小数点和单位',
      affects: [table],
    },
  ]
}

/** 100% itself, 100.0% too, are all of it. */
const isAboveHundred = (value: string): boolean =>
  [...plainText(value).matchAll(/(\d+)(?:\.(\d+))?%/g)].some(
    ([, whole = '', decimals = '']) =>
      Number(whole) > 100 || (Number(whole) === 100 && /[1-9]/.test(decimals)),
  )
