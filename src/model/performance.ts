/** `data/<unit>/<year>/performance.yaml`: 表11 部门整体支出绩效目标. */
import { z } from 'zod'
import { indicatorSchema } from './indicator.ts'
import { paragraphs, text } from './scalar.ts'

/** The file. */
export const performanceSchema = z.strictObject({
  /** 填报人 and 联系电话. */
  contact: z.strictObject({ name: text, phone: text }).optional(),
  /** 年度工作任务. */
  annual_tasks: paragraphs.default([]),
  goals: z
    .array(
      z.strictObject({
        /** 长期目标; also 年度目标 unless `annual_name` gives another text. */
        name: text,
        annual_name: text.optional(),
        indicators: z.array(indicatorSchema),
      }),
    )
    .min(1)
    .default([]),
})
/** Of a unit without the file; an edition that prints it requires it. */
export const noPerformance: Performance = { annual_tasks: [], goals: [] }
/** The performance goals of the department. */
export type Performance = z.output<typeof performanceSchema>
