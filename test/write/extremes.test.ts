/**
 * Publications of extreme sizes: nothing is cut off, nothing runs out of its cell, nothing is lost, in either file.
 */
import { describe, expect, it } from 'vitest'
import type { Block, Cell, Document, Row, Table } from '../../src/document/tree.ts'
import { followPdf } from './follow-pdf.ts'
import { misplaced } from './pdf/printed.ts'
import { partOf, partsOf, wordSections } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { groupsOf, textsInWord, textsOf } from './word-texts.ts'
import { docxOf, laidOut, pdfOf, written } from './written.ts'

const tables = (document: Document, change: (table: Table) => Block): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => (block.type === 'table' ? change(block) : block)),
  })),
})

/** Every text of the tables, with its cell; texts of captions have none. */
const texts = (document: Document, change: (text: string, cell: Cell | null) => string): Document =>
  tables(document, (table) => ({
    ...table,
    caption: table.caption && {
      ...table.caption,
      scope: table.caption.scope && change(table.caption.scope, null),
    },
    body: table.body.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((paragraph) =>
          paragraph.map((own) => (own.type === 'text' ? { ...own, text: change(own.text, cell) } : own)),
        ),
      })),
    })),
  }))

/** `count` body rows, each like one of the table, with its number in its first text. */
const grown = (document: Document, which: RegExp, count: number): Document =>
  tables(document, (table) =>
    which.test(table.id) && table.body.length > 0
      ? { ...table, body: Array.from({ length: count }, (_, index) => numbered(table, index)) }
      : table,
  )

function numbered({ body, columns }: Table, index: number): Row {
  const row = body[Math.min(index, body.length - 1)] as Row
  const own = row.cells.findIndex((cell, at) => columns[at]?.merge === 'none' && cell.paragraphs.length > 0)
  const number = { type: 'text', text: `${index + 1}之`, strong: false } as const
  return {
    ...row,
    cells: row.cells.map((cell, at) =>
      at === own ? { ...cell, paragraphs: cell.paragraphs.map((paragraph) => [number, ...paragraph]) } : cell,
    ),
  }
}

const amount = (figure: string) => (document: Document) =>
  texts(document, (text, cell) => (cell?.role === 'amount' && /\d/.test(text) ? figure : text))

const longer = (document: Document) =>
  texts(document, (text) =>
    /[\u4e00-\u9fff]{4}/.test(text)
      ? `${text}（包括所属各街道办事处和社区居民委员会以及其他各类事业单位和社会组织在内的全部单位）`
      : text,
  )

const cases: readonly (readonly [
  what: string,
  make: (document: Document) => Document,
  leastPages: number,
])[] = [
  ['amounts of 10 digits', amount('1,234,567,890.12'), 30],
  ['amounts of 18 digits', amount('123,456,789,012,345,678.00'), 30],
  ['names of sixty characters everywhere', longer, 50],
  ['60 member units', (document) => grown(document, /^table-(?:2|5-2)$/, 60), 36],
  ['30 projects', (document) => grown(document, /^table-10$/, 30), 34],
  ['30 tasks and 60 indicators', (document) => grown(document, /-tasks$|-long$|-annual$/, 60), 50],
  ['tables without a row', (document) => tables(document, (table) => ({ ...table, body: [] })), 20],
  ['tables of one row', (document) => grown(document, /./, 1), 20],
]

describe.each(cases)('with %s', (_, make, leastPages) => {
  const { document, style, fonts } = written('example-bureau')
  const source = laidOut(make(document), { style, fonts })

  it('the PDF has everything, in its place', async () => {
    expect(misplaced(source)).toEqual([])
    const { pages } = await readPdf(await pdfOf(source))
    const read = pages.map(({ text, number }) => text.replace(new RegExp(`—${number}—$`), ''))
    expect(Object.fromEntries(followPdf(source.document, read))).toEqual(
      Object.fromEntries(source.layout.starts),
    )
    expect(pages.length).toBeGreaterThanOrEqual(leastPages)
  })

  it('the DOCX has everything', async () => {
    const body = wordSections(partOf(partsOf(await docxOf(source)), 'word/document.xml'))
    groupsOf(source.document).forEach((sections, index) => {
      expect(textsInWord(body[index])).toEqual(
        sections.flatMap(({ blocks }) => blocks.flatMap(textsOf(source))),
      )
    })
  })
})
