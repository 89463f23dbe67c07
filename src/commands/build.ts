/** `build`: checks, composes and writes every chosen unit. */
import { resolve } from 'node:path'
import { type Composed, composeUnit, type Job } from '../build.ts'
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { publishedName } from '../read/read-published.ts'
import { formats } from '../write/formats.ts'
import { damagedFaces } from '../write/pdf/damaged-faces.ts'
import type { FontSource } from '../write/pdf/faces.ts'
import { layoutPdf } from '../write/pdf/write-pdf.ts'
import { publishedText } from '../years/published-text.ts'
import { fileName } from './file-name.ts'
import { fontBytes } from './font-bytes.ts'
import { jobsOf } from './selection.ts'
import { cannotWrite, type ExitCode, type Of, type Setting } from './setting.ts'
import { tell } from './tell.ts'

/** A unit with an error writes nothing, and does not stop the others. */
export async function runBuild(command: Of<'build'>, setting: Setting): Promise<ExitCode> {
  const { world, terminal, root } = setting
  const began = terminal.now()
  const { jobs, diagnostics: found } = jobsOf(command, setting)
  const fonts = fontBytes(world, root)
  const written: string[] = []
  for (const chosen of jobs) {
    const job = { ...chosen, draft: command.draft }
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

type Built = {
  readonly diagnostics: readonly Diagnostic[]
  readonly written: readonly string[]
  readonly pageCount: number
}

async function buildUnit(
  job: Job,
  command: Of<'build'>,
  setting: Setting,
  bytes: FontSource['bytes'],
): Promise<Built> {
  const { value, diagnostics } = composeUnit(setting.world, job)
  const nothing = (...found: readonly Diagnostic[]): Built => ({
    diagnostics: [...diagnostics, ...found],
    written: [],
    pageCount: 0,
  })
  if (value === null || hasErrors(diagnostics)) return nothing()
  try {
    const { files, pageCount, diagnostics: found } = await filesOf(value, job, command, bytes)
    if (hasErrors(found)) return nothing(...found)
    const failure = setting.world.replaceAll(
      new Map([...files].map(([path, content]) => [resolve(setting.root, path), content])),
    )
    const hint = '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --out 写到别的文件夹'
    if (failure !== null) return nothing(cannotWrite(failure, hint))
    return { diagnostics, written: [...files.keys()], pageCount }
  } catch (error) {
    // A font that is damaged inside shows itself only when its glyphs are asked for.
    const damaged = damagedFaces({ fonts: value.fonts, bytes })
    if (damaged.length === 0) throw error
    return nothing(...damaged)
  }
}

type Files = {
  /** By path, as the user knows it. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly pageCount: number
  readonly diagnostics: readonly Diagnostic[]
}

async function filesOf(
  { facts, document, style, fonts, word }: Composed,
  job: Job,
  { formats: asked, out }: Of<'build'>,
  bytes: FontSource['bytes'],
): Promise<Files> {
  const layout = layoutPdf(document, style, { fonts, bytes })
  const { diagnostics, pageCount } = layout
  if (hasErrors(diagnostics)) return { files: new Map(), pageCount, diagnostics }
  const folder = `${out}/${job.unit}/${job.year}`
  // A draft never takes the place of a finished publication.
  const name = `${fileName(document.fileName ?? document.title)}${job.draft ? '（草稿）' : ''}`
  const files = new Map<string, Uint8Array>()
  // Side by side: one is compressed while the other is put together.
  const contents = await Promise.all(
    asked.map((format) => formats[format]?.({ document, style, fonts, word, layout })),
  )
  asked.forEach((format, index) => {
    const content = contents[index]
    if (content !== undefined) files.set(`${folder}/${name}.${format}`, content)
  })
  if (!job.draft) {
    files.set(`${folder}/${publishedName}`, new TextEncoder().encode(publishedText(facts, document.title)))
  }
  return { files, pageCount, diagnostics }
}
