/** The finished document → its files: one in each format asked for. */
import { type Checked, hasErrors } from '../diagnostic/diagnostic.ts'
import type { Document } from '../document/tree.ts'
import type { FontSource, Fonts } from '../model/fonts.ts'
import type { Style } from '../model/style.ts'
import type { WordLook } from '../model/word-look.ts'
import { formats, isFormat } from './formats.ts'
import { damagedFaces } from './pdf/damaged-faces.ts'
import { layoutPdf } from './pdf/write-pdf.ts'

/** A document, and how it looks. */
export type Printable = {
  readonly document: Document
  readonly style: Style
  readonly fonts: Fonts
  readonly word: WordLook | null
}

/** The bytes of each format, and how many pages the PDF has. */
export type Written = {
  /** By format; none where there is an error. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly pageCount: number
}

/** Bytes of the files in `fonts/`, or a promise of them: they can be read during the work before. */
export type FontBytes = FontSource['bytes'] | Promise<FontSource['bytes']>

/** Writes all formats or none. A damaged font is an error; formats that are not known are left out. */
export async function write(
  { document, style, fonts, word }: Printable,
  asked: readonly string[],
  fontBytes: FontBytes,
): Promise<Checked<Written>> {
  const bytes = await fontBytes
  try {
    const layout = layoutPdf(document, style, { fonts, bytes })
    const { diagnostics, pageCount } = layout
    if (hasErrors(diagnostics)) return { value: { bytes: new Map(), pageCount: 0 }, diagnostics }
    const writers = asked.flatMap((format) => {
      if (!isFormat(format)) return []
      const writer = formats[format]
      return [{ format, write: () => writer({ document, style, fonts, word, layout }) }]
    })
    const written = pageCount > manyPages ? await oneByOne(writers) : await sideBySide(writers)
    return { value: { bytes: new Map(written), pageCount }, diagnostics }
  } catch (error) {
    // A font damaged inside is found only when its glyphs are used.
    const damaged = damagedFaces({ fonts, bytes })
    if (damaged.length === 0) throw error
    return { value: { bytes: new Map(), pageCount: 0 }, diagnostics: damaged }
  }
}

/** A format that is being written needs memory in proportion to its pages: beyond this many, one format at a time. */
const manyPages = 300

type Writer = { readonly format: string; readonly write: () => Promise<Uint8Array> }
type OfFormat = readonly [format: string, bytes: Uint8Array]

/** One format is compressed while the other is put together. */
const sideBySide = (writers: readonly Writer[]): Promise<readonly OfFormat[]> =>
  Promise.all(writers.map(async ({ format, write }) => [format, await write()] as const))

async function oneByOne(writers: readonly Writer[]): Promise<readonly OfFormat[]> {
  const written: OfFormat[] = []
  for (const { format, write } of writers) written.push([format, await write()])
  return written
}
