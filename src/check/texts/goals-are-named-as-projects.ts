import type { Finding } from '../finding.ts'
import { placeInWords, placeWithin } from '../publication/lines.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { likeness } from './likeness.ts'

/** Where table 11 takes its goals from the projects' names, a goal that has another name than its project is a variant of it. */
export const goalsAreNamedAsProjects: PrintedRule = {
  slug: 'goals-are-named-as-projects',
  subject: 'printed',
  severity: 'warning',
  title: '整体绩效目标用项目的名称时，名称相同',
  source: '表11与表12',
  about:
    '表11的目标多数就是项目名称的，剩下的一个目标与剩下的一个项目开头相同而名称不同（“老旧小区改造工程”与“老旧小区改造经费”），多半是同一个项目。目标不按项目写的不比。',
  judge: find,
}

const alikeEnough = 0.3
const sameStart = 4

function find(printed: Printed): readonly Finding[] {
  const { facts, lineAt } = printed
  const { performance, projects, folders } = facts.inputs
  const names = projects.map(({ name }) => name)
  const goals = performance.goals.map(({ name }, index) => ({ name, index }))
  const left = goals.filter(({ name }) => !names.some(({ text }) => text === name))
  const unnamed = names.filter(({ text }) => !goals.some(({ name }) => name === text))
  if (left.length * 2 > goals.length || goals.length < 2) return []
  return left.flatMap(({ name, index }): readonly Finding[] => {
    const meant = unnamed.find(
      ({ text }) =>
        text.slice(0, sameStart) === name.slice(0, sameStart) || likeness(text, name) > alikeEnough,
    )
    const line = lineAt(`${folders.year}/performance.yaml`, ['goals', index, 'name'])
    if (meant === undefined || line === undefined) return []
    const at = placeWithin(line, name)
    return [
      {
        message: `同一个项目有两个名称：“${name}”、“${meant.text}”`,
        at,
        sides: [
          { figure: name, from: line.where },
          { figure: meant.text, from: placeInWords(meant.place, facts.inputs) },
        ],
        hint: '其他目标都与项目同名；是同一个项目的，用一个名称',
        affects: ['表10', '表11', '表12'],
      },
    ]
  })
}
