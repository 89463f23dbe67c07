/** `check --checklist`: what the regulations ask of a publication, ticked, unit by unit. */

import { documentOfUnit, type Job } from '../../build.ts'
import { type ChecklistItem, checklistOf, showChecklist } from '../../check/checklist.ts'
import { duties } from '../../check/duties/duties.ts'
import { proofread } from '../../check/run-rules.ts'
import { type Diagnostic, hasErrors, withoutNotices } from '../../diagnostic/diagnostic.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { tell } from '../report/report-diagnostics.ts'
import type { Check } from './check.ts'

/** A unit's checklist, or nothing where its data have errors; what else is wrong with it is told beside it. */
type Ticked = {
  readonly unit: string
  readonly year: number
  readonly name: string
  readonly duties: readonly ChecklistItem[] | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Answers as `check` does: 1 if anything is an error, a duty that is missing among it. */
export function runChecklist(command: Check, setting: Setting): ExitCode {
  const { terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const all = jobs.map((job) => tick(job, setting))
  if (command.messages === 'json') {
    terminal.print(`${JSON.stringify({ units: all.map(asData), diagnostics: found }, null, 2)}\n`)
  } else {
    const texts = all.flatMap(({ name, unit, year, duties }) =>
      duties === null ? [] : [showChecklist(`${name}（${unit}）${year}年`, duties)],
    )
    terminal.print(texts.join('\n\n'))
    for (const { unit, duties } of all)
      if (duties === null) terminal.complain(`${unit}：数据有错误，改好以后才能对照清单。\n`)
    tell([...found, ...all.flatMap(({ diagnostics }) => diagnostics)], command, terminal)
  }
  const isMissing = all.some(({ duties }) => duties?.some(hasError) === true)
  return isMissing || hasErrors([...found, ...all.flatMap(({ diagnostics }) => diagnostics)]) ? 1 : 0
}

const slugs = new Set(duties.map(({ slug }) => slug))

function tick(job: Job, { world }: Setting): Ticked {
  const { unit, year } = job
  const { value, diagnostics } = documentOfUnit(world, job)
  if (value === null) return { unit, year, name: unit, duties: null, diagnostics }
  const others = proofread(value).filter(({ slug }) => !slugs.has(slug))
  const { name } = value.facts.inputs.unit
  return { unit, year, name, duties: checklistOf(value), diagnostics: [...diagnostics, ...others] }
}

const hasError = (item: ChecklistItem): boolean =>
  item.kind === 'missing' && item.lacks.some(({ severity }) => severity === 'error')

const asData = ({ diagnostics, ...ticked }: Ticked) => ({
  ...ticked,
  diagnostics: withoutNotices(diagnostics),
})
