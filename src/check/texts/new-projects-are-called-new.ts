import type { Finding } from '../finding.ts'
import { enteredOf, keysOf } from '../publication/fields.ts'
import { inOne } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { isNewProject } from './project-age.ts'

/** Money for a project that had none last year is 新增, not 增加: a reader would look for last year's figure. */
export const newProjectsAreCalledNew: PrintedRule = {
  slug: 'new-projects-are-called-new',
  subject: 'printed',
  severity: 'warning',
  title: '增减原因里，本年新设的项目写“新增”',
  source: '财预〔2016〕143号（增减变化）；表12',
  about:
    '增减原因写某项目“增加”“减少”，而这个项目本年才开始、以前年度没有预算：上年没有，谈不上增加，写“新增…”。',
  judge: find,
}

function find({ facts, lines }: Printed): readonly Finding[] {
  const reasons = enteredOf(lines).filter((line) => keysOf(line).startsWith('reasons'))
  return facts.projects
    .filter((project) => isNewProject(project, facts))
    .flatMap(({ sheet: { name, starts } }) =>
      reasons.flatMap((line) => {
        const [before = '', after = ''] = line.text.split(name.text)
        const isCalledNew = /新增|新设|新安排/.test(before) || /^[^，。；]{0,4}为新/.test(after)
        const [fragment] = /^(?:项目)?(?:经费|资金|支出)?(?:增加|增长|减少|下降)/.exec(after) ?? []
        return !line.text.includes(name.text) || fragment === undefined || isCalledNew
          ? []
          : inOne([{ line, fragment: `${name.text}${fragment}` }], {
              message: `项目“${name.text}”${starts}年才开始，上年没有预算，原因却写“${fragment}”`,
              hint: `写“新增${name.text}”`,
            })
      }),
    )
}
