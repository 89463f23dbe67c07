/** The run of `explain`. */

import { composeUnit } from '../../build.ts'
import { newTrace } from '../../compose/trace.ts'
import { type Diagnostic, errorOf, hasErrors } from '../../diagnostic/diagnostic.ts'
import { findFigures, mentionsOf } from '../../explain/find-figures.ts'
import { printedFigures } from '../../explain/printed-figures.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { explainedAsData, explainedAsText, explainFigures } from './show-explained.ts'

/** What `explain` explains: a figure as it is printed, or a cell of a table. */
export type ExplainOptions = { readonly asked: string } & Selection

/** Explains the figure in each chosen unit. Data with errors are no obstacle where they make a document. */
export function runExplain(options: ExplainOptions, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(options, setting)
  const data: object[] = []
  for (const job of jobs) {
    const trace = newTrace()
    const { value, diagnostics } = composeUnit(world, { ...job, trace })
    if (value === null) {
      found.push(...diagnostics)
      continue
    }
    const printed = printedFigures(value.document, trace)
    const figures = explainFigures(findFigures(options.asked, printed), value.facts.reportedIn)
    const mentions = mentionsOf(options.asked, value.facts.inputs.texts)
    if (figures.length === 0 && mentions.length === 0)
      found.push(notPrinted(options.asked, value.document.title))
    else if (options.messages === 'json')
      data.push({ unit: job.unit, year: job.year, ...explainedAsData(figures, mentions) })
    else terminal.print(`${value.document.title}\n${explainedAsText(options.asked, figures, mentions)}`)
  }
  if (options.messages === 'json' && !hasErrors(found)) terminal.print(`${JSON.stringify(data, null, 2)}\n`)
  else reportDiagnostics(found, options, terminal)
  return hasErrors(found) ? 1 : 0
}

const notPrinted = (asked: string, title: string): Diagnostic =>
  errorOf(
    'figure-is-printed',
    `《${title}》里没有“${asked}”`,
    '照印出来的写，如 3,456.24、24.79%；或指明表格里的位置，如 表3:212:项目支出（表号:行的编码或名称:栏名）',
  )
