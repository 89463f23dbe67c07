/** Removes from the pages of a PDF what is not body text: page numbers, running headers and footers. */
import type { Aside } from '../file-text.ts'
import { squeezed } from '../tokens.ts'
import type { Page, PieceOfLine } from './pages.ts'

type EdgeLine = {
  readonly page: number
  readonly where: '页眉' | '页脚'
  readonly y: number
  readonly text: string
  readonly stretches: readonly PieceOfLine[]
}

/** Headers and footers are within this share of the page, at the top and the bottom. */
const margin = 0.15
/** Points by which the heights of one line may differ. */
const tolerance = 2

/** The pages without them. Running headers and footers are returned once each. */
export function withoutFurniture(pages: readonly Page[]): {
  readonly pages: readonly Page[]
  readonly asides: readonly Aside[]
} {
  const lines = pages.flatMap(edgeLines)
  const numbers = pageNumbers(pages, lines)
  const running = runningLines(
    pages.length,
    lines.filter((line) => !numbers.includes(line)),
  )
  const gone = new Set([...numbers, ...running].flatMap(({ stretches }) => stretches))
  const firsts = running.filter(
    ({ text, where }, index) =>
      running.findIndex((line) => line.text === text && line.where === where) === index,
  )
  return {
    pages: pages.map((page) => ({ ...page, stretches: page.stretches.filter((own) => !gone.has(own)) })),
    asides: firsts.map(({ where, text, page }) => ({ where, text, page })),
  }
}

/** Lines near the upper and lower edge, on each side the outermost first. */
function edgeLines({ number, height, stretches }: Page): readonly EdgeLine[] {
  const isAbove = ({ y }: PieceOfLine) => y > height * (1 - margin)
  const isBelow = ({ y }: PieceOfLine) => y < height * margin
  const byHeight = (own: readonly PieceOfLine[], where: EdgeLine['where']): readonly EdgeLine[] => {
    const heights = [...new Set(own.map(({ y }) => y))].filter(
      (y, index, all) => all.findIndex((other) => Math.abs(other - y) < tolerance) === index,
    )
    return heights
      .toSorted((a, b) => (where === '页眉' ? b - a : a - b))
      .map((y) => {
        const line = own.filter((stretch) => Math.abs(stretch.y - y) < tolerance)
        return {
          page: number,
          where,
          y,
          text: squeezed(line.map(({ text }) => text).join('')),
          stretches: line,
        }
      })
  }
  return [...byHeight(stretches.filter(isAbove), '页眉'), ...byHeight(stretches.filter(isBelow), '页脚')]
}

const numbered = /^[-—–―·]*(\d{1,4})[-—–―·]*$|^第(\d{1,4})页(?:[/，,]?共\d{1,4}页)?$|^(\d{1,4})\/\d{1,4}$/

/** The outermost lines whose number increases with the pages. */
function pageNumbers(pages: readonly Page[], lines: readonly EdgeLine[]): readonly EdgeLine[] {
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

/** The same words at the same height on more than half of the pages. */
function runningLines(pageCount: number, lines: readonly EdgeLine[]): readonly EdgeLine[] {
  const alike = (a: EdgeLine, b: EdgeLine) =>
    a.text === b.text && a.where === b.where && Math.abs(a.y - b.y) < tolerance
  return pageCount < 3
    ? []
    : lines.filter((line) => lines.filter((other) => alike(line, other)).length > pageCount / 2)
}
