/** The run of `build`. */

import { resolve } from 'node:path'
import { build, type Job, proveMembers } from '../../build.ts'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { fontBytesAhead } from '../../read/font-bytes.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import { memberJobs } from '../../units/member-jobs.ts'
import type { FontBytes } from '../../write/write.ts'
import type { MembersChosen, Selection } from '../line/command.ts'
import type { ExitCode, Setting } from '../line/setting.ts'
import { writeFiles, writeHint } from '../line/write-files.ts'
import { withAcceptLines } from '../report/accept-lines.ts'
import { reportDiagnostics } from '../report/report-diagnostics.ts'
import { noteOutputs } from './note-outputs.ts'

/** What `build` does without `--all`. */
export type BuildOptions = {
  readonly all: false
  /** None: those that the unit's templates name. */
  readonly formats: readonly string[]
  /** The output folder, from the root. */
  readonly out: string
  /** Places left to fill do not forbid it. */
  readonly draft: boolean
} & Selection &
  MembersChosen

/** A unit with an error writes nothing, and does not stop the others. */
export async function runBuild(options: BuildOptions, setting: Setting): Promise<ExitCode> {
  const { world, terminal, root } = setting
  const began = terminal.now()
  const { jobs, departments, diagnostics: found } = memberJobs(jobsOf(options, setting), options, world)
  const fonts = fontBytesAhead(world, root)
  const written: string[] = []
  for (const chosen of jobs) {
    const job = { ...chosen, draft: options.draft }
    const start = terminal.now()
    const result = await buildUnit(job, options, { ...setting, fonts })
    found.push(...withAcceptLines(result.diagnostics, job))
    written.push(...result.written)
    if (options.messages === 'json') continue
    const seconds = ((terminal.now() - start) / 1000).toFixed(1)
    const state = result.written.length === 0 ? '有错误，未写出' : `${result.pageCount} 页`
    terminal.print(`${nameOf(job)}　${state}　${seconds} 秒\n`)
  }
  if (!options.draft)
    found.push(...departments.flatMap((job) => withAcceptLines(proveMembers(world, job), job)))
  reportDiagnostics(found, options, terminal)
  if (options.messages === 'text' && written.length === 0) terminal.complain('未写出任何文件。\n')
  if (options.messages === 'text' && written.length > 0) {
    const seconds = ((terminal.now() - began) / 1000).toFixed(1)
    terminal.print(
      `${written.map((path) => `  ${path}\n`).join('')}写出 ${written.length} 个文件，用时 ${seconds} 秒。\n`,
    )
  }
  return hasErrors(found) ? 1 : 0
}

const nameOf = ({ unit, year, member }: Job): string =>
  [unit, ...(year === 0 ? [] : [`${year}`]), ...(member === undefined ? [] : [member])].join(' ')

type UnitWritten = {
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly string[]
  readonly pageCount: number
}

async function buildUnit(
  job: Job,
  { formats, out }: BuildOptions,
  setting: Setting & { readonly fonts: FontBytes },
): Promise<UnitWritten> {
  const { files: made, pageCount, diagnostics } = await build(setting.world, job, formats, setting.fonts)
  const files = new Map([...made].map(([path, bytes]) => [`${out}/${path}`, bytes]))
  // `--all` builds departments only, and does not look at the files of their members.
  if (job.member === undefined) noteOutputs(resolve(setting.root, out), { job, files }, setting)
  const failure = writeFiles(files, writeHint, setting)
  return failure === null
    ? { diagnostics, written: [...files.keys()], pageCount }
    : { diagnostics: [...diagnostics, failure], written: [], pageCount: 0 }
}
