import type { ProjectFacts } from '../../derive/facts.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { Finding } from '../finding.ts'
import { goalTables } from '../publication/fields.ts'
import { inOne, type Match } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { bare } from './likeness.ts'
import { isNewProject } from './project-age.ts'

/** A project that begins this year has no indicator values of earlier years: either it is older, or the values are not its. */
export const newProjectsHaveNoPastValues: PrintedRule = {
  slug: 'new-projects-have-no-past-values',
  subject: 'printed',
  severity: 'warning',
  title: '本年新设的项目没有往年的指标值',
  source: '表11“近两年指标值”与表12“项目前两年预算情况”',
  about:
    '起始年度是本年、以前年度没有预算和执行的项目，它的指标（或表11里同名的指标）却有往年的值：不是新项目，就是往年的值不属于它。',
  judge: (printed) =>
    printed.facts.projects
      .filter((project) => isNewProject(project, printed.facts))
      .flatMap((project) => findingsOf(printed, project)),
}

const hasPast = ({ past }: Indicator): boolean => Object.keys(past ?? {}).length > 0

function findingsOf({ facts, lineAt }: Printed, { sheet }: ProjectFacts): readonly Finding[] {
  const names = new Set(sheet.goals.flatMap(({ indicators }) => indicators.map(({ name }) => bare(name))))
  const ofProject = goalTables(facts).filter(
    ({ file }) => file === sheet.file || !file.includes('/projects/'),
  )
  const found = ofProject.flatMap(({ file, goals }) =>
    goals.flatMap(({ indicators }, goal) =>
      indicators.flatMap((indicator, position): readonly Match[] => {
        const line = lineAt(file, ['goals', goal, 'indicators', position, 'name'])
        return line !== undefined && hasPast(indicator) && names.has(bare(indicator.name))
          ? [{ line, fragment: indicator.name }]
          : []
      }),
    ),
  )
  return inOne(found, {
    message: `项目“${sheet.name.text}”${sheet.starts}年开始，以前年度没有预算和执行，指标却有往年的值`,
    hint: '以前就有的，改 starts，把往年的预算数、执行数填在 past 里；本年新设的，删去指标的往年值',
  })
}
