/** 绩效指标 of tables 11 and 12. */
import { z } from 'zod'
import { leaf, placed, text, toFillMark, word } from './scalar.ts'

const score = leaf(
  { expected: '分值，如 5 或 2.5', accept: (t) => t === toFillMark || /^\d{1,3}(\.\d)?$/.test(t) },
  placed,
)

/** One indicator. */
export const indicatorSchema = z.strictObject({
  /** 一级指标, e.g. 产出指标. */
  class: text,
  /** 二级指标, e.g. 数量指标. */
  kind: text,
  /** 三级指标 or 指标名称. */
  name: text,
  /** 指标值 for the long term and the current year. */
  target: text,
  /** The second 指标值 of the current year, where the form has 2 columns for it. */
  second_target: text.optional(),
  /** 绩效标准 or 指标值确定依据, e.g. 历史标准; left out where the form does not ask for it. */
  standard: text.optional(),
  /** 分值, where the form gives each indicator a weight; at most 1 decimal. */
  score: score.optional(),
  /** The tables that list it; both by default. */
  term: word('both', 'long_term', 'annual').optional(),
  /** Values of earlier years by year; a year without a value is left out. */
  past: z.record(z.string(), text).optional(),
})
/** One indicator. */
export type Indicator = z.output<typeof indicatorSchema>
