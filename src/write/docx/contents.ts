/**
 * The table of contents: a TOC field whose result is written in advance, so that no reader asks to update it.
 * Headings enter by their styles (`\o`), tables by TC fields (`\f C`): the entry of a table joins its number and
 * title, which are paragraphs of their own, and a TC field contains the words of an entry. So the contents keep their
 * words when a reader presses F9; only the page numbers change to those of the reader's fonts.
 */
import { InternalHyperlink, Paragraph, type ParagraphChild, Run, Tab } from 'docx'
import { type ContentsEntry, contentsOf, entryOf } from '../../document/contents.ts'
import type { Caption, Contents } from '../../document/tree.ts'
import type { Context } from './context.ts'
import { field, fieldCode, fieldMark, fieldText } from './fields.ts'
import { run } from './runs.ts'
import { styleNames } from './style-names.ts'

/** The paragraphs of the contents: title, then an entry for each heading and listed table. */
export function contentsBlock(contents: Contents, context: Context, startsPage: boolean): Paragraph[] {
  const title = new Paragraph({
    style: styleNames['contents-title'].id,
    children: [run(contents.title)],
    ...(startsPage && { pageBreakBefore: true }),
  })
  const entries = contentsOf(context.document)
  const begin = [fieldMark('begin'), fieldCode('TOC \\o "1-2" \\f C \\h \\z'), fieldMark('separate')]
  return [
    title,
    ...entries.map((entry, index) => {
      const line = entryLine(entry, context)
      const children = [
        ...(index === 0 ? begin : []),
        ...line,
        ...(index === entries.length - 1 ? [fieldMark('end')] : []),
      ]
      return new Paragraph({ style: styleNames[`contents-${entry.level}`].id, children })
    }),
  ]
}

/** The words, the dots and the page number, all one link. */
function entryLine({ id, text }: ContentsEntry, { bookmarks, pages }: Context): ParagraphChild[] {
  const bookmark = bookmarks.get(id)
  const page = pages.get(id)
  const number =
    page === undefined || !bookmark ? [] : field(`PAGEREF ${bookmark.name} \\h`, [run(String(page))])
  const children = [run(text), new Run({ children: [new Tab()] }), ...number]
  return bookmark ? [new InternalHyperlink({ anchor: bookmark.name, children })] : children
}

/** The mark by which the TOC field finds a listed table; it prints nothing. */
export function contentsMark(caption: Caption): Run[] {
  const { part } = caption
  const mark = (text: string, level: 1 | 2) => [
    fieldMark('begin'),
    fieldCode(`TC ${fieldText(text)} \\f C \\l "${level}"`),
    fieldMark('end'),
  ]
  return [...(part === undefined ? [] : mark(part, 1)), ...mark(entryOf(caption), 2)]
}
