import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { enteredOf, fileOf } from '../publication/fields.ts'
import type { EnteredLine } from '../publication/lines.ts'
import { inOne } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { bare } from './likeness.ts'

/** Two goals of one project with the same words: one of them was copied and never rewritten. */
export const goalsAreNotRepeated: PrintedRule = {
  slug: 'goals-are-not-repeated',
  subject: 'printed',
  severity: 'warning',
  title: '绩效目标不重复',
  source: '表11、表12',
  about: '同一张表的两个长期目标或两个年度目标文字相同，多半是复制以后没有改写。',
  judge: find,
}

const keys = ['long_term', 'annual', 'name', 'annual_name']

function find({ lines }: Printed): readonly Finding[] {
  const goals = enteredOf(lines).filter(
    ({ entered: { path } }) => path[0] === 'goals' && path.length === 3 && keys.includes(String(path[2])),
  )
  return groupBy(goals, (line) => `${fileOf(line)} ${bare(line.text)}`).flatMap(([, alike]) =>
    new Set(alike.map(goalOf)).size < 2
      ? []
      : inOne(
          alike.map((line) => ({ line, fragment: line.text })),
          {
            message: `第${[...new Set(alike.map(goalOf))].join('、')}个目标的文字相同`,
            hint: '复制来的那一个按它的指标改写',
          },
        ),
  )
}

const goalOf = ({ entered: { path } }: EnteredLine): number => Number(path[1]) + 1
