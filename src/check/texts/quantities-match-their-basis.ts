import type { ProjectFacts } from '../../derive/facts.ts'
import type { Finding } from '../finding.ts'
import { placeWithin } from '../publication/lines.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { countsIn, inDigits } from './counts.ts'

/** A task at so much 每台 costs as many of them as its basis names: 每部20万元, 8, “加装电梯8部”. */
export const quantitiesMatchTheirBasis: PrintedRule = {
  slug: 'quantities-match-their-basis',
  subject: 'printed',
  severity: 'warning',
  title: '任务的计量数与测算依据里的数量一致',
  source: '表12：支出标准、计量数、测算依据及说明',
  about:
    '支出标准按“每台”“每人次”计的任务，测算依据里同一量词的数与计量数不同。依据里有几个这样的数，或写“约”“每”的不比。',
  judge: (printed) => printed.facts.projects.flatMap((project) => findingsOf(printed, project)),
}

function findingsOf({ facts, lineAt }: Printed, { sheet }: ProjectFacts): readonly Finding[] {
  return sheet.tasks.flatMap(({ name, standard, quantity }, index): readonly Finding[] => {
    const line = lineAt(sheet.file, ['tasks', index, 'basis'])
    const measured = /^每([\u4e00-\u9fff]{1,3}?)(?:不超过|约|\d)/.exec(standard ?? '')?.[1]
    if (line === undefined || measured === undefined) return []
    const [count, ...others] = countsIn(line, facts.inputs.year).filter(
      ({ measure, isRough, isBound, scope }) =>
        measure === measured && !isRough && !isBound && !/每|各|平均|其中/.test(scope),
    )
    const entered = inDigits(quantity.digits)
    if (count === undefined || others.length > 0 || entered === 'NaN' || count.digits === entered) return []
    const at = placeWithin(line, count.fragment)
    return [
      {
        message: `任务“${name}”的计量数与测算依据里的数量不同`,
        at,
        stated: { figure: `${entered}${measured}`, from: `计量数，按“${standard}”` },
        computed: { figure: count.fragment, from: '测算依据' },
        hint: '测算数是单价乘计量数：核对哪一个是对的',
        affects: ['表12'],
      },
    ]
  })
}
