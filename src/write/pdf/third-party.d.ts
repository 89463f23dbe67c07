/** The parts of pdfmake, fontkit and linebreak that are used here. */
declare module 'pdfmake' {
  export type TextNode = {
    text: string
    font: string
    fontSize: number
    absolutePosition: { x: number; y: number }
    noWrap: true
    preserveLeadingSpaces: true
    preserveTrailingSpaces: true
    characterSpacing?: number
    linkToDestination?: string
    id?: string
    outline?: true
    outlineText?: string
    outlineParentId?: string
    outlineExpanded?: boolean
  }
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
  export type CanvasNode = { canvas: Vector[]; absolutePosition: { x: number; y: number } }
  export type PageStart = {
    text: ''
    pageBreak?: 'before'
    pageOrientation: 'portrait' | 'landscape'
    font: string
    fontSize: number
  }
  export type Definition = {
    content: (TextNode | CanvasNode | PageStart)[]
    pageSize: { width: number; height: number }
    pageOrientation: 'portrait' | 'landscape'
    pageMargins: number
    defaultStyle: { font: string; fontSize: number }
    info: Record<string, string | Date>
    language: string
    displayTitle: boolean
    version: '1.7'
  }
  type Pdfmake = {
    virtualfs: {
      existsSync: (name: string) => boolean
      writeFileSync: (name: string, content: Uint8Array) => void
    }
    setFonts: (fonts: Record<string, { normal: string }>) => void
    setUrlAccessPolicy: (allow: (url: string) => boolean) => void
    setLocalAccessPolicy: (allow: (path: string) => boolean) => void
    createPdf: (definition: Definition) => { getBuffer: () => Promise<Buffer> }
  }
  const pdfmake: Pdfmake
  export default pdfmake
}

declare module 'fontkit' {
  export type Font = {
    unitsPerEm: number
    ascent: number
    hasGlyphForCodePoint: (codePoint: number) => boolean
    glyphForCodePoint: (codePoint: number) => { advanceWidth: number }
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}
