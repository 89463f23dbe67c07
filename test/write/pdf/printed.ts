/** Pages as the eye sees them: lines of type put together from the layout's marks, and what is wrong with their places. */
import type { Layout } from '../../../src/write/pdf/layout.ts'
import {
  type Area,
  areaOf,
  type PdfPage,
  type PlacedRun,
  type RuledLine,
} from '../../../src/write/pdf/page.ts'
import { squeezed } from '../read-pdf.ts'
import type { Written } from '../written.ts'

export type PrintedLine = {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the base line, in points from the page's top. */
  readonly y: number
  readonly size: number
  readonly anchor: string | null
  readonly link: string | null
  readonly isPageNumber: boolean
}

const widthOf = ({ text, face, size, spacing }: PlacedRun): number =>
  [...text].reduce((sum, character) => sum + face.advance(character.codePointAt(0) ?? 0) * size + spacing, 0)

/** Lines in the order in which they were set; marks that touch, or nearly where a line is justified, make one. */
export function linesOn(page: PdfPage, area: Area): readonly PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const mark of page.marks) {
    const last = lines.at(-1)
    const right = mark.x + widthOf(mark)
    if (
      last !== undefined &&
      last.y === mark.y &&
      mark.x > last.right - 0.1 &&
      mark.x < last.right + 0.31 * mark.size
    ) {
      lines[lines.length - 1] = { ...last, text: last.text + mark.text, right }
    } else {
      const { x: left, y, size, anchor, link, text } = mark
      const isPageNumber = y > area.top + area.height
      lines.push({ page: page.number, text, left, right, y, size, anchor, link, isPageNumber })
    }
  }
  return lines
}

export const printedLines = ({ layout, style }: Written): readonly PrintedLine[] =>
  layout.pages.flatMap((page) => linesOn(page, areaOf(style, page.orientation)))

/** From the nearest upright rule on the left of a line to the nearest on its right: its column, if it is in a table. */
export function columnAround({ rules }: PdfPage, { left, right, y }: PrintedLine): number {
  const upright = rules.filter(({ x1, x2, y1, y2 }) => x1 === x2 && y1 < y && y < y2).map(({ x1 }) => x1)
  return Math.min(...upright.filter((x) => x >= right)) - Math.max(...upright.filter((x) => x <= left))
}

/** What is outside of the type area, and texts that a rule crosses. */
export function misplaced({ layout, style }: Pick<Written, 'layout' | 'style'>): readonly string[] {
  return layout.pages.flatMap((page) => {
    const area = areaOf(style, page.orientation)
    const [right, bottom] = [area.left + area.width, area.top + area.height]
    const lines = linesOn(page, area).filter(
      ({ isPageNumber, text }) => !isPageNumber && squeezed(text) !== '',
    )
    const outside = lines.filter(
      (line) =>
        line.left < area.left - 0.1 ||
        // A justified line ends with the spacing of its last character.
        line.right > right + 0.3 * line.size ||
        line.y - 0.88 * line.size < area.top - 0.1 ||
        line.y + 0.12 * line.size > bottom + 0.1,
    )
    const crossed = lines.filter((line) => page.rules.some((rule) => !rule.dotted && crosses(rule, line)))
    const rules = page.rules.filter(
      ({ x1, y1, x2, y2 }) => x1 < area.left - 1 || x2 > right + 1 || y1 < area.top - 1 || y2 > bottom + 1,
    )
    return [
      ...outside.map(({ text }) => `page ${page.number}: “${text}” outside of the type area`),
      ...crossed.map(({ text }) => `page ${page.number}: a rule through “${text}”`),
      ...rules.map(({ x1, y1, x2, y2 }) => `page ${page.number}: rule ${x1},${y1} – ${x2},${y2} outside`),
    ]
  })
}

/** Body of the characters: 0.8 of the size above the base line, 0.1 below it. */
function crosses({ x1, y1, x2, y2 }: RuledLine, { left, right, y, size }: PrintedLine): boolean {
  const [top, bottom] = [y - 0.8 * size, y + 0.1 * size]
  return x1 === x2
    ? x1 > left + 0.1 && x1 < right - 0.1 && y1 < bottom && y2 > top
    : y1 > top && y1 < bottom && x1 < right && x2 > left
}

/** Horizontal rules on a page that run over the table's whole width, by height. */
export function fullRules(layout: Layout, pageNumber: number): readonly number[] {
  const rules = layout.pages[pageNumber - 1]?.rules.filter(({ y1, y2 }) => y1 === y2) ?? []
  const [left, right] = [Math.min(...rules.map(({ x1 }) => x1)), Math.max(...rules.map(({ x2 }) => x2))]
  return rules
    .filter(({ x1, x2 }) => x1 < left + 0.1 && x2 > right - 0.1)
    .map(({ y1 }) => y1)
    .toSorted((a, b) => a - b)
}
