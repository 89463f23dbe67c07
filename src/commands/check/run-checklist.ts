/** The run of `check --checklist`: the duties of disclosure, ticked, unit by unit. */

import { type Job, proofreadUnit } from '../../build.ts'
import { type ChecklistItem, checklistOf, showChecklist } from '../../check/checklist.ts'
import { duties } from '../../check/duties/duties.ts'
import { type Diagnostic, hasErrors, toRecord } from '../../diagnostic/diagnostic.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import type { CheckOptions } from './run-check.ts'

/** A unit's checklist, and everything else that is wrong with it. */
type Ticked = {
  readonly unit: string
  readonly year: number
  readonly name: string
  /** Null if errors in the data prevent a document. */
  readonly duties: readonly ChecklistItem[] | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Returns 1 if anything is an error, a missing duty included. */
export function runChecklist(options: CheckOptions, setting: Setting): ExitCode {
  const { terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(options, setting)
  const all = jobs.map((job) => tick(job, setting))
  if (options.messages === 'json') {
    terminal.print(`${JSON.stringify({ units: all.map(asData), diagnostics: found }, null, 2)}\n`)
  } else {
    const texts = all.flatMap(({ name, unit, year, duties }) =>
      duties === null ? [] : [showChecklist(`${name}（${unit}）${year}年`, duties)],
    )
    terminal.print(texts.join('\n\n'))
    for (const { unit, duties } of all)
      if (duties === null) terminal.complain(`${unit}：数据有错误，改好以后才能对照清单。\n`)
    reportDiagnostics([...found, ...all.flatMap(({ diagnostics }) => diagnostics)], options, terminal)
  }
  const isMissing = all.some(({ duties }) => duties?.some(hasError) === true)
  return isMissing || hasErrors([...found, ...all.flatMap(({ diagnostics }) => diagnostics)]) ? 1 : 0
}

const slugs = new Set(duties.map(({ slug }) => slug))

function tick(job: Job, { world }: Setting): Ticked {
  const { unit, year } = job
  const { value, diagnostics } = proofreadUnit(world, job)
  const others = diagnostics.filter(({ slug }) => !slugs.has(slug))
  const name = value?.facts.inputs.unit.name ?? unit
  return { unit, year, name, duties: value && checklistOf(value), diagnostics: others }
}

const hasError = (item: ChecklistItem): boolean =>
  item.kind === 'missing' && item.lacks.some(({ severity }) => severity === 'error')

const asData = ({ diagnostics, ...ticked }: Ticked) => ({
  ...ticked,
  diagnostics: toRecord(diagnostics),
})
