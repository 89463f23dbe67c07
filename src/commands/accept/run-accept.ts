/** The run of `accept`. */

import { proofreadUnit, proveMembers } from '../../build.ts'
import { contentOf } from '../../check/finding-identity.ts'
import { membersAddUp } from '../../check/members/members-add-up.ts'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { suggestion } from '../../diagnostic/nearest.ts'
import { showJson, whereOf, wordOf } from '../../diagnostic/show.ts'
import { acceptedPlace, planAcceptance } from '../../edit/plan-acceptance.ts'
import type { UnitYear } from '../../model/inputs.ts'
import { fileInYear } from '../../model/key-span.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import { memberJobs } from '../../units/member-jobs.ts'
import type { MembersChosen, Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import {
  acceptCommand,
  findingsByRule,
  type NumberedFinding,
  placeOf,
  withAcceptLines,
} from '../report/accept-lines.ts'
import { type CommandResult, refused, reportResult } from '../report/command-result.ts'
import { ruleTitles } from '../report/rule-titles.ts'
import { showFindings } from './show-findings.ts'

/** What `accept` does. Without a reason it lists. */
export type AcceptOptions = Selection &
  MembersChosen & {
    readonly rule: string | null
    readonly at: string | null
    /** From 1, among the findings of the rule. */
    readonly number: number | null
    readonly because: string | null
  }

/** Lists findings of one unit and year, or writes the entry that accepts one. */
export function runAccept(options: AcceptOptions, setting: Setting): ExitCode {
  const { jobs, diagnostics: none } = memberJobs(jobsOf(options, setting), options, setting.world)
  const [job] = jobs
  if (job === undefined) return reportResult(refused(...none), options, setting)
  const { value, diagnostics } = proofreadUnit(setting.world, job)
  const ofMembers = options.rule === membersAddUp.slug ? proveMembers(setting.world, job) : []
  const found = withAcceptLines([...diagnostics, ...ofMembers], job)
  const groups = findingsByRule(found)
  // Whatever is no finding of a rule cannot be accepted: a file that cannot be read, a template that is wrong.
  const others = found.filter((one) => one.severity === 'error' && !ruleTitles.has(one.slug))
  const { rule, because } = options
  if (rule !== null && !ruleTitles.has(rule)) return reportResult(refused(noRule(rule)), options, setting)
  if (rule !== null && because !== null) {
    const ofRule = groups.find(([slug]) => slug === rule)?.[1] ?? []
    const result =
      ofRule.length === 0 && others.length > 0
        ? refused(...others)
        : acceptOne(ofRule, { ...options, rule, because }, { job, setting })
    return reportResult(result, options, setting)
  }
  const listed = groups.filter(([slug]) => rule === null || slug === rule)
  if (options.messages === 'json') {
    setting.terminal.print(
      showJson([...listed.flatMap(([, ones]) => ones.map(({ finding }) => finding)), ...others]),
    )
    return hasErrors(others) ? 1 : 0
  }
  const said = showFindings(listed, { job, isWhole: value !== null })
  return reportResult({ diagnostics: others, said }, options, setting)
}

type Wanted = AcceptOptions & { readonly rule: string; readonly because: string }
type Around = { readonly job: UnitYear; readonly setting: Setting }

function acceptOne(
  ofRule: readonly NumberedFinding[],
  { rule, at, number, because }: Wanted,
  { job, setting }: Around,
): CommandResult {
  const { world } = setting
  const meant = ofRule.filter(
    (one) =>
      (number === null || one.number === number) &&
      (at === null || namesOf(one.finding, { job, setting }).includes(at.trim().replaceAll(/\s+/g, ' '))),
  )
  const [one, ...more] = meant
  if (one === undefined) return refused(nothingThere(ofRule, rule, job))
  if (more.length > 0) return refused(severalThere(meant, rule, job))
  const { finding } = one
  if (finding.accepted !== undefined) return refused(acceptedBefore(finding.accepted))
  const place = acceptedPlace(world, job, finding)
  const files = planAcceptance(world, job, { rule, at: place, content: contentOf(finding), because })
  const failure = writeFiles(files, '检查 data 文件夹能否写入，再运行', setting)
  if (failure !== null) return refused(failure)
  const content = contentOf(finding)
  const kept = 'figures' in content ? `（${content.figures.join('；')}）` : ''
  return {
    diagnostics: [],
    said: `已认可，记在 ${[...files.keys()].join()}：
  ${wordOf(finding)} ${finding.message} [${rule}]
  ${place ?? '（没有具体位置）'}
  理由：${because}
查出的内容${kept}变了会重新报告；不再认可，删去这一条。
`,
  }
}

/** Everything that `--at` may call a finding. */
function namesOf(finding: Diagnostic, { job, setting }: Around): readonly (string | null)[] {
  const { at } = finding
  const inYear = at && { ...at, file: fileInYear(at.file, job) }
  return [
    placeOf(finding),
    finding.where ?? null,
    acceptedPlace(setting.world, job, finding),
    ...(at && inYear ? [whereOf(at), whereOf(inYear), placeOf({ ...finding, at: inYear })] : []),
  ]
}

const noRule = (rule: string): Diagnostic =>
  errorOf(
    'rule-exists',
    `没有规则“${rule}”`,
    suggestion(rule, ruleTitles.keys(), '规则的代号是报告里方括号中的英文；逐条见 docs/checks.md'),
  )

const nothingThere = (ofRule: readonly NumberedFinding[], rule: string, job: UnitYear): Diagnostic =>
  errorOf(
    'finding-exists',
    ofRule.length === 0 ? `[${rule}] 没有查出问题，无可认可` : `[${rule}] 没有查出这一处`,
    ofRule.length === 0
      ? '数据改过以后，先运行 npm run check'
      : `这条规则查出 ${ofRule.length} 处；列出：${acceptCommand(job)} --rule ${rule}`,
  )

const severalThere = (meant: readonly NumberedFinding[], rule: string, job: UnitYear): Diagnostic =>
  errorOf(
    'finding-exists',
    `[${rule}] 查出 ${meant.length} 处，不知道认可哪一处`,
    `用 --number 写明序号（${meant.map(({ number }) => number).join('、')}），或用 --at 写明位置；列出：${acceptCommand(job)} --rule ${rule}`,
  )

const acceptedBefore = ({ at, because }: NonNullable<Diagnostic['accepted']>): Diagnostic => ({
  ...errorOf('accepted-once', '这一处已经认可过，没有改动', `理由是“${because}”；要改理由，改这一条`),
  at,
})
