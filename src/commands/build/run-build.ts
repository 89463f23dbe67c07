/** `build`: checks, composes and writes every chosen unit. */

import { resolve } from 'node:path'
import { build, type Job } from '../../build.ts'
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts'
import { fontBytesAhead } from '../../read/font-bytes.ts'
import { jobsOf } from '../../units/jobs-of.ts'
import type { FontBytes } from '../../write/write.ts'
import { cannotWrite, type ExitCode, type Setting, writeHint } from '../line/setting.ts'
import { tell } from '../report/report-diagnostics.ts'
import type { Build } from './build.ts'

/**
 * A unit with an error writes nothing, and does not stop the others. `noteOutputs` is told what is about to be written:
 * `build --all` is to know these files for the program's own.
 */
export async function runBuild(
  command: Build,
  setting: Setting,
  noteOutputs: NoteOutputs = () => undefined,
): Promise<ExitCode> {
  const { world, terminal, root } = setting
  const began = terminal.now()
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const fonts = fontBytesAhead(world, root)
  const written: string[] = []
  for (const chosen of jobs) {
    const job = { ...chosen, draft: command.draft }
    const start = terminal.now()
    const result = await buildUnit(job, command, { ...setting, noteOutputs, fonts })
    found.push(...result.diagnostics)
    written.push(...result.written)
    if (command.messages === 'json') continue
    const seconds = ((terminal.now() - start) / 1000).toFixed(1)
    const state = result.written.length === 0 ? '有错误，未写出' : `${result.pageCount} 页`
    terminal.print(`${job.unit}${job.year === 0 ? '' : ` ${job.year}`}　${state}　${seconds} 秒\n`)
  }
  tell(found, command, terminal)
  if (command.messages === 'text' && written.length === 0) terminal.complain('未写出任何文件。\n')
  if (command.messages === 'text' && written.length > 0) {
    const seconds = ((terminal.now() - began) / 1000).toFixed(1)
    terminal.print(
      `${written.map((path) => `  ${path}\n`).join('')}写出 ${written.length} 个文件，用时 ${seconds} 秒。\n`,
    )
  }
  return hasErrors(found) ? 1 : 0
}

/** `folder` is absolute; the files are by path as the user knows it. */
export type NoteOutputs = (folder: string, job: Job, files: ReadonlyMap<string, Uint8Array>) => void

type With = Setting & { readonly noteOutputs: NoteOutputs; readonly fonts: FontBytes }

type Built = {
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly string[]
  readonly pageCount: number
}

async function buildUnit(
  job: Job,
  command: Build,
  { world, root, noteOutputs, fonts }: With,
): Promise<Built> {
  const { files: made, pageCount, diagnostics } = await build(world, job, command.formats, fonts)
  const files = new Map([...made].map(([path, bytes]) => [`${command.out}/${path}`, bytes]))
  noteOutputs(resolve(root, command.out), job, files)
  const failure = world.replaceAll(
    new Map([...files].map(([path, content]) => [resolve(root, path), content])),
  )
  return failure === null
    ? { diagnostics, written: [...files.keys()], pageCount }
    : { diagnostics: [...diagnostics, cannotWrite(failure, writeHint)], written: [], pageCount: 0 }
}
