/** The parts of pdfmake, fontkit and linebreak that are used here. */
declare module 'pdfmake' {
  import type { Font, Subset } from 'fontkit'

  export type { Font }
  export type Vector = {
    type: 'line'
    x1: number
    y1: number
    x2: number
    y2: number
    lineWidth: number
    lineCap?: 'round'
    dash?: { length: number; space: number }
  }
  export type CanvasNode = {
    canvas: Vector[]
    absolutePosition: { x: number; y: number }
    pageOrientation: 'portrait' | 'landscape'
    pageBreak?: 'before'
  }
  export type Definition = {
    content: CanvasNode[]
    pageSize: { width: number; height: number }
    pageOrientation: 'portrait' | 'landscape'
    pageMargins: number
    info: Record<string, string | Date>
    language: string
    displayTitle: boolean
    version: '1.7'
  }
  export type PdfOutline = {
    addItem: (title: string, options: { expanded: boolean; left: number; top: number }) => PdfOutline
  }
  /** In thousandths of the type size. */
  export type GlyphPosition = {
    xAdvance: number
    yAdvance: number
    xOffset: number
    yOffset: number
    advanceWidth: number
  }
  /** A font of pdfkit's: a subset that grows as texts are set in it. */
  export type EmbeddedFont = {
    font: Font
    subset: Subset
    /** By number of the glyph in the subset. */
    widths: (number | undefined)[]
    unicode: (readonly number[] | undefined)[]
    scale: number
    encode: (text: string) => [codes: string[], positions: GlyphPosition[]]
    widthOfString: (text: string, size: number) => number
  }
  /** The pdfkit document that pdfmake draws on: a stream, not yet ended. */
  export type PdfKit = NodeJS.ReadableStream & {
    outline: PdfOutline
    page: { width: number }
    registerFont: (name: string, font: Uint8Array) => PdfKit
    font: (name: string) => PdfKit
    /** The font that is set. */
    _font: EmbeddedFont
    fontSize: (size: number) => PdfKit
    switchToPage: (index: number) => void
    widthOfString: (text: string, options: { characterSpacing: number }) => number
    text: (
      text: string,
      x: number,
      y: number,
      options: { lineBreak: false; baseline: 'alphabetic'; characterSpacing: number },
    ) => PdfKit
    addNamedDestination: (name: string, kind: 'XYZ', x: number, y: number, zoom: null) => void
    goTo: (x: number, y: number, width: number, height: number, name: string) => void
    end: () => void
  }
  type Pdfmake = {
    setUrlAccessPolicy: (allow: (url: string) => boolean) => void
    setLocalAccessPolicy: (allow: (path: string) => boolean) => void
    createPdf: (
      definition: Definition,
      options: { bufferPages: true },
    ) => { getStream: () => Promise<PdfKit>; getBuffer: () => Promise<Buffer> }
  }
  const pdfmake: Pdfmake
  export default pdfmake
}

declare module 'fontkit' {
  /** Adds a glyph of the font, and returns its number in the subset. */
  export type Subset = { includeGlyph: (id: number) => number }
  export type Font = {
    unitsPerEm: number
    ascent: number
    directory: { tables: Record<string, unknown> }
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => { id: number }
    createSubset: () => Subset
    hmtx: { metrics: { length: number; get: (index: number) => { advance: number } } }
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
