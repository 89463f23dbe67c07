/** The run of `check`. */

import { type Job, proofreadUnit, proveMembers } from '../../build.ts'
import { checklistOf } from '../../check/checklist.ts'
import { roundingSlug } from '../../check/equation.ts'
import { rules } from '../../check/rules.ts'
import { type Diagnostic, hasErrors, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { pathOf } from '../../model/inputs.ts'
import { noPolicy } from '../../model/policy.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import { memberJobs } from '../../units/member-jobs.ts'
import type { MembersChosen, Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles } from '../line/write-files.ts'
import { acceptCommand, withAcceptLines } from '../report/accept-lines.ts'
import { checkReport } from '../report/check-report.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'

/** What `check` does. */
export type CheckOptions = {
  /** The folder of the reports, from the root. */
  readonly out: string
  /** Notices too: differences that rounding explains, and accepted findings; advice in full. */
  readonly verbose: boolean
  /** The duties of disclosure, ticked, instead of a report. */
  readonly checklist: boolean
} & Selection &
  MembersChosen

/** Reports all that is wrong with the chosen units, and writes `<out>/<unit>/<year>/check.html` for each. */
export function runCheck(options: CheckOptions, setting: Setting): ExitCode {
  const { terminal } = setting
  const {
    jobs,
    departments,
    diagnostics: found,
  } = memberJobs(jobsOf(options, setting), options, setting.world)
  const reports = new Map<string, string>()
  for (const job of jobs) {
    const { diagnostics, report } = checked(job, setting)
    found.push(...diagnostics)
    if (!diagnostics.some(({ slug }) => slug === 'unit-exists' || slug === 'year-exists'))
      reports.set(`${options.out}/${pathOf(job)}/check.html`, report)
  }
  found.push(...departments.flatMap((job) => withAcceptLines(proveMembers(setting.world, job), job)))
  const hint = '报告是否在浏览器以外的程序里打开着？也可以用 --out 写到别的文件夹'
  const failure = writeFiles(reports, hint, setting)
  if (failure !== null) found.push(failure)
  reportDiagnostics(found, options, terminal)
  if (options.messages === 'text')
    terminal.print(closing(jobs.length, found, { options, reports, failed: failure !== null }))
  return hasErrors(found) ? 1 : 0
}

/** All that is wrong with a unit, also as a page. */
function checked(job: Job, { world }: Setting) {
  const { value, diagnostics: found } = proofreadUnit(world, job)
  const diagnostics = withAcceptLines(found, job)
  const report = checkReport({
    title: value?.document.title ?? `${job.unit} ${job.year}`,
    folder: `data/${pathOf(job)}`,
    diagnostics,
    duties: value && checklistOf(value),
    rules,
    policy: value?.policy ?? noPolicy,
  })
  return { diagnostics, report }
}

type CheckEnd = {
  readonly options: CheckOptions
  readonly reports: ReadonlyMap<string, string>
  readonly failed: boolean
}

function closing(
  units: number,
  found: readonly Diagnostic[],
  { options, reports, failed }: CheckEnd,
): string {
  const roundings = found.filter(({ slug }) => slug === roundingSlug).length
  return [
    ...(withoutNotices(found).length === 0 ? [`检查了 ${units} 个单位，没有发现问题。`] : []),
    ...(roundings > 0 && !options.verbose
      ? [`另有 ${roundings} 处四舍五入的尾差在允许之内；逐处列出：npm run check -- --verbose`]
      : []),
    ...(options.verbose ? howToAccept(found) : []),
    ...(failed || reports.size === 0
      ? []
      : ['检查报告：', ...[...reports.keys()].map((path) => `  ${path}`)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** Once for all findings: the place and the slug are on the first line of each. */
function howToAccept(found: readonly Diagnostic[]): readonly string[] {
  const example = found.find(({ accept }) => accept !== undefined)?.accept
  return example === undefined
    ? []
    : [
        '查过确实无误的，可以逐处认可并写明理由，照下面的样子换上那一处的位置和方括号中的代号：',
        `  ${example}`,
        `逐处的序号和命令：${acceptCommand({ unit: '单位', year: '年份' })}；check.html 里每一处都有自己的命令。`,
      ]
}
