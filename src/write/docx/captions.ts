/**
 * The caption above a table: number, title, then scope and unit on one line. It stays on the page of the first rows.
 */
import { Paragraph, type ParagraphChild, Run, Tab, TabStopType } from 'docx'
import type { Caption, Table } from '../../document/tree.ts'
import { bookmarked } from './bookmarks.ts'
import { contentsMark } from './contents.ts'
import type { Context } from './context.ts'
import { areaWidth, twips } from './measures.ts'
import { run } from './runs.ts'
import { styleNames } from './style-names.ts'

/** Where a block begins: on a new page within a Word section, at the head of a Word section, or below another block. */
export type CaptionStart = 'page' | 'section' | 'below'

type CaptionLine = {
  readonly role: 'caption-number' | 'caption-title' | 'caption-sub' | 'caption-line'
  readonly children: ParagraphChild[]
}

/** The paragraphs of a caption. */
export function captionBlock(
  table: Table,
  caption: Caption,
  context: Context,
  start: CaptionStart,
): Paragraph[] {
  const { style, page } = context
  return captionLines(table, caption, context).map(({ role, children }, index) => {
    const first = index === 0
    return new Paragraph({
      style: styleNames[role].id,
      children,
      ...(first && start === 'page' && { pageBreakBefore: true }),
      ...(first &&
        start === 'below' &&
        style.text[role].before < style.table.before && { spacing: { before: twips(style.table.before) } }),
      ...(role === 'caption-title' && caption.listed && { outlineLevel: 1 }),
      ...(role === 'caption-line' && { tabStops: [{ type: TabStopType.RIGHT, position: areaWidth(page) }] }),
    })
  })
}

function captionLines(table: Table, caption: Caption, { bookmarks }: Context): CaptionLine[] {
  const { number, title, scope, unit, listed } = caption
  const named = bookmarked(bookmarks, table.id, [...(listed ? contentsMark(caption) : []), run(title)])
  const line: CaptionLine = {
    role: 'caption-line',
    children: [
      ...(scope === null ? [] : [run(scope)]),
      ...(unit === null ? [] : [new Run({ children: [new Tab()] }), run(unit)]),
    ],
  }
  return [
    ...(number === null ? [] : [{ role: 'caption-number' as const, children: [run(number)] }]),
    { role: number === null ? 'caption-sub' : 'caption-title', children: named },
    ...(scope === null && unit === null ? [] : [line]),
  ]
}
