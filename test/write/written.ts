/** What the writers make of the project's units and of documents made by hand; composed and written once a test file. */

import { composeUnit, type Job } from '../../src/build.ts'
import type { Document } from '../../src/document/tree.ts'
import type { FontSource, Fonts } from '../../src/model/fonts.ts'
import type { Style } from '../../src/model/style.ts'
import type { WordLook } from '../../src/model/word-look.ts'
import { readLayers } from '../../src/read/read-layers.ts'
import { readFonts, readStyle } from '../../src/read/read-style.ts'
import { facesOf } from '../../src/write/pdf/faces.ts'
import { type Layout, layOut } from '../../src/write/pdf/layout.ts'
import { once } from '../once.ts'
import { exampleJob, projectWorld, qiaokouJob } from '../project.ts'

const world = projectWorld()
const root = process.cwd()

/** The invented unit and the real one. */
export const units = ['example-bureau', 'qiaokou-bigdata'] as const
export type Unit = (typeof units)[number]
const jobs: Readonly<Record<Unit, Job>> = { 'example-bureau': exampleJob, 'qiaokou-bigdata': qiaokouJob }

/** A document with its looks, laid out. */
export type Written = {
  readonly document: Document
  readonly style: Style
  readonly fonts: Fonts
  readonly word: WordLook | null
  readonly layout: Layout
}

/** A file of `fonts/`, always the same bytes object, since faces are kept by it. */
export const fontBytes = once<string, Uint8Array>((file) => {
  const bytes = world.read(`${root}/fonts/${file}`)
  if (bytes === null) throw new Error(`no font ${file}`)
  return bytes
})

const sourceOf = (fonts: Fonts): FontSource => ({ fonts, bytes: fontBytes })

/** The base template's style and the project's fonts. */
export const baseLook = once<'base', Pick<Written, 'style' | 'fonts' | 'word'>>((layer) => {
  const layers = readLayers(world, root, [layer]).value
  const style = layers && readStyle(layers).value
  const fonts = readFonts(world, root).value
  if (!style || !fonts) throw new Error('the base template or the fonts are not whole')
  return { style, fonts, word: null }
})

/** A document made by hand, in the base template's looks unless others are given. */
type Look = Pick<Written, 'style' | 'fonts'> & Partial<Pick<Written, 'word'>>
export function laidOut(document: Document, look: Look = baseLook('base')): Written {
  return {
    document,
    word: null,
    ...look,
    layout: layOut(document, { style: look.style, faces: facesOf(sourceOf(look.fonts)) }),
  }
}

export const written = once<Unit, Written>((unit) => {
  const { value, diagnostics } = composeUnit(world, jobs[unit])
  if (value === null) throw new Error(`${unit}: ${diagnostics.map(({ message }) => message).join('\n')}`)
  return laidOut(value.document, value)
})

// A writer's library is loaded where it is needed: most tests read the layout alone.
export const pdfOf = once<Written, Promise<Uint8Array>>(async ({ document, style, fonts }) => {
  const { layoutPdf } = await import('../../src/write/pdf/write-pdf.ts')
  return layoutPdf(document, style, sourceOf(fonts)).bytes()
})

export const docxOf = once<Written, Promise<Uint8Array>>(async ({ document, layout, ...looks }) => {
  const { writeDocx } = await import('../../src/write/docx/write-docx.ts')
  return writeDocx(document, looks, { pages: layout.starts, tables: layout.tables })
})
