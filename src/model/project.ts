/** `data/<unit>/<year>/projects/*.yaml`: one project a file, in the order of the file names (表10, 表12-n). */
import { z } from 'zod'
import { amountsByFund, amountsByPayer, payers } from './fund.ts'
import { indicatorSchema } from './indicator.ts'
import {
  amountsIn,
  count,
  day,
  itemCode,
  memberCode,
  paragraphs,
  placedText,
  quantity,
  reported,
  text,
  word,
  yearText,
} from './scalar.ts'

const task = z.strictObject({
  /** 项目任务明细. */
  name: text,
  /** Its name in the statement, if that differs from the sheet's. */
  called: text.optional(),
  /** 支出标准. */
  standard: text.optional(),
  unit_price: reported,
  quantity,
  /** 测算依据及说明. */
  basis: text.optional(),
})

/** The file. */
export const projectSchema = z.strictObject({
  name: placedText,
  /** The sheet's title (表12-n), if it differs from the template's. */
  sheet_title: text.optional(),
  /** 上年度绩效评价和自评结果; left out if the project was not evaluated. */
  evaluation: word('优秀', '良好', '中', '差').optional(),
  /** 项目类别 of 表10. */
  category: word('其他运转类', '特定目标类').optional(),
  /** 一级项目名称, from the district's own list. */
  level_one: text.optional(),
  /** 功能分类项级科目. */
  item: itemCode.optional(),
  /** Member unit; may be left out if there is only one. */
  member: memberCode.optional(),
  /** 项目主管部门 and 项目执行单位; the department by default. */
  department: text.optional(),
  executor: text.optional(),
  responsible: text.optional(),
  phone: text.optional(),
  address: text.optional(),
  /** 项目安排频度, e.g. 常年性项目. */
  frequency: text.optional(),
  starts: yearText.optional(),
  ends: yearText.optional(),
  /** 计划开始日期 and 计划完成日期, for a form that asks for days. */
  start_date: day.optional(),
  end_date: day.optional(),
  overview: paragraphs.default([]),
  basis: paragraphs.default([]),
  /** 实施主体. */
  implementer: paragraphs.default([]),
  plan: paragraphs.default([]),
  /** 实施周期. */
  period: paragraphs.default([]),
  amounts_in: amountsIn,
  /** 项目总预算. By default the year's budget for a project of 1 year, and unknown for a longer one. */
  total_budget: reported.optional(),
  /** 项目当年预算, where there are no tasks. */
  amount: reported.optional(),
  /** 用款计划: what is to be paid in each quarter. */
  quarters: z.array(reported).length(4).optional(),
  /** The fund that pays for the whole project; 一般公共预算 by default. */
  fund: word(...payers).optional(),
  /** The amounts of several funds that share the project. */
  sources: amountsByPayer.optional(),
  /** 其中：使用上年度财政拨款结转, by fund; part of the amounts above. */
  carried_over: amountsByFund.optional(),
  tasks: z.array(task).min(1).default([]),
  /** 项目采购. */
  procurement: z.array(z.strictObject({ name: text, quantity: count, amount: reported })).optional(),
  /** 项目前两年预算情况, by year. */
  past: z
    .record(z.string(), z.strictObject({ budget: reported.optional(), executed: reported.optional() }))
    .optional(),
  /** 绩效目标 in words: alone, or with `indicators`. */
  goal: paragraphs.default([]),
  /** 绩效指标 of the goal in words, for a form that has one goal and no 长期目标. */
  indicators: z.array(indicatorSchema).min(1).optional(),
  goals: z
    .array(
      z.strictObject({
        long_term: text,
        /** 年度目标, if its text differs. */
        annual: text.optional(),
        /** None where only the goal's text is known. */
        indicators: z.array(indicatorSchema).default([]),
      }),
    )
    .min(1)
    .default([]),
})
/** A project sheet; amounts in the unit `amounts_in`. */
export type Project = z.output<typeof projectSchema>

/** The sheet with its goal in words as one of its goals, if it has indicators. */
export const withGoals = <P extends Project>(project: P): P =>
  project.indicators === undefined
    ? project
    : {
        ...project,
        goals: [...project.goals, { long_term: project.goal.join('\n'), indicators: project.indicators }],
      }
