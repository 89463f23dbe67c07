/** Separates page numbers and running headers and footers from the text of a PDF. */

import type { Aside } from '../file-text.ts'
import { squeezed } from '../tokens.ts'
import type { PageTexts, PdfText } from './pages.ts'

/** A line near the upper or lower edge of a page. */
type EdgeLine = {
  readonly page: number
  readonly where: '页眉' | '页脚'
  readonly y: number
  readonly text: string
  readonly texts: readonly PdfText[]
}

/** Headers and footers are within this share of the page height, at the top and at the bottom. */
const margin = 0.15
/** Texts of one line may differ in height by this many points. */
const tolerance = 2

/** The pages without them, and each running header and footer once. Page numbers are dropped: each program prints its own. */
export function withoutFurniture(pages: readonly PageTexts[]): {
  readonly pages: readonly PageTexts[]
  readonly asides: readonly Aside[]
} {
  const lines = pages.flatMap(edgeLines)
  const numbers = pageNumbers(pages, lines)
  const running = runningLines(
    pages.length,
    lines.filter((line) => !numbers.includes(line)),
  )
  const gone = new Set([...numbers, ...running].flatMap(({ texts }) => texts))
  const firsts = running.filter(
    ({ text, where }, index) =>
      running.findIndex((line) => line.text === text && line.where === where) === index,
  )
  return {
    pages: pages.map((page) => ({ ...page, texts: page.texts.filter((own) => !gone.has(own)) })),
    asides: firsts.map(({ where, text, page }) => ({ where, text, page })),
  }
}

/** The lines near both edges, the outermost of each edge first. */
function edgeLines({ number, height, texts }: PageTexts): readonly EdgeLine[] {
  const isAbove = ({ y }: PdfText) => y > height * (1 - margin)
  const isBelow = ({ y }: PdfText) => y < height * margin
  const byHeight = (own: readonly PdfText[], where: EdgeLine['where']): readonly EdgeLine[] => {
    const heights = [...new Set(own.map(({ y }) => y))].filter(
      (y, index, all) => all.findIndex((other) => Math.abs(other - y) < tolerance) === index,
    )
    return heights
      .toSorted((a, b) => (where === '页眉' ? b - a : a - b))
      .map((y) => {
        const line = own.filter((text) => Math.abs(text.y - y) < tolerance)
        return {
          page: number,
          where,
          y,
          text: squeezed(line.map(({ text }) => text).join('')),
          texts: line,
        }
      })
  }
  return [...byHeight(texts.filter(isAbove), '页眉'), ...byHeight(texts.filter(isBelow), '页脚')]
}

const numbered = /^[-—–―·]*(\d{1,4})[-—–―·]*$|^第(\d{1,4})页(?:[/，,]?共\d{1,4}页)?$|^(\d{1,4})\/\d{1,4}$/

/** The outermost lines whose numbers increase with the pages. */
function pageNumbers(pages: readonly PageTexts[], lines: readonly EdgeLine[]): readonly EdgeLine[] {
  const outermost = lines.filter(
    ({ page, where }, index) =>
      lines.findIndex((line) => line.page === page && line.where === where) === index,
  )
  const found = outermost.flatMap((line) => {
    const match = numbered.exec(line.text)
    const number = Number(match?.slice(1).find((digits) => digits !== undefined) ?? Number.NaN)
    return Number.isNaN(number) ? [] : [{ line, offset: number - line.page }]
  })
  const counts = new Map<number, number>()
  for (const { offset } of found) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  const [offset, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0]
  return count < Math.min(2, pages.length)
    ? []
    : found.flatMap((own) => (own.offset === offset ? [own.line] : []))
}

/** Lines with the same text at the same height on more than half of the pages; none if there are fewer than 3 pages. */
function runningLines(pageCount: number, lines: readonly EdgeLine[]): readonly EdgeLine[] {
  const alike = (a: EdgeLine, b: EdgeLine) =>
    a.text === b.text && a.where === b.where && Math.abs(a.y - b.y) < tolerance
  return pageCount < 3
    ? []
    : lines.filter((line) => lines.filter((other) => alike(line, other)).length > pageCount / 2)
}
