import type { ProjectFacts } from '../../derive/facts.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Finding } from '../finding.ts'
import { fileOf, goalTables, isOfProject, keysOf } from '../publication/fields.ts'
import { type EnteredLine, placeWithin } from '../publication/lines.ts'
import { type Match, sidesOf } from '../publication/matches.ts'
import type { Printed } from '../publication/printed.ts'
import type { PrintedRule } from '../rule.ts'
import { type Count, countsIn } from './counts.ts'

/**
 * An indicator's target and the plan give one number: “租用线路共304条” and “线路开通数≥299条”. Only measures that few things
 * have (台, 条, 辆 …), and only if each side gives one number.
 */
export const targetsMatchPlans: PrintedRule = {
  slug: 'targets-match-plans',
  subject: 'printed',
  severity: 'warning',
  title: '指标值与实施方案、测算依据的数量一致',
  source: '表11、表12',
  about:
    '实施方案说“租用线路共304条”，指标“线路开通数”是≥299条。只比台、条、辆、栋等量词，同一项目里两边各只有一个数、名称相合的；与长期指标相同的数是几年的总数，不比。',
  judge(printed) {
    const targets = groupBy(targetsOf(printed), ({ line }) => (isOfProject(line) ? fileOf(line) : null))
    const ofFile = new Map(targets)
    return printed.facts.projects.flatMap((project) => {
      const own = ofFile.get(project.sheet.file) ?? []
      const names = new Set(own.map(({ name }) => name))
      const ofTable11 = ofFile.get(null)?.filter(({ name }) => names.has(name)) ?? []
      return findingsOf(printed, project, [...ofTable11, ...own])
    })
  },
}

const telling = /^(?:条|台|辆|部|套|座|栋|幢|公里|平方米|批次|场次|户|家|所)$/

type ListedTarget = { readonly line: EnteredLine; readonly name: string; readonly count: Count }

/** `targets` are the year's indicators of the project, and those of table 11 that have the same name. */
function findingsOf(
  { facts, linesOfFile }: Printed,
  project: ProjectFacts,
  targets: readonly ListedTarget[],
): readonly Finding[] {
  const ofSeveralYears = project.sheet.goals.flatMap(({ indicators }) =>
    indicators.flatMap(({ term, target }) => (term === 'long_term' ? target.replace(/^[≥≤]/, '') : [])),
  )
  const planned = linesOfFile(project.sheet.file)
    .filter((line) => /^(?:plan|tasks\.(?:standard|basis))$/.test(keysOf(line)))
    .flatMap((line) => countsIn(line, facts.inputs.year))
    .filter(({ measure, scope, isRough }) => telling.test(measure) && scope === '' && !isRough)
    .filter(({ digits, measure }) => !ofSeveralYears.includes(digits + measure))
  return groupBy(planned, ({ measure, ...count }) => `${measure} ${headOf(count)}`).flatMap(([, ones]) => {
    const [first] = ones
    const head = first === undefined ? '' : headOf(first)
    const aimed = targets.filter(({ name, count }) => count.measure === first?.measure && name.includes(head))
    const plans = new Set(ones.map(({ digits }) => digits))
    const aims = new Set(aimed.map(({ count }) => count.digits))
    const isOneEach = plans.size === 1 && aims.size === 1 && head.length >= 2
    return !isOneEach || plans.has([...aims][0] ?? '') || isOtherDeed(aimed, ones)
      ? []
      : [tell(head, ones, aimed)]
  })
}

/** The last word before the number, or the first after it. */
const headOf = ({ left, right }: Pick<Count, 'left' | 'right'>): string =>
  right.length >= 2 ? right.slice(0, 2) : left.slice(-2)

const deeds = [/购置|采购|更新|新购/, /巡检|维护|维修|维保|检修|检测|运维/, /租用|租赁/, /新建|改造|建设/]
const deedsIn = (text: string) => deeds.filter((deed) => deed.test(text))

/** To buy three is not to inspect thirty. */
function isOtherDeed(aimed: readonly ListedTarget[], planned: readonly Count[]): boolean {
  const theirs = aimed.flatMap(({ name }) => deedsIn(name))
  const ours = planned.flatMap(({ left, right }) => deedsIn(left + right))
  return theirs.length > 0 && ours.length > 0 && !ours.some((deed) => theirs.includes(deed))
}

/** The year's indicators that name a number. */
function targetsOf({ facts, lineAt }: Printed): readonly ListedTarget[] {
  return goalTables(facts).flatMap((table) =>
    table.goals.flatMap(({ indicators }, goal) =>
      indicators.flatMap(({ name, term }, position): readonly ListedTarget[] => {
        const line = lineAt(table.file, ['goals', goal, 'indicators', position, 'target'])
        const [count] = line === undefined ? [] : countsIn(line, facts.inputs.year)
        return line === undefined || count === undefined || term === 'long_term'
          ? []
          : [{ line, name, count }]
      }),
    ),
  )
}

function tell(head: string, planned: readonly Count[], aimed: readonly ListedTarget[]): Finding {
  const findings: readonly Match[] = [
    ...planned.map(({ line, fragment }) => ({ line, fragment })),
    ...aimed.map(({ line, name }) => ({ line, fragment: line.text, says: `${line.text}（指标“${name}”）` })),
  ]
  const [first] = aimed
  const at = first && placeWithin(first.line, first.line.text)
  return {
    message: `“${head}”在实施方案里是${planned[0]?.fragment}，指标值是${first?.line.text}`,
    at,
    sides: sidesOf(findings),
    hint: '说的是同一件事的，改成一致',
  }
}
