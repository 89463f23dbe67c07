/** A PDF as pdf.js reads it: pages with their texts in the order in which they were drawn, bookmarks, links. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
}
export type PdfLink = { readonly target: string; readonly words: string }

export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  /** Without white space. */
  readonly text: string
  readonly pieces: readonly PdfText[]
  readonly links: readonly PdfLink[]
}

export type Bookmark = { readonly title: string; readonly page: number; readonly below: readonly Bookmark[] }

export type Pdf = {
  readonly pages: readonly PdfPage[]
  readonly bookmarks: readonly Bookmark[]
  /** Page of each named destination asked for; 0 if there is none. */
  readonly pageOf: (destination: string) => Promise<number>
  readonly info: Readonly<Record<string, unknown>>
}

export const squeezed = (text: string): string => text.replaceAll(/\s/gu, '')

/** What pdf.js warns of goes to `console`. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.WARNINGS }).promise
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => readPage(pdf, number)))
  const pageOfDestination = async (destination: string | readonly unknown[] | null) => {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    const target = explicit?.[0]
    return target === undefined
      ? 0
      : (await pdf.getPageIndex(target as Parameters<typeof pdf.getPageIndex>[0])) + 1
  }
  const bookmarks = async (items: Outline): Promise<readonly Bookmark[]> =>
    Promise.all(
      items.map(async ({ title, dest, items: below }) => ({
        title,
        page: await pageOfDestination(dest),
        below: await bookmarks(below),
      })),
    )
  const { info } = await pdf.getMetadata()
  return {
    pages,
    bookmarks: await bookmarks((await pdf.getOutline()) ?? []),
    pageOf: pageOfDestination,
    info: info as Record<string, unknown>,
  }
}

type File = Awaited<ReturnType<typeof getDocument>['promise']>
type Outline = NonNullable<Awaited<ReturnType<File['getOutline']>>>

async function readPage(pdf: File, number: number): Promise<PdfPage> {
  const page = await pdf.getPage(number)
  const [, , width = 0, height = 0] = page.view
  const { items } = await page.getTextContent({ disableNormalization: true })
  const pieces = items.flatMap((item) =>
    'str' in item && squeezed(item.str) !== ''
      ? [
          {
            text: item.str,
            x: Number(item.transform[4]),
            y: height - Number(item.transform[5]),
            width: item.width,
          },
        ]
      : [],
  )
  const annotations: readonly { subtype: string; dest?: unknown; overlaidText?: string }[] =
    await page.getAnnotations()
  const links = annotations
    .filter(({ subtype }) => subtype === 'Link')
    .map(({ dest, overlaidText = '' }) => ({ target: String(dest), words: squeezed(overlaidText) }))
  return { number, width, height, text: squeezed(pieces.map(({ text }) => text).join('')), pieces, links }
}
