/** 一般公共预算 project expenditure for part three: by 款, 项 and project, each with its tasks. */
import type { Facts, ProjectFacts } from '../../derive/facts.ts'
import { compare, isNil, minus } from '../../number/money.ts'
import { amount, flag, type Infer, list, maybe, record, text } from '../shape.ts'
import { taskShape, taskView } from './tasks.ts'

const spentOnProject = record({
  name: text('项目名称'),
  amount: amount('金额'),
  named_as_item: flag('与所在的项级科目同名'),
  tasks: list(taskShape, '任务；项目不全由一般公共预算安排时为空，因为任务不分资金来源'),
  only_task: maybe(text('唯一的任务，文字说明中的名称；与项目同名时没有')),
})

/** The shape of `projects.groups`. */
export const projectGroupsShape = list(
  record({
    class_name: text('类'),
    group_name: text('款'),
    items: list(
      record({
        name: text('项'),
        amount: amount('项目支出'),
        projects: list(spentOnProject, '项目'),
        only_project: maybe(spentOnProject),
      }),
      '项级科目',
    ),
  }),
  '一般公共预算项目支出，按款；类按金额，类中的款也按金额，大的在前',
)

type Rows = Facts['spending']['all']['rows']

/** Groups by class, the largest class first, and within a class the largest group first. */
export function projectGroupsView({ spending, projects }: Facts): Infer<typeof projectGroupsShape> {
  const { rows } = spending.byFund.general_public
  return byProjectAmount(rows, 'class').flatMap((inClass) =>
    byProjectAmount(rows, 'group')
      .filter(({ code }) => code.startsWith(inClass.code))
      .map((group) => ({
        class_name: inClass.name,
        group_name: group.name,
        items: rows
          .filter(
            ({ level, code, amounts }) =>
              level === 'item' && code.startsWith(group.code) && !isNil(amounts.project),
          )
          .map((item) => itemView(item, projects)),
      })),
  )
}

const byProjectAmount = (rows: Rows, level: Rows[number]['level']): Rows =>
  rows
    .filter((row) => row.level === level && !isNil(row.amounts.project))
    .toSorted((a, b) => compare(b.amounts.project, a.amounts.project))

function itemView({ code, name, amounts }: Rows[number], projects: Facts['projects']) {
  const own = projects
    .filter(({ sheet, sources }) => sheet.item?.text === code && !isNil(sources.general_public))
    .map((project) => spentView(project, name))
  return {
    name,
    amount: amounts.project,
    projects: own,
    only_project: own.length === 1 ? (own[0] ?? null) : null,
  }
}

function spentView(
  { sheet, sources, budget, tasks: all }: ProjectFacts,
  item: string,
): Infer<typeof spentOnProject> {
  const name = sheet.name.text
  const tasks = isNil(minus(budget, sources.general_public)) ? all : []
  const only = tasks.length === 1 ? tasks[0] : undefined
  return {
    name,
    amount: sources.general_public,
    named_as_item: isSameName(name, item),
    tasks: tasks.map(taskView),
    only_task: only === undefined || isSameName(only.called, name) ? null : only.called,
  }
}

/** Names that differ only in a last 项目, 经费, 支出 or 资金 are the same: 老旧小区改造, 老旧小区改造项目. */
const isSameName = (a: string, b: string): boolean => bare(a) === bare(b)
const bare = (name: string): string => name.replace(/(项目|经费|支出|资金)$/, '')
