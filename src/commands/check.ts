/** `check`: reads, derives and checks; writes nothing. */
import { checkUnit } from '../build.ts'
import { hasErrors, withoutNotices } from '../diagnostic/diagnostic.ts'
import { runChecklist } from './checklist.ts'
import { jobsOf } from './selection.ts'
import type { ExitCode, Of, Setting } from './setting.ts'
import { tell } from './tell.ts'

/** Tells all that is wrong with the data of the chosen units. */
export function runCheck(command: Of<'check'>, setting: Setting): ExitCode {
  if (command.checklist) return runChecklist(command, setting)
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  for (const job of jobs) found.push(...checkUnit(world, job).diagnostics)
  tell(found, command, terminal)
  if (command.messages === 'text' && withoutNotices(found).length === 0)
    terminal.print(`检查了 ${jobs.length} 个单位，没有发现问题。\n`)
  return hasErrors(found) ? 1 : 0
}
