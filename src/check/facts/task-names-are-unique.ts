import type { Facts } from '../../derive/facts.ts'
import { repeated } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { placeOfKey } from './place-of-key.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** Two tasks of one name in a sheet are mostly one entered twice. */
export const taskNamesAreUnique: FactsRule = {
  slug: 'task-names-are-unique',
  subject: 'facts',
  severity: 'warning',
  title: '同一项目的任务不重名',
  source: '表12“项目支出明细测算”',
  about: '一张项目表里的任务不重名；重名的多半是重复填列。',
  judge: find,
}

function find({ inputs }: Facts): readonly Finding[] {
  return inputs.projects.flatMap(({ file, name, tasks }) => {
    const placed = tasks.map((task, index) => ({
      name: task.name,
      place: placeOfKey(inputs, { file, path: ['tasks', index, 'name'] }) ?? task.unit_price.place,
    }))
    return repeated(placed, (task) => plainText(task.name)).flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [
            {
              message: `项目“${name.text}”有 ${others.length + 1} 个任务都叫“${first.name}”`,
              at: first.place,
              hint: `另见 ${linesOf(others.map(({ place }) => place))}；重复的删去，不同的任务改名区别开`,
              affects: ['表12'],
            },
          ],
    )
  })
}
