/** `check`: everything that `build` does, up to the finished text; writes nothing. */
import { composeUnit } from '../build.ts'
import { hasErrors, withoutNotices } from '../diagnostic/diagnostic.ts'
import { jobsOf } from './selection.ts'
import type { ExitCode, Of, Setting } from './setting.ts'
import { tell } from './tell.ts'

/** Tells all that is wrong with the data of the chosen units, and with the publication that they make. */
export function runCheck(command: Of<'check'>, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  for (const job of jobs) found.push(...composeUnit(world, job).diagnostics)
  tell(found, command, terminal)
  if (command.messages === 'text' && withoutNotices(found).length === 0)
    terminal.print(`检查了 ${jobs.length} 个单位，没有发现问题。\n`)
  return hasErrors(found) ? 1 : 0
}
