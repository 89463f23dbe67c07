/** Tasks of a project, for its sheet (table 12) and part three. */
import type { TaskFacts } from '../../derive/facts.ts'
import { amount, type Infer, record, text } from '../shape.ts'

/** The shape of a task. */
export const taskShape = record({
  name: text('项目任务明细'),
  called: text('文字说明中的名称'),
  standard: text('支出标准，可为空'),
  unit_price: amount('单价'),
  quantity: text('计量数'),
  amount: amount('测算数'),
  basis: text('测算依据及说明，可为空'),
})

/** One task; missing texts are empty. */
export const taskView = (one: TaskFacts): Infer<typeof taskShape> => ({
  name: one.name,
  called: one.called,
  standard: one.standard ?? '',
  unit_price: one.unitPrice,
  quantity: one.quantity,
  amount: one.amount,
  basis: one.basis ?? '',
})
