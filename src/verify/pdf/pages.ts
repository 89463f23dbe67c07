/** The pages of a PDF with their texts in the order in which they were drawn. The library is loaded when it is needed. */
import { fileURLToPath } from 'node:url'

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

/** Throws what the library throws: a PDF may be locked or damaged. */
export async function pagesOf(bytes: Uint8Array): Promise<readonly Page[]> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const library = (folder: string) =>
    fileURLToPath(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')))
  const loading = getDocument({
    // The library takes the bytes away from whoever owns them.
    data: new Uint8Array(bytes),
    cMapUrl: library('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: library('standard_fonts'),
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
      const { height } = page.getViewport({ scale: 1 })
      pages.push({ number, height, stretches: items.flatMap((item) => ('str' in item ? stretch(item) : [])) })
      page.cleanup()
    }
    return pages
  } finally {
    await loading.destroy()
  }
}

type Item = { readonly str: string; readonly width: number; readonly transform: readonly number[] }

function stretch({ str, width, transform }: Item): readonly Stretch[] {
  if (str.trim() === '') return []
  const [a = 0, b = 0, , , x = 0, y = 0] = transform.map(Number)
  return [{ text: str, x, y, right: x + width, size: Math.hypot(a, b) }]
}
