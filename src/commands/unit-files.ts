/** What is written for one unit: its publication in each format, and its figures as they go out. */
import { type Composed, composeUnit, type Job } from '../build.ts'
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { publishedName } from '../read/read-published.ts'
import type { World } from '../world/world.ts'
import { formats } from '../write/formats.ts'
import { damagedFaces } from '../write/pdf/damaged-faces.ts'
import type { FontSource } from '../write/pdf/faces.ts'
import { layoutPdf } from '../write/pdf/write-pdf.ts'
import { publishedText } from '../years/published-text.ts'
import { fileName } from './file-name.ts'

export type Wanted = {
  readonly formats: readonly string[]
  /** Folder that the units' folders are written to, as the user knows it. */
  readonly out: string
}

export type UnitFiles = {
  /** By path, as the user knows it; none where there is an error. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly pageCount: number
  /** Null where there is no document. */
  readonly title: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What to say where the files of a unit cannot be written and the system does not say why. */
export const writeHint = '文件是否在 Word 或 WPS 里打开着？关闭后再运行；也可以用 --out 写到别的文件夹'

/** Builds a unit in memory; nothing is written. */
export async function filesOfUnit(
  world: World,
  job: Job,
  { fonts, ...wanted }: Wanted & { readonly fonts: Promise<FontSource['bytes']> | FontSource['bytes'] },
): Promise<UnitFiles> {
  const { value, diagnostics } = composeUnit(world, job)
  const nothing = (...found: readonly Diagnostic[]): UnitFiles => ({
    files: new Map(),
    pageCount: 0,
    title: value?.document.title ?? null,
    diagnostics: [...diagnostics, ...found],
  })
  if (value === null || hasErrors(diagnostics)) return nothing()
  const bytes = await fonts
  try {
    const { files, pageCount, diagnostics: found } = await filesOf(value, job, { bytes, ...wanted })
    if (hasErrors(found)) return nothing(...found)
    return { files, pageCount, title: value.document.title, diagnostics }
  } catch (error) {
    // A font that is damaged inside shows itself only when its glyphs are asked for.
    const damaged = damagedFaces({ fonts: value.fonts, bytes })
    if (damaged.length === 0) throw error
    return nothing(...damaged)
  }
}

/** What is under way for a format grows with the pages; of so many, only one format's at a time. */
const manyPages = 300

type Writer = { readonly format: string; readonly write: () => Promise<Uint8Array> }
type Written = { readonly format: string; readonly bytes: Uint8Array }

/** One is compressed while the other is put together. */
const sideBySide = (writers: readonly Writer[]): Promise<readonly Written[]> =>
  Promise.all(writers.map(async ({ format, write }) => ({ format, bytes: await write() })))

async function oneByOne(writers: readonly Writer[]): Promise<readonly Written[]> {
  const written: Written[] = []
  for (const { format, write } of writers) written.push({ format, bytes: await write() })
  return written
}

async function filesOf(
  { facts, document, style, fonts, word }: Composed,
  job: Job,
  { formats: asked, out, bytes }: Wanted & Pick<FontSource, 'bytes'>,
): Promise<Omit<UnitFiles, 'title'>> {
  const layout = layoutPdf(document, style, { fonts, bytes })
  const { diagnostics, pageCount } = layout
  if (hasErrors(diagnostics)) return { files: new Map(), pageCount, diagnostics }
  const folder = `${out}/${job.unit}/${job.year}`
  // A draft never takes the place of a finished publication.
  const name = `${fileName(document.fileName ?? document.title)}${job.draft ? '（草稿）' : ''}`
  const writers = asked.flatMap((format) => {
    const write = formats[format]
    return write === undefined
      ? []
      : [{ format, write: () => write({ document, style, fonts, word, layout }) }]
  })
  const written = pageCount > manyPages ? await oneByOne(writers) : await sideBySide(writers)
  const files = new Map(written.map(({ format, bytes }) => [`${folder}/${name}.${format}`, bytes]))
  if (!job.draft) {
    files.set(`${folder}/${publishedName}`, new TextEncoder().encode(publishedText(facts, document.title)))
  }
  return { files, pageCount, diagnostics }
}
