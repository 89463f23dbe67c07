/** Tables that the units do not have: rows, heads and labels larger than pages, tables with nothing in them. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/text.ts'
import type { Document, Row } from '../../../src/document/tree.ts'
import { caption, cell, column, documentOf, head, label, paragraph, row, section, table } from '../by-hand.ts'
import { followPdf } from '../follow-pdf.ts'
import { readPdf } from '../read-pdf.ts'
import { baseLook, laidOut, pdfOf } from '../written.ts'
import { fullRules, misplaced, printedLines } from './printed.ts'

/** `count` Han characters, hardly any twice in a row. */
const han = (count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7) % 3000))).join('')

const rows = (count: number, make: (index: number) => Row) => Array.from({ length: count }, (_, i) => make(i))
const heads = (...words: string[]) => [row(...words.map((word) => head(word)))]
const merged = column({ merge: 'down' })
const narrow = (body: readonly Row[]) =>
  table(body, { columns: [column({ merge: 'down', width: 9 }), column({ width: 91 })] })

/** Everything is there, in its place and once; returns the number of pages. */
async function whole(document: Document): Promise<number> {
  const source = laidOut(document)
  expect(misplaced(source)).toEqual([])
  const { pages } = await readPdf(await pdfOf(source))
  const texts = pages.map(({ text, number }) => text.replace(new RegExp(`—${number}—$`), ''))
  expect(Object.fromEntries(followPdf(document, texts))).toEqual(Object.fromEntries(source.layout.starts))
  return pages.length
}

