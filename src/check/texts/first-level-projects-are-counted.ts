import type { Finding } from '../finding.ts'
import { inOne, matchesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** 一级项目 is a level of the project sheets: as many as the sheets name, not as many as there are sheets. */
export const firstLevelProjectsAreCounted: PrintedRule = {
  slug: 'first-level-projects-are-counted',
  subject: 'printed',
  severity: 'warning',
  title: '“N个一级项目”与项目表的一级项目个数一致',
  source: '第三部分“预算绩效管理情况”与表12“一级项目名称”',
  about: '文字说“5个一级项目”，项目表的一级项目名称只有两种。项目表没有填全一级项目的不比。',
  judge: find,
}

function find({ facts, lines }: Printed): readonly Finding[] {
  const names = facts.projects.map(({ sheet }) => sheet.level_one)
  const distinct = [...new Set(names)]
  if (names.length === 0 || names.includes(undefined)) return []
  const found = matchesOf(lines, /(?<!\d)\d+个一级项目/).filter(
    ({ fragment }) => Number.parseInt(fragment, 10) !== distinct.length,
  )
  return inOne(found, {
    message: `项目表的一级项目有${distinct.length}个（${distinct.join('、')}），文字里不是`,
    hint: '说的是项目表的张数的，写“N个项目”',
  })
}
