/** The caption above a table: its number, its title, and one line with scope and unit. */
import type { Caption, Inline, Table } from '../../document/tree.ts'
import type { TextRole } from '../../model/style.ts'
import { atTop, type Cursor, currentPage } from './cursor.ts'
import { heightOf, type Measured } from './measured.ts'
import { setLine } from './page.ts'
import { measure, setStyled } from './prose.ts'

/** A caption with its lines. */
export type MeasuredCaption = {
  readonly number: Measured | null
  readonly title: Measured
  /** Left, over as many lines as it needs, and right, on its first line. */
  readonly scope: Measured | null
  readonly unit: Measured | null
}

/** The caption broken into lines of the type area; null where there is none. */
export function measureCaption({ setup, area }: Cursor, caption: Caption | null): MeasuredCaption | null {
  if (caption === null) return null
  const of = (text: string | null, role: TextRole, width = area.width) =>
    text === null ? null : measure(inline(text), role, setup, width)
  const unit = of(caption.unit, 'caption-line')
  const besides = unit === null ? 0 : (unit.lines[0]?.width ?? 0) + unit.style.size
  return {
    number: of(caption.number, 'caption-number'),
    title: measure(
      inline(caption.title),
      caption.number === null ? 'caption-sub' : 'caption-title',
      setup,
      area.width,
    ),
    scope: of(caption.scope, 'caption-line', area.width - besides),
    unit,
  }
}

const inline = (text: string): readonly Inline[] => [{ type: 'text', text, strong: false }]

const heightIf = (part: Measured | null): number => (part === null ? 0 : heightOf(part))

/** Height in points, with the space below; 0 where there is no caption. */
export function captionHeight(caption: MeasuredCaption | null): number {
  if (caption === null) return 0
  const { number, title, scope, unit } = caption
  return heightIf(number) + heightOf(title) + Math.max(heightIf(scope), heightIf(unit))
}

/** Sets the caption at the cursor, and moves the cursor below it. */
export function setCaption(cursor: Cursor, table: Table, caption: MeasuredCaption | null): void {
  if (caption === null) return
  let anchor: string | null = table.id
  for (const part of [caption.number, caption.title]) {
    if (part === null) continue
    if (!atTop(cursor)) cursor.y += part.style.before
    part.lines.forEach((line, index) => {
      setStyled(cursor, line, part, index === 0, anchor)
      anchor = null
    })
    cursor.y += part.style.after
  }
  setLastLine(cursor, caption)
}

function setLastLine(cursor: Cursor, { scope, unit }: MeasuredCaption): void {
  const { area } = cursor
  const top = cursor.y
  for (const part of [scope, unit]) {
    part?.lines.forEach((line, index) => {
      const { line: leading, size } = part.style
      const x = part === unit ? area.left + area.width - line.width : area.left
      setLine(currentPage(cursor), line, { x, y: top + index * leading, leading, size })
    })
  }
  cursor.y = top + Math.max(heightIf(scope), heightIf(unit))
}