describe('a table', () => {
  it.each<[string, number, Document]>([
    [
      'with a cell of 5000 characters',
      7,
      documentOf(
        table([row('甲', '乙'), row('甲', han(5000)), row('丙', '丁')], { head: heads('一', '二') }),
      ),
    ],
    [
      'with several long cells in a row, some of several paragraphs',
      6,
      documentOf(table([row(han(3000), '短', `${han(2000)}\n${han(900)}`), row('丙', '丁', '')])),
    ],
    [
      'with long rows in a merged group, its label on each page',
      5,
      documentOf(
        table(
          rows(4, (i) => row(label('组'), han(800 + i))),
          { columns: [merged, column()], head: heads('一', '二') },
        ),
      ),
    ],
    [
      'with heading rows taller than half a page',
      5,
      documentOf(
        table(
          rows(60, (i) => row(`行${i}`, '文')),
          { head: heads(han(480), '二') },
        ),
      ),
    ],
    [
      'of heading rows only',
      1,
      documentOf(paragraph('前'), table([], { head: heads('一', '二') }), paragraph('后')),
    ],
    ['of nothing', 1, documentOf(paragraph('前'), table([], { columns: [column()] }), paragraph('后'))],
    [
      'that goes on in others without a gap, over pages',
      3,
      documentOf(
        ...rows(8, () => row()).map((_, i) =>
          table(
            rows(9, (k) => row(`${i}之${k}`, '文')),
            { id: `t${i}`, joined: i > 0, head: heads(`一${i}`, '二') },
          ),
        ),
      ),
    ],
    [
      'on landscape pages after text',
      7,
      documentOf(
        section([paragraph(han(500))], { id: 'a' }),
        section([table([row(han(5000), '短')], { caption: caption('收支表') })], {
          id: 'b',
          orientation: 'landscape',
        }),
      ),
    ],
    [
      'with words and figures wider than their columns',
      1,
      documentOf(
        table([row('B'.repeat(300), '1'.repeat(100))]),
        table([row(...Array<string>(12).fill('123,456,789.12'))], {
          id: 'u',
          columns: Array(12).fill(column({ align: 'end' })),
        }),
      ),
    ],
    [
      'with a tall row at a page’s foot',
      2,
      documentOf(
        paragraph(han(500)),
        table([
          row(
            rows(9, () => row())
              .map(() => han(20))
              .join('\n'),
            '短',
          ),
        ]),
      ),
    ],
    [
      'with a narrow label of many lines',
      1,
      documentOf(narrow([row(label(han(118)), '短'), row(label('乙'), '短')])),
    ],
    [
      'with a merged label of more lines than the rows on its first page give',
      2,
      documentOf(paragraph(han(530)), narrow(rows(12, (i) => row(label(han(30)), `行${i}`)))),
    ],
    [
      'with a merged name that is no label, beside long texts',
      4,
      documentOf(
        table(
          rows(3, () => row('组名', han(900))),
          { columns: [merged, column()] },
        ),
      ),
    ],
  ])('%s is whole', async (_, pageCount, document) => {
    expect(await whole(document)).toBe(pageCount)
  })

  it.each([
    ['a label taller than a page', [row(label(han(5000)), '短')]],
    ['a merged label as tall as a page', rows(3, (i) => row(label(han(400)), `行${i}`))],
  ])('goes on over pages with %s, which is then text like any other', (_, body) => {
    const source = laidOut(documentOf(narrow(body)))
    expect(misplaced(source)).toEqual([])
    const printed = printedLines(source).flatMap(({ text, isPageNumber }) => (isPageNumber ? [] : [...text]))
    const wanted = body.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => [...paragraphs.map(textOf).join('')]),
    )
    expect(printed.toSorted()).toEqual(wanted.toSorted())
  })

  it('repeats what its rows share on every page, label or not', () => {
    const source = laidOut(
      documentOf(
        table(
          rows(3, () => row('组名', han(900))),
          { columns: [merged, column()] },
        ),
      ),
    )
    const names = printedLines(source).flatMap(({ text, page }) => (text === '组名' ? [page] : []))
    expect(names).toEqual(source.layout.pages.map(({ number }) => number))
  })

  it.each([27, 28, 29, 30])('of %i rows does not leave its note alone on a page', (count) => {
    const document = documentOf(
      table(
        rows(count, (i) => row(`行${i}`, '文')),
        { head: heads('一', '二') },
      ),
      paragraph('备注：某事', 'note'),
    )
    const lines = printedLines(laidOut(document)).filter(({ isPageNumber }) => !isPageNumber)
    const note = lines.find(({ text }) => text.startsWith('备注'))
    const last = lines.find(({ text }) => text === `行${count - 1}`)
    expect(note?.page).toBe(last?.page)
  })

  it('keeps a short figure with its unit on one line, at the cost of its neighbours', () => {
    const lines = printedLines(
      laidOut(
        documentOf(
          table([row('≥299条', '文字'.repeat(40))], {
            columns: [column({ width: 6 }), column({ width: 94 })],
          }),
        ),
      ),
    )
    expect(lines.map(({ text }) => text)).toContain('≥299条')
  })

  it.each<[what: string, text: string, neighbour: string]>([
    ['a figure with a unit that is no common one', '≥4200卷', '文字'.repeat(40)],
    ['a short word', '明显改善', '文字'.repeat(40)],
    ['a name that lacks a character', '机关事业单位职业年金缴费支出', '1.00'],
  ])('gives %s its line, from a column that has the room', (_, text, neighbour) => {
    const widths = text.length > 8 ? [29, 71] : [7, 93]
    const columns = widths.map((width) => column({ width }))
    const lines = printedLines(laidOut(documentOf(table([row(text, neighbour)], { columns }))))
    expect(lines.map((line) => line.text)).toContain(text)
  })

  it('keeps its columns where another table goes on from it, but for figures', () => {
    const columns = [column({ width: 7 }), column({ width: 93 })]
    const body = [row('明显改善', '文')]
    const source = laidOut(
      documentOf(table(body, { columns }), table([row('甲', '乙')], { id: 'u', joined: true, columns })),
    )
    expect(source.layout.tables.get('t')?.edges).toEqual(source.layout.tables.get('u')?.edges)
  })

  it('leaves no single character of a text on its last line', () => {
    const columns = [column({ width: 24 }), column({ width: 76 })]
    const own = table([row('城镇房屋安全体检栋数', '文')], { columns })
    const next = table([row('甲', '乙')], { id: 'u', joined: true, columns })
    const lines = printedLines(laidOut(documentOf(own, next))).map(({ text }) => text)
    expect(lines.slice(0, 2)).toEqual(['城镇房屋安全体检', '栋数'])
  })

  it('breaks a heading into lines of about one length', () => {
    const heads = printedLines(
      laidOut(
        documentOf(
          table([row('甲', '乙')], {
            columns: [column({ width: 12 }), column({ width: 88 })],
            head: [row(head('对附属单位补助支出', { align: 'center' }), head('二'))],
          }),
        ),
      ),
    )
    expect(heads.slice(0, 3).map(({ text }) => text)).toEqual(['对附属', '单位补', '助支出'])
  })

  it('keeps figures on one line, in smaller type if need be', () => {
    const figures = ['1', '2', '3', '4', '5', '6', '7'].map((digit) => `${digit}23,456,789.12`)
    const lines = printedLines(
      laidOut(documentOf(table([row(...figures.map((own) => cell(own, { role: 'amount' })))]))),
    )
    expect(lines.flatMap(({ isPageNumber, text }) => (isPageNumber ? [] : [text]))).toEqual(figures)
    expect(lines[0]?.size).toBeLessThan(baseLook('base').style.table.normal.size)
  })
})

describe('a merged label over three pages', () => {
  const two = '文字'.repeat(22)
  const document = documentOf(
    table(
      rows(24, (i) => row(label('数量指标'), `第${i + 1}行`, `${two}${i}`)),
      { columns: [merged, column(), column()], head: heads('一级', '二级', '名称') },
    ),
  )
  const source = laidOut(document)

  it('stands once on each page, below the heading rows', async () => {
    const pages = await whole(document)
    expect(pages).toBe(3)
    const labels = printedLines(source).filter(({ text }) => text === '数量指标')
    expect(labels.map(({ page }) => page)).toEqual([1, 2, 3])
    expect(printedLines(source).flatMap(({ text, page }) => (text === '一级' ? [page] : []))).toEqual([
      1, 2, 3,
    ])
  })

  it('is closed at each foot, and in the middle of its part', () => {
    for (const page of source.layout.pages) {
      const full = fullRules(source.layout, page.number)
      const bottom = Math.max(...page.rules.map(({ y2 }) => y2))
      // The head's two rules and the foot's run over the whole width; the rules between the rows do not.
      expect(full).toHaveLength(3)
      expect(full.at(-1)).toBeCloseTo(bottom, 0)
      const [line] = printedLines(source).filter((own) => own.text === '数量指标' && own.page === page.number)
      expect((line?.y ?? 0) - 0.38 * (line?.size ?? 0)).toBeCloseTo(((full[1] ?? 0) + (full[2] ?? 0)) / 2, 0)
    }
  })
})
