/** The table of contents: one line an entry, dot leaders, page numbers filled in once every page is known. */
import { type ContentsEntry, contentsOf } from '../../document/contents.ts'
import type { Contents, Document } from '../../document/tree.ts'
import type { TextStyle } from '../../model/style.ts'
import { type Cursor, currentPage, newPage, roomLeft } from './cursor.ts'
import { linesOf, type PdfLine } from './lines.ts'
import { type PdfPage, setLine } from './page.ts'
import { measure, setStyled } from './prose.ts'

/** A line of the contents that waits for its page number. */
export type OpenEntry = {
  readonly id: string
  readonly page: PdfPage
  readonly role: 'contents-1' | 'contents-2'
  /** Where the text ends and where the number ends. */
  readonly from: number
  readonly to: number
  readonly y: number
}

/** Sets the contents without page numbers, which are known only at the end; returns where each number belongs. */
export function setContents(cursor: Cursor, block: Contents, document: Document): readonly OpenEntry[] {
  const { setup } = cursor
  const title = measure(
    [{ type: 'text', text: block.title, strong: false }],
    'contents-title',
    setup,
    cursor.area.width,
  )
  for (const line of title.lines) setStyled(cursor, line, title, true, null)
  cursor.y += title.style.after

  const entries = contentsOf(document).map((entry) => measureEntry(cursor, entry))
  return entries.map((entry, index): OpenEntry => {
    const { id, role, lines, style } = entry
    // The entry of a part is not the last on a page: its first table or section follows it there.
    const next = role === 'contents-1' ? entries[index + 1] : undefined
    const below = next?.role === 'contents-2' ? heightOfEntry(next) : 0
    if (heightOfEntry(entry) + below > roomLeft(cursor)) newPage(cursor)
    cursor.y += style.before
    const x = cursor.area.left + style.inset * style.size
    for (const line of lines) {
      setLine(currentPage(cursor), line, { x, y: cursor.y, leading: style.line, size: style.size, link: id })
      cursor.y += style.line
    }
    const from = x + (lines.at(-1)?.width ?? 0)
    const to = cursor.area.left + cursor.area.width
    return { id, page: currentPage(cursor), role, from, to, y: cursor.y - style.line }
  })
}

type MeasuredEntry = {
  readonly id: string
  readonly role: OpenEntry['role']
  readonly style: TextStyle
  readonly lines: readonly PdfLine[]
}

function measureEntry({ setup, area }: Cursor, { id, level, text }: ContentsEntry): MeasuredEntry {
  const role = `contents-${level}` as const
  const style = setup.style.text[role]
  const setting = { faces: setup.faces, font: style.font, strong: setup.style.strong, size: style.size }
  const numberRoom = 4 * setup.style.text['contents-1'].size
  const width = area.width - style.inset * style.size - numberRoom
  return { id, role, style, lines: linesOf([{ type: 'text', text, strong: false }], setting, width, 0) }
}

const heightOfEntry = ({ style, lines }: MeasuredEntry): number => style.before + lines.length * style.line

/** Writes the page numbers and the dots that lead to them. */
export function closeContents(cursor: Cursor, entries: readonly OpenEntry[]): void {
  const { faces, style: styles } = cursor.setup
  for (const { id, page, role, from, to, y } of entries) {
    const style = styles.text[role]
    const number = String(cursor.starts.get(id) ?? '')
    const setting = { faces, font: style.font, strong: styles.strong, size: style.size }
    const [line] = linesOf(
      [{ type: 'text', text: number, strong: false }],
      setting,
      Number.POSITIVE_INFINITY,
      0,
    )
    if (line === undefined) continue
    setLine(page, line, { x: to - line.width, y, leading: style.line, size: style.size, link: id })
    const base = y + (style.line + style.size) / 2 - 0.16 * style.size
    const gap = style.size / 2
    page.rules.push({ x1: from + gap, y1: base, x2: to - line.width - gap, y2: base, width: 1, dotted: true })
  }
}
