/** The pages of a PDF with their texts in the order in which they were drawn. The library is loaded when it is needed. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A stretch of text on a base line, from the page's lower left corner, in points. */
export type Stretch = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

export type Page = {
  readonly number: number
  readonly height: number
  readonly stretches: readonly Stretch[]
}

const mostPages = 2000

/** The pages, or why the library cannot read them: a PDF may be locked or damaged. */
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
 * The library draws with classes of the browser and asks for them as it loads. Its optional canvas has them, but is not
 * made for every machine; for reading text it is enough that they are there.
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
    // The library takes the bytes away from whoever owns them.
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

/** `view` turns the page as it is to be read: programs lay landscape tables on their side and turn the page. */
function stretchOf(
  { str, width, transform }: Item,
  view: readonly number[],
  height: number,
): readonly Stretch[] {
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
