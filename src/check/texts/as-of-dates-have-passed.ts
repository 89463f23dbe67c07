import type { Finding } from '../finding.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** Assets are those of the end of last year: a date that has not come, or one two years old, was not brought up to date. */
export const asOfDatesHavePassed: PrintedRule = {
  slug: 'as-of-dates-have-passed',
  subject: 'printed',
  severity: 'warning',
  title: '“截至”的日期是上年末，没有在公开之后',
  source: '财预〔2016〕143号（国有资产占用情况）',
  about:
    '“截至2024年12月31日”在2024年预算里还没有到；statement.yaml 里“截至”更早的年份是没有更新。项目表、绩效目标里的日期不管：那里可以写到哪一天完成。',
  judge: find,
}

const asOf = /截[至止]\s*(20\d\d)\s*年(?:度?(?:末|底)|\d{1,2}月)?(?:\d{1,2}日|底)?/g

function find({ facts, lines }: Printed): readonly Finding[] {
  const { year } = facts.inputs
  const dated = lines.filter(
    ({ entered }) => !/\/projects\/|performance\.yaml$/.test(entered?.place.file ?? ''),
  )
  return dated.flatMap((line) =>
    [...line.text.matchAll(asOf)].flatMap(([fragment, digits = '']): readonly Finding[] => {
      const named = Number(digits)
      const isAhead = named > year || (named === year && /(?:1[0-2]月|末|底)/.test(fragment))
      const isOld = named < year - 1
      if (!isAhead && !isOld) return []
      const finding: Match = { line, fragment }
      return inOne([finding], {
        message: isAhead ? '“截至”的日期还没有到' : '“截至”的日期没有更新',
        hint: `${year}年部门预算用${year - 1}年末的数：截至${year - 1}年12月31日`,
      })
    }),
  )
}
