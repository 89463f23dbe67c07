/** `todo`: what is left to fill in a new year's files. */

import { hasErrors } from '../../diagnostic/diagnostic.ts'
import { showJson, showText } from '../../diagnostic/show.ts'
import { readUnit } from '../../read/read-unit.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { apart, listToFill } from '../report/report-diagnostics.ts'
import type { Todo } from './todo.ts'

/** Lists it; 1 as long as anything is left, or a file cannot be read. */
export function runTodo(command: Todo, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  for (const job of jobs) found.push(...readUnit(world, job).diagnostics)
  const { left, others } = apart(found)
  if (command.messages === 'json') {
    terminal.print(showJson(found))
    return hasErrors(found) ? 1 : 0
  }
  if (left.length > 0) terminal.print(`${listToFill(left)}\n还有 ${left.length} 处待填。\n`)
  terminal.complain(showText(others, { colour: terminal.colour }))
  if (left.length === 0 && !hasErrors(found)) terminal.print('没有待填的了。\n')
  return hasErrors(found) ? 1 : 0
}
