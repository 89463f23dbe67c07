/** 绩效指标, as tables 11 and 12 list them. */
import { z } from 'zod'
import { text, word } from './scalar.ts'

export const indicatorSchema = z.strictObject({
  /** 一级指标, e.g. 产出指标. */
  class: text,
  /** 二级指标, e.g. 数量指标. */
  kind: text,
  /** 三级指标 or 指标名称. */
  name: text,
  /** 指标值 of the long term and of the current year. */
  target: text,
  /** A second value of the current year, where the form shows the year's target in two columns. */
  second_target: text.optional(),
  /** 绩效标准 or 指标值确定依据, e.g. 历史标准. */
  standard: text,
  /** In which table it stands; both if left out. */
  term: word('both', 'long_term', 'annual').optional(),
  /** Values of earlier years, by year; blank where there was none. */
  past: z.record(z.string(), text).optional(),
})
export type Indicator = z.output<typeof indicatorSchema>
