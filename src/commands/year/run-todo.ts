/** The run of `todo`. */

import { hasErrors } from '../../diagnostic/diagnostic.ts'
import { showJson, showText } from '../../diagnostic/show.ts'
import { readUnit } from '../../read/read-unit.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { listToFill, splitOffToFill } from '../report/report-diagnostics.ts'

/** What `todo` looks at. */
export type TodoOptions = Selection

/** Returns 1 as long as anything is left, or a file cannot be read. */
export function runTodo(options: TodoOptions, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(options, setting)
  for (const job of jobs) found.push(...readUnit(world, job).diagnostics)
  const { left, others } = splitOffToFill(found)
  if (options.messages === 'json') {
    terminal.print(showJson(found))
    return hasErrors(found) ? 1 : 0
  }
  if (left.length > 0) terminal.print(`${listToFill(left)}\n还有 ${left.length} 处待填。\n`)
  terminal.complain(showText(others, { colour: terminal.colour }))
  if (left.length === 0 && !hasErrors(found)) terminal.print('没有待填的了。\n')
  return hasErrors(found) ? 1 : 0
}
