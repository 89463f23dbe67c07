/** The run of `todo --format xlsx`. */

import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { showJson, showText } from '../../diagnostic/show.ts'
import { pathOf, type UnitYear } from '../../model/inputs.ts'
import { readUnit } from '../../read/read-unit.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { splitOffToFill } from '../report/report-diagnostics.ts'
import type { TodoOptions } from './run-todo.ts'
import { type ListToWrite, type WrittenList, writeFillLists } from './write-fill-lists.ts'

/** What is listed, and the folder of the workbooks, from the root. */
export type TodoBookOptions = TodoOptions & { readonly out: string }

/** Returns 1 if a workbook cannot be written, or a file has other errors than places to fill. */
export async function runTodoBook(options: TodoBookOptions, setting: Setting): Promise<ExitCode> {
  const { world, terminal } = setting
  const { jobs, diagnostics: chosen } = jobsOf(options, setting)
  const read = jobs.map((job) => ({ job, diagnostics: readUnit(world, job).diagnostics }))
  const lists = read.map(({ job, diagnostics }) => listOf(job, splitOffToFill(diagnostics).left))
  const { written, found } = await writeFillLists(lists, options.out, setting)
  const { others } = splitOffToFill([...chosen, ...read.flatMap(({ diagnostics }) => diagnostics), ...found])
  const failed = hasErrors(others)
  if (options.messages === 'json') {
    terminal.print(showJson(others))
    return failed ? 1 : 0
  }
  for (const { path, count } of written) terminal.print(`待填 ${count} 处　${path}\n`)
  const [first] = written
  if (first !== undefined) terminal.print(`填好以后读回来：${importCommand(first)}\n`)
  else if (!failed) terminal.print('没有待填的了。\n')
  terminal.complain(showText(others, { colour: terminal.colour }))
  return failed ? 1 : 0
}

const importCommand = ({ path, unit, year }: WrittenList): string =>
  `npm run import -- ${path} --unit ${unit} --year ${year}`

/** The unit's own files of the year: those of its earlier years and of other units have lists of their own. */
function listOf(job: UnitYear, left: readonly Diagnostic[]): ListToWrite {
  const files = new Set(left.flatMap(({ at }) => at?.file ?? []))
  const isOwn = (file: string) =>
    file === `data/${job.unit}/unit.yaml` || file.startsWith(`data/${pathOf(job)}/`)
  return { unit: job.unit, year: job.year, files: [...files].filter(isOwn) }
}
