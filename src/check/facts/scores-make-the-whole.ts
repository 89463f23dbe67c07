import type { Facts } from '../../derive/facts.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'

/** 执行率 has 10 of the 100 points in the forms that print a weight for it; the indicators have the others. */
const wholes = [90, 100]

/** The weights of a sheet's indicators: a form is worth 100 points. */
export const scoresMakeTheWhole: FactsRule = {
  slug: 'scores-make-the-whole',
  subject: 'facts',
  severity: 'warning',
  title: '各指标的分值合计90或100',
  source: '项目绩效目标表',
  about:
    '指标有分值的，一张表的分值合计是100；另有执行率10分的，是90。有的指标写了分值、有的没有写的，也指出来。',
  judge: ({ inputs }: Facts) =>
    inputs.projects.flatMap(({ name, goals }) =>
      found(
        `项目“${name.text}”`,
        goals.flatMap(({ indicators }) => indicators),
      ),
    ),
}

function found(of: string, indicators: readonly Indicator[]): readonly Finding[] {
  const scores = indicators.flatMap(({ score }) => score ?? [])
  const [first] = scores
  if (first === undefined || scores.some(({ text }) => text.includes('待填'))) return []
  const at = first.place
  if (scores.length < indicators.length)
    return [
      {
        message: `${of}有 ${indicators.length - scores.length} 个指标没有写分值`,
        at,
        hint: '每个指标都写 score，或者都不写',
      },
    ]
  // Weights are points, with one decimal at most.
  const tenths = scores.reduce((total, { text }) => total + Math.round(Number(text) * 10), 0)
  if (wholes.some((whole) => tenths === whole * 10)) return []
  return [
    {
      message: `${of}的指标分值合计${tenths / 10}`,
      at,
      hint: '合计应为100，另有执行率10分的为90；核对各指标的 score',
    },
  ]
}
