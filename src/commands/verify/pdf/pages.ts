/** The pages of a PDF with their texts in drawing order. The library is loaded only when it is needed. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A text on a base line; coordinates from the lower left corner of the page, in points. */
export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

/** A page; `number` from 1, `height` in points. */
export type PageTexts = {
  readonly number: number
  readonly height: number
  readonly texts: readonly PdfText[]
}

/** Pages read at most. */
const maxPages = 2000

/** The pages; `locked` or `damaged` if the library cannot read them. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly PageTexts[] | 'locked' | 'damaged'> {
  const library = await loaded()
  try {
    return await readPages(library, bytes)
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged'
  }
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/**
 * pdfjs-dist looks for browser classes when it loads. Its optional canvas package provides them, but does not exist for
 * every platform; to read text, empty classes suffice. Can be removed when pdfjs-dist loads without these classes.
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
): Promise<readonly PageTexts[]> {
  const folderOf = (folder: string) =>
    `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), folder)}/`
  const loading = getDocument({
    // A copy, because the library detaches the buffer that it receives.
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
    const pages: PageTexts[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      const { height, transform } = page.getViewport({ scale: 1 })
      const texts = items.flatMap((item) => ('str' in item ? pdfText(item, transform, height) : []))
      pages.push({ number, height, texts })
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

type Item = { readonly str: string; readonly width: number; readonly transform: readonly number[] }

/** `view` rotates the page for reading: programs print landscape tables sideways and rotate the page. */
function pdfText(
  { str, width, transform }: Item,
  view: readonly number[],
  height: number,
): readonly PdfText[] {
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
