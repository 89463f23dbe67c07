/**
 * What a `style.docx` says of the looks, read and cleaned, in Word's own terms: the DOCX takes its styles and sheets from
 * it. Lengths are twips.
 */
import type { Xml } from '../xml/xml.ts'

/** 文档网格: whether lines and characters stand on a grid; `charSpace` is 1/4096 pt more for each character. */
export const gridTypes = ['default', 'lines', 'linesAndChars', 'snapToChars'] as const
export type Grid = {
  readonly type: (typeof gridTypes)[number]
  readonly linePitch: number
  readonly charSpace: number
}

/** The sheet of a section as the reader sees it: `width` is the longer edge when landscape. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** Room for binding, in addition to `left`. */
  readonly gutter: number
  /** From the sheet's edge to the header, and to the footer. */
  readonly header: number
  readonly footer: number
  readonly grid: Grid
}

/** The styles part of a Word file. */
export type StyleSheet = {
  readonly defaults: Xml | null
  readonly latent: Xml | null
  /** `w:style` elements: fonts named outright, nothing that points into another part of the file. */
  readonly styles: readonly Xml[]
}

export type WordLook = StyleSheet & {
  /** Path from the root, as it stands in messages. */
  readonly file: string
  /** The first section of each orientation. */
  readonly sheets: Readonly<Partial<Record<'portrait' | 'landscape', Sheet>>>
  /** Ids of styles that number their paragraphs; the numbering was taken off, since the texts have their numbers. */
  readonly numbered: readonly string[]
  /** Keys of `style.yaml`, as `text.body.size`, that layers nearer than the file's set: they go before the file. */
  readonly nearer: ReadonlySet<string>
  /** What the sections have that is not taken, in words: 分栏, 页面边框 … */
  readonly passedOver: readonly string[]
}
