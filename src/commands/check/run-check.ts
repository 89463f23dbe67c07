/** `check`: everything but writing the publication; all that is wrong is told, and kept as a report. */

import { resolve } from 'node:path'
import { documentOfUnit, type Job } from '../../build.ts'
import { checklistOf } from '../../check/checklist.ts'
import { rules } from '../../check/rules.ts'
import { proofread } from '../../check/run-rules.ts'
import { type Diagnostic, hasErrors, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import { cannotWrite, type ExitCode, type Setting } from '../line/setting.ts'
import { checkReport } from '../report/check-report.ts'
import { tell } from '../report/report-diagnostics.ts'
import type { Check } from './check.ts'
import { runChecklist } from './run-checklist.ts'

/** Tells all that is wrong with the chosen units, and writes `<out>/<unit>/<year>/check.html` for each. */
export function runCheck(command: Check, setting: Setting): ExitCode {
  if (command.checklist) return runChecklist(command, setting)
  const { world, terminal, root } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const reports = new Map<string, string>()
  for (const job of jobs) {
    const { diagnostics, report } = checked(job, setting)
    found.push(...diagnostics)
    if (!diagnostics.some(({ slug }) => slug === 'unit-exists' || slug === 'year-exists'))
      reports.set(`${command.out}/${job.unit}/${job.year}/check.html`, report)
  }
  const failure = world.replaceAll(
    new Map([...reports].map(([path, text]) => [resolve(root, path), new TextEncoder().encode(text)])),
  )
  if (failure !== null)
    found.push(cannotWrite(failure, '报告是否在浏览器以外的程序里打开着？也可以用 --out 写到别的文件夹'))
  tell(found, command, terminal)
  if (command.messages === 'text')
    terminal.print(closing(jobs.length, found, { command, reports, failed: failure !== null }))
  return hasErrors(found) ? 1 : 0
}

/** All that is wrong with a unit, and the page that says so. */
function checked(job: Job, { world }: Setting) {
  const { value, diagnostics: found } = documentOfUnit(world, job)
  const diagnostics = value === null ? found : [...found, ...proofread(value)]
  const report = checkReport({
    title: value?.document.title ?? `${job.unit} ${job.year}`,
    folder: `data/${job.unit}/${job.year}`,
    diagnostics,
    duties: value && checklistOf(value),
    rules,
  })
  return { diagnostics, report }
}

type Done = {
  readonly command: Check
  readonly reports: ReadonlyMap<string, string>
  readonly failed: boolean
}

function closing(units: number, found: readonly Diagnostic[], { command, reports, failed }: Done): string {
  const accepted = found.length - withoutNotices(found).length
  return [
    ...(withoutNotices(found).length === 0 ? [`检查了 ${units} 个单位，没有发现问题。`] : []),
    ...(accepted > 0 && !command.verbose
      ? [`另有 ${accepted} 处四舍五入的尾差在允许之内；逐处列出：npm run check -- --verbose`]
      : []),
    ...(failed || reports.size === 0
      ? []
      : ['检查报告：', ...[...reports.keys()].map((path) => `  ${path}`)]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}
