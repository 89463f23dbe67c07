/** The parts of pdfmake, fontkit and linebreak that are used here. */
declare module 'pdfmake' {
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
  /** The pdfkit document that pdfmake draws on: a stream, not yet ended. */
  export type PdfKit = NodeJS.ReadableStream & {
    outline: PdfOutline
    page: { width: number }
    registerFont: (name: string, font: Uint8Array) => PdfKit
    font: (name: string) => PdfKit
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
  export type Font = {
    unitsPerEm: number
    ascent: number
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => { id: number }
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
