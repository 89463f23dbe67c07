/** 绩效指标 of tables 11 and 12. */
import type { Indicator } from '../../model/indicator.ts'
import { type Infer, list, record, text } from '../shape.ts'

const indicatorShape = record({
  class: text('一级指标'),
  kind: text('二级指标'),
  name: text('三级指标或指标名称'),
  earlier: text('前年指标值，可为空'),
  prior: text('上年指标值，可为空'),
  target: text('本年或长期指标值'),
  second_target: text('本年指标值分两栏列示时的第二栏，可为空'),
  standard: text('绩效标准或指标值确定依据，可为空'),
  score: text('分值，可为空'),
})

/** The shape of a list of indicators. */
export const indicatorList = (about: string) => list(indicatorShape, about)

/** The long-term or annual indicators; those of both terms are in either list. */
export const indicatorsOf = (
  indicators: readonly Indicator[],
  term: 'long_term' | 'annual',
  year: number,
): readonly Infer<typeof indicatorShape>[] =>
  indicators
    .filter((indicator) => (indicator.term ?? 'both') === 'both' || indicator.term === term)
    .map((indicator) => ({
      class: indicator.class,
      kind: indicator.kind,
      name: indicator.name,
      earlier: indicator.past?.[String(year - 2)] ?? '',
      prior: indicator.past?.[String(year - 1)] ?? '',
      target: indicator.target,
      second_target: indicator.second_target ?? '',
      standard: indicator.standard ?? '',
      score: indicator.score?.text ?? '',
    }))
