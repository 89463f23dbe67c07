/** The pages of a PDF with their texts in the order of drawing. The library is loaded when it is needed. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A piece of text on a base line. Coordinates in points, from the page's lower left corner. */
export type PieceOfLine = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

/** A page. `number` counts from 1; `height` in points. */
export type Page = {
  readonly number: number
  readonly height: number
  readonly stretches: readonly PieceOfLine[]
}

const mostPages = 2000

/** The pages, or why they cannot be read: the PDF is locked by a password, or damaged. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly Page[] | 'locked' | 'damaged'> {
  const library = await loaded()
  try {
    return await readPages(library, bytes)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged'
  }
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/**
 * The library draws with classes of the browser and requires them when it is loaded. Its optional canvas provides them, but
 * is not built for every machine. For reading text empty classes suffice. Remove it when pdfjs-dist loads without them.
 */
function loaded(): Promise<Library> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} })
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

async function readPages(
  { getDocument, VerbosityLevel }: Library,
  bytes: Uint8Array,
): Promise<readonly Page[]> {
  const folderOf = (folder: string) =>
    `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder)}/`
  const loading = getDocument({
    // The library takes ownership of the bytes, so it gets a copy.
    data: new Uint8Array(bytes),
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await loading.promise
    const pages: Page[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      const { height, transform } = page.getViewport({ scale: 1 })
      const stretches = items.flatMap((item) => ('str' in item ? stretchOf(item, transform, height) : []))
      pages.push({ number, height, stretches })
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

type Item = { readonly str: string; readonly width: number; readonly transform: readonly number[] }

/** `view` rotates the page for reading: programs draw landscape tables sideways and rotate the page. */
function stretchOf(
  { str, width, transform }: Item,
  view: readonly number[],
  height: number,
): readonly PieceOfLine[] {
  if (str.trim() === '') return []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view.map(Number)
  const [sizeX = 0, sizeY = 0, , , x = 0, y = 0] = transform.map(Number)
  const left = a * x + c * y + e
  return [
    {
      text: str,
      x: left,
      y: height - (b * x + d * y + f),
      right: left + width,
      size: Math.hypot(sizeX, sizeY),
    },
  ]
}
