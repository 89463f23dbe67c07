import type { ProjectFacts } from '../../derive/facts.ts'
import { compare, isUnknown, scaled, sum } from '../../number/money.ts'
import type { Finding } from '../finding.ts'
import { placeWithin } from '../publication/lines.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'

/** What pays off arrears comes once, and what comes every year does not end in the year in which it begins. */
export const oneOffProjectsAreCalledSo: PrintedRule = {
  slug: 'one-off-projects-are-called-so',
  subject: 'printed',
  severity: 'warning',
  title: '一次性的项目不写常年性',
  source: '表12：项目安排频度与项目任务明细、起止年度',
  about: '常年性项目的任务金额一半以上是清欠、尾款、一次性支出，或者起止是同一年。',
  judge: (printed) => printed.facts.projects.flatMap((project) => findingsOf(printed, project)),
}

const once = /清欠|欠款|清偿|一次性|尾款|补缴/

function findingsOf({ lineAt }: Printed, { sheet, tasks, budget }: ProjectFacts): readonly Finding[] {
  if (!/常年|经常/.test(sheet.frequency ?? '')) return []
  const ofOnce = tasks.filter(({ name, called }) => once.test(name) || once.test(called))
  const share = sum(ofOnce.map(({ amount }) => amount))
  const isMostly =
    ofOnce.length > 0 && !isUnknown(share) && !isUnknown(budget) && compare(share, scaled(budget, '0.5')) > 0
  const why = isMostly
    ? `${tasks.length}项任务中${ofOnce.length}项是“${once.exec(`${ofOnce[0]?.name}${ofOnce[0]?.called}`)?.[0]}”`
    : sheet.starts !== undefined && sheet.starts === sheet.ends
      ? `起止都是${sheet.starts}年`
      : null
  const line = lineAt(sheet.file, ['frequency'])
  if (why === null || line === undefined) return []
  const at = placeWithin(line, line.text)
  return [
    {
      message: `项目“${sheet.name.text}”是${sheet.frequency}，而${why}`,
      at,
      hint: '一次性的写“一次性项目”，起止年度也写到付完的一年',
      affects: ['表12'],
    },
  ]
}
