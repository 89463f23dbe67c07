/**
 * The styles and sheets in a `style.docx`, cleaned, in Word's terms; the DOCX takes them from it. Lengths are in
 * twips.
 */
import type { Xml } from '../xml/xml.ts'

/** Kinds of 文档网格. */
export const gridTypes = ['default', 'lines', 'linesAndChars', 'snapToChars'] as const
/** 文档网格: the grid of lines and characters. `charSpace` is the additional width of a character, in 1/4096 pt. */
export type Grid = {
  readonly type: (typeof gridTypes)[number]
  readonly linePitch: number
  readonly charSpace: number
}

/** The sheet of a section as the reader sees it: in landscape `width` is the longer edge. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
  /** Space for binding, in addition to `left`. */
  readonly gutter: number
  /** Distance of the header and of the footer from the sheet's edge. */
  readonly header: number
  readonly footer: number
  readonly grid: Grid
}

/** The styles part of a Word file. */
export type StyleSheet = {
  readonly defaults: Xml | null
  readonly latent: Xml | null
  /** `w:style` elements: fonts by name, without references to other parts of the file. */
  readonly styles: readonly Xml[]
}

/** A `style.docx`. */
export type WordLook = StyleSheet & {
  /** Path from the root. */
  readonly file: string
  /** The first section of each orientation. */
  readonly sheets: Readonly<Partial<Record<'portrait' | 'landscape', Sheet>>>
  /** Ids of styles that number their paragraphs; the numbering is removed, since the texts contain their numbers. */
  readonly numbered: readonly string[]
  /**
   * Keys of `style.yaml`, e.g. `text.body.size`, from layers nearer than the file's layer; they override the file.
   */
  readonly nearer: ReadonlySet<string>
  /** Properties of the sections that the program ignores, in words: 分栏, 页面边框 … */
  readonly passedOver: readonly string[]
}
