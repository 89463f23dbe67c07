/** Headings, paragraphs and captions, with what they must keep together. */
import { titleLines } from '../../document/text.ts'
import type { Heading, Inline, Paragraph } from '../../document/tree.ts'
import type { TextRole } from '../../model/style.ts'
import { atTop, type Cursor, currentPage, newPage, roomLeft, type Setup } from './cursor.ts'
import { centredLinesOf, evenLinesOf } from './even-lines.ts'
import { placesIn } from './justify.ts'
import { linesOf, type PdfLine } from './lines.ts'
import { type Measured, together } from './measured.ts'
import { setLine } from './page.ts'

/** A heading or paragraph broken into lines. */
export function measure(content: readonly Inline[], role: TextRole, setup: Setup, width: number): Measured {
  const style = setup.style.text[role]
  const inner = width - style.inset * style.size
  const setting = { faces: setup.faces, font: style.font, strong: setup.style.strong, size: style.size }
  const fill = (of: readonly Inline[], room = inner) => linesOf(of, setting, room, style.indent * style.size)
  if (style.align === 'justify') {
    return { style, lines: evenLinesOf(content, setting, inner, style.indent * style.size), width: inner }
  }
  if (style.align !== 'center') return { style, lines: fill(content), width: inner }
  const fits = (text: string) => fill([{ type: 'text', text, strong: false }]).length <= 1
  const parts = fill(content).length > 1 ? titleLines(content, fits) : null
  const lines = (parts ?? [content]).flatMap((part) => centredLinesOf(part, setting, inner))
  return { style, lines, width: inner }
}

/** The text role of a heading. */
export const headingRole = ({ level }: Heading): TextRole => `heading-${level}`

/** Sets a heading whole; the caller has made sure that it fits together with what follows. */
export function setHeading(cursor: Cursor, heading: Heading, measured: Measured): void {
  if (!atTop(cursor)) cursor.y += measured.style.before
  cursor.starts.set(heading.id, currentPage(cursor).number)
  measured.lines.forEach((line, index) => {
    setStyled(cursor, line, measured, index === 0, index === 0 ? heading.id : null)
  })
  cursor.y += measured.style.after
}

/** Sets a paragraph, over pages if need be: at least two lines on either side of a break. */
export function setParagraph(cursor: Cursor, { role }: Paragraph, measured: Measured): void {
  const { style, lines } = measured
  // Space above counts at a page's top only on the cover, whose lines it places.
  if (!atTop(cursor) || role.startsWith('cover-')) cursor.y += style.before
  lines.forEach((line, index) => {
    const left = lines.length - index
    const unit = index === 0 ? together(measured) : left === 2 && lines.length > 3 ? 2 : 1
    if (unit * style.line > roomLeft(cursor) && !atTop(cursor)) newPage(cursor)
    setStyled(cursor, line, measured, index === 0, null)
  })
  cursor.y += style.after
}

/** A justified line is stretched between its characters up to this part of their size; more would tear it apart. */
const mostStretch = 0.25

/** Sets one line of a paragraph at the cursor and moves below it. */
export function setStyled(
  cursor: Cursor,
  line: PdfLine,
  { style, width }: Measured,
  first: boolean,
  anchor: string | null,
): void {
  const indent = first ? style.indent * style.size : 0
  const inset = style.inset * style.size
  const free = width - indent - line.width
  const places = style.align === 'justify' && !line.last ? placesIn(line, style.size) : 0
  const spread = places > 0 ? free / places : 0
  const spacing = Math.min(Math.max(0, spread), mostStretch * style.size)
  const shift = style.align === 'center' ? free / 2 : style.align === 'right' ? free : 0
  setLine(currentPage(cursor), line, {
    x: cursor.area.left + inset + indent + shift,
    y: cursor.y,
    leading: style.line,
    size: style.size,
    spacing,
    anchor,
  })
  cursor.y += style.line
}
