import type { ProjectFacts } from '../../derive/facts.ts'
import type { Side } from '../../diagnostic/diagnostic.ts'
import type { Finding } from '../finding.ts'
import { placeWithin } from '../publication/lines.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { bare, stemOf } from './likeness.ts'

/**
 * The statement calls a task by the name on its sheet; it may be longer or end differently, but name no other task.
 */
export const tasksAreCalledByTheirNames: PrintedRule = {
  slug: 'tasks-are-called-by-their-names',
  subject: 'printed',
  severity: 'warning',
  title: '情况说明里的任务名称与项目表一致',
  source: '表12与第三部分“五”',
  about:
    '任务的 called 是情况说明里的名称，可以多几个字、少一个“费”，不能缺字、换字（“党建工作经费”写成“党建经费”）：读者在表里找不到它。同一个项目的合成一条。',
  judge: (printed) => printed.facts.projects.flatMap((project) => findingsOf(printed, project)),
}

function findingsOf({ lineAt }: Printed, { sheet }: ProjectFacts): readonly Finding[] {
  const found = sheet.tasks.flatMap(({ name, called }, index) => {
    const line = lineAt(sheet.file, ['tasks', index, 'called'])
    return called === undefined || line === undefined || isSameTask(name, called)
      ? []
      : [{ name, called, line }]
  })
  const [first] = found
  if (first === undefined) return []
  const at = placeWithin(first.line, first.called)
  const sides = found.flatMap(({ name, called, line }): readonly Side[] => [
    { figure: name, from: '项目表' },
    { figure: called, from: `情况说明，${line.where}` },
  ])
  return [
    {
      message: `项目“${sheet.name.text}”有${found.length}项任务在情况说明里缺字、换字`,
      at,
      sides,
      hint: '删去 called，情况说明就用表里的名称；或者把两处改成一致',
      affects: ['表12', '第三部分“五”'],
    },
  ]
}

/** Whether the text contains the name, without its ending and the budget year before it. */
const isSameTask = (name: string, called: string): boolean =>
  bare(called).includes(stemOf(name.replace(/^20\d\d年度?/, '')))
