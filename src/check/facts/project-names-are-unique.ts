import type { Facts } from '../../derive/facts.ts'
import { repeated } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import type { FactsRule } from '../rule.ts'
import { linesOf } from './places.ts'
import { plainText } from './plain-text.ts'

/** One project, one sheet: two of one name in one unit are mostly a file copied and forgotten, its money counted twice. */
export const projectNamesAreUnique: FactsRule = {
  slug: 'project-names-are-unique',
  subject: 'facts',
  severity: 'warning',
  title: '项目不重名',
  source: '表10、表12',
  about: '同一单位的项目表不重名。不同单位可以有同名的项目。',
  judge: find,
}

function find({ inputs: { projects } }: Facts): readonly Finding[] {
  const groups = repeated(projects, ({ name, member }) => `${plainText(name.text)} ${member?.text ?? ''}`)
  return groups.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            message: `${others.length + 1} 张项目表都叫“${first.name.text}”`,
            at: first.name.place,
            hint: `另见 ${linesOf(others.map(({ name }) => name.place))}；重复的删去，不同的项目改名区别开`,
            affects: ['表10', '表12', '表3'],
          },
        ],
  )
}
