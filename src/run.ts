/** Commands, carried out: the selection of units, the progress lines, what is written and what is said. */
import { resolve } from 'node:path'
import { checkUnit, composeUnit, type Job } from './build.ts'
import type { Command, Selection } from './cli.ts'
import { type Diagnostic, hasErrors } from './diagnostic/diagnostic.ts'
import { showJson, showText } from './diagnostic/show.ts'
import { latestYear, listUnits } from './read/units.ts'
import type { Terminal, World, WriteFailure } from './world.ts'
import { formats } from './write/formats.ts'
import type { FontSource } from './write/pdf/faces.ts'
import { layoutPdf } from './write/pdf/write-pdf.ts'

type Of<K extends Command['kind']> = Extract<Command, { readonly kind: K }>

/** 0 done, 1 the input is wrong. */
export type ExitCode = 0 | 1

type Setting = { readonly world: World; readonly terminal: Terminal; readonly root: string }

/** Builds every chosen unit. A unit with an error writes nothing, and does not stop the others. */
export async function runBuild(command: Of<'build'>, setting: Setting): Promise<ExitCode> {
  const { world, terminal, root } = setting
  const began = terminal.now()
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const fonts = fontBytes(world, root)
  const written: string[] = []
  for (const job of jobs) {
    const start = terminal.now()
    const result = await buildUnit(job, command, setting, fonts)
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

/** Reads, derives and checks; writes nothing. */
export function runCheck(command: Of<'check'>, setting: Setting): ExitCode {
  const { world, terminal } = setting
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  for (const job of jobs) found.push(...checkUnit(world, job).diagnostics)
  tell(found, command, terminal)
  if (command.messages === 'text' && found.length === 0)
    terminal.print(`检查了 ${jobs.length} 个单位，没有发现问题。\n`)
  return hasErrors(found) ? 1 : 0
}

function tell(found: readonly Diagnostic[], { messages }: Selection, terminal: Terminal): void {
  if (messages === 'json') terminal.print(showJson(found))
  else terminal.complain(showText(found, { colour: terminal.colour }))
}

/** All units if none is named, each in its latest year if none is given. */
function jobsOf(
  { units, year }: Selection,
  { world, root }: Setting,
): { jobs: readonly Job[]; diagnostics: Diagnostic[] } {
  const chosen = units.length > 0 ? units : listUnits(world, root)
  const diagnostics: Diagnostic[] = []
  if (chosen.length === 0) {
    diagnostics.push({
      slug: 'unit-exists',
      severity: 'error',
      message: 'data 文件夹里没有单位',
      hint: '每个单位一个文件夹，内有 unit.yaml；请在项目的根目录运行',
    })
  }
  const jobs = chosen.map((unit) => ({ root, unit, year: year ?? latestYear(world, root, unit) ?? 0 }))
  return { jobs, diagnostics }
}

type Built = {
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly string[]
  readonly pageCount: number
}

async function buildUnit(
  job: Job,
  command: Of<'build'>,
  { world, root }: Setting,
  bytes: FontSource['bytes'],
): Promise<Built> {
  const { value, diagnostics } = composeUnit(world, job)
  if (value === null || hasErrors(diagnostics)) return { diagnostics, written: [], pageCount: 0 }
  const { document, style, fonts } = value
  const layout = layoutPdf(document, style, { fonts, bytes })
  if (hasErrors(layout.diagnostics)) {
    return { diagnostics: [...diagnostics, ...layout.diagnostics], written: [], pageCount: 0 }
  }
  const folder = `${command.out}/${job.unit}/${job.year}`
  const files = new Map<string, Uint8Array>()
  for (const format of command.formats) {
    const content = await formats[format]?.({ document, style, fonts, layout })
    if (content !== undefined) files.set(`${folder}/${fileName(document.title)}.${format}`, content)
  }
  const failure = world.replaceAll(
    new Map([...files].map(([path, content]) => [resolve(root, path), content])),
  )
  if (failure !== null) {
    return { diagnostics: [...diagnostics, cannotWrite(failure)], written: [], pageCount: 0 }
  }
  return { diagnostics, written: [...files.keys()], pageCount: layout.pageCount }
}

const cannotWrite = ({ path, reason }: WriteFailure): Diagnostic => ({
  slug: 'output-can-be-written',
  severity: 'error',
  message: `文件写不进去：${path}（${reason}）；原有的文件没有改动`,
  hint: '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --out 写到别的文件夹',
})

/** A title as a file name that every system takes. */
const fileName = (title: string): string => title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')

/** Bytes of a font file, read once. */
function fontBytes(world: World, root: string): FontSource['bytes'] {
  const read = new Map<string, Uint8Array>()
  return (file) => {
    const known = read.get(file) ?? world.read(`${root}/fonts/${file}`) ?? new Uint8Array()
    read.set(file, known)
    return known
  }
}
