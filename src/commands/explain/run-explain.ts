/** `explain`: where a figure is printed, how it was reckoned, and the lines of the files that it comes from. */

import { composeUnit } from '../../build.ts'
import { newTrace } from '../../compose/trace.ts'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { findFigures, mentionsOf } from '../../explain/find-figures.ts'
import { printedFigures } from '../../explain/printed-figures.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { tell } from '../report/report-diagnostics.ts'
import type { Explain } from './explain.ts'
import { explainedAsData, explainedAsText, explainFigures } from './show-explained.ts'

/** Tells of one figure of each chosen unit; data with errors are explained all the same where they make a document. */
export function runExplain(command: Explain, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const data: object[] = []
  for (const job of jobs) {
    const trace = newTrace()
    const { value, diagnostics } = composeUnit(world, { ...job, trace })
    if (value === null) {
      found.push(...diagnostics)
      continue
    }
    const printed = printedFigures(value.document, trace)
    const figures = explainFigures(findFigures(command.asked, printed), value.facts.reportedIn)
    const mentions = mentionsOf(command.asked, value.facts.inputs.texts)
    if (figures.length === 0 && mentions.length === 0)
      found.push(notPrinted(command.asked, value.document.title))
    else if (command.messages === 'json')
      data.push({ unit: job.unit, year: job.year, ...explainedAsData(figures, mentions) })
    else terminal.print(`${value.document.title}\n${explainedAsText(command.asked, figures, mentions)}`)
  }
  if (command.messages === 'json' && !hasErrors(found)) terminal.print(`${JSON.stringify(data, null, 2)}\n`)
  else tell(found, command, terminal)
  return hasErrors(found) ? 1 : 0
}

const notPrinted = (asked: string, title: string): Diagnostic => ({
  slug: 'figure-is-printed',
  severity: 'error',
  message: `《${title}》里没有“${asked}”`,
  hint: '照印出来的写，如 1,389.58、114.47%；或指明表格里的位置，如 表5-1:201:项目支出（表号:行的编码或名称:栏名）',
})
