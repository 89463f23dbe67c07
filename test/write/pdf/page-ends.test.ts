/** What may be last on a page, and what goes to the next page with its neighbour, at every height of the page. */
import { describe, expect, it } from 'vitest'
import type { Block, Document, Row, RowRole } from '../../../src/document/tree.ts'
import { areaOf } from '../../../src/write/pdf/page.ts'
import { caption, column, documentOf, head, label, paragraph, row, section, table } from '../by-hand.ts'
import { baseLook, laidOut } from '../written.ts'
import { misplaced, printedLines } from './printed.ts'

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)
const rowsOf = (count: number, make: (index: number) => Row) =>
  Array.from({ length: count }, (_, i) => make(i))
const plain = (count: number) => rowsOf(count, (index) => row(`行${index}`, '文'))
const as = (role: RowRole, name: string): Row => ({ ...row(name, '文'), role })

/** A body line is 28.95 points high, and a page has 22 of them. */
const lines = (count: number): readonly Block[] => numbers(1, count).map((own) => paragraph(`第${own}段。`))

/** The page of each text, by its first line. */
function pagesOf(document: Document, ...texts: readonly string[]): readonly (number | undefined)[] {
  const source = laidOut(document)
  expect(misplaced(source)).toEqual([])
  const printed = printedLines(source)
  return texts.map((text) => printed.find((line) => line.text === text)?.page)
}

const isOne = (pages: readonly (number | undefined)[]) => new Set(pages).size === 1 && pages[0] !== undefined

describe('wherever the page ends', () => {
  const counts = numbers(12, 40)

  it.each<[what: string, texts: readonly string[], document: (count: number) => Document]>([
    [
      'a class row stands with its first item',
      ['某类', '某款', '某项'],
      (count) =>
        documentOf(
          table([...plain(count), as('class', '某类'), as('group', '某款'), as('item', '某项'), ...plain(9)]),
        ),
    ],
    [
      'a subhead stands with its few rows',
      ['小标题', '甲', '乙', '丙'],
      (count) =>
        documentOf(
          table([
            ...plain(count),
            as('subhead', '小标题'),
            row('甲'),
            row('乙'),
            row('丙'),
            as('subhead', '二'),
            ...plain(9),
          ]),
        ),
    ],
    [
      'a short table that goes on from another stands whole, its heading rows too',
      ['项目采购', '甲', '乙', '丙'],
      (count) =>
        documentOf(
          table(plain(count)),
          table([row('甲', '1'), row('乙', '2'), row('丙', '3')], {
            id: 'u',
            joined: true,
            head: [row(head('项目采购', { colspan: 2 }))],
          }),
        ),
    ],
    [
      'heading rows without rows stand with the next table',
      ['空表', '下表', '甲'],
      (count) =>
        documentOf(
          table(plain(count)),
          table([], { id: 'u', joined: true, columns: [column()], head: [row(head('空表'))] }),
          table([row('甲', '文'), ...plain(20)], { id: 'v', joined: true, head: [row(head('下表'))] }),
        ),
    ],
    [
      'few rows that share a label stand together',
      ['来源', '甲', '乙', '丙', '丁'],
      (count) =>
        documentOf(
          table(
            [...plain(count), ...['甲', '乙', '丙', '丁'].map((own) => row(label('来源'), own)), ...plain(9)],
            { columns: [column({ merge: 'down' }), column()] },
          ),
        ),
    ],
    [
      'a title-like line stands with the line below it and its text',
      ['2、某类（款）', '（1）某项，主要用于：', '某项目10万元。'],
      (count) =>
        documentOf(
          ...lines(count - 5),
          paragraph('2、某类（款）'),
          paragraph('（1）某项，主要用于：'),
          paragraph('某项目10万元。'),
        ),
    ],
  ])('%s', (_, texts, document) => {
    const parted = counts.filter((count) => !isOne(pagesOf(document(count), ...texts)))
    expect(parted).toEqual([])
    // The page does end among them for some of these heights.
    const pages = new Set(counts.map((count) => pagesOf(document(count), texts[0] ?? '')[0]))
    expect(pages).toEqual(new Set([1, 2]))
  })

  it('no row of a long table stands alone on the last page', () => {
    const alone = numbers(34, 75).filter((count) => {
      const [before, last] = pagesOf(documentOf(table(plain(count))), `行${count - 2}`, `行${count - 1}`)
      return before !== last
    })
    expect(alone).toEqual([])
  })

  it.each([
    ['three lines stand together', 3, [[3]]],
    ['of four lines two stand on either side', 4, [[4], [2, 2]]],
  ])('%s', (_, lineCount, allowed) => {
    const text = '某'.repeat(27 * lineCount - 5)
    const parts = numbers(14, 22).map((count) => {
      const source = laidOut(documentOf(...lines(count), paragraph(text)))
      const own = printedLines(source).filter((line) => line.text.startsWith('某某'))
      expect(own).toHaveLength(lineCount)
      const pages = own.map(({ page }) => page)
      return [...new Set(pages)].map((page) => pages.filter((other) => other === page).length)
    })
    expect(new Set(parts.map(String))).toEqual(new Set(allowed.map(String)))
  })
})

describe('the table of contents', () => {
  it('has no part at a page’s foot without its first entry', () => {
    const parts = (level2: number): Document =>
      documentOf(
        section([{ type: 'contents', title: '目录' }], { id: 'c' }),
        section(
          [
            ...numbers(1, level2).map((own) => heading(2, `二级${own}`)),
            heading(1, '最后部分'),
            heading(2, '最后一级'),
          ],
          { id: 's' },
        ),
      )
    const pages = numbers(20, 30).map((count) => pagesOf(parts(count), '最后部分', '最后一级'))
    expect(pages.filter((own) => !isOne(own))).toEqual([])
    expect(new Set(pages.flat())).toEqual(new Set([1, 2]))
  })

  const heading = (level: 1 | 2, text: string): Block => ({
    type: 'heading',
    level,
    id: text,
    content: [{ type: 'text', text, strong: false }],
  })
})

describe('a table at a page’s top', () => {
  const at = (count: number, ...below: readonly Block[]) =>
    laidOut(
      documentOf(
        table(plain(count), { caption: caption('某表'), head: [row(head('一'), head('二'))] }),
        ...below,
      ),
    )
  const { padding } = baseLook('base').style.table
  const paddingOf = (count: number, ...below: readonly Block[]) =>
    at(count, ...below).layout.tables.get('t')?.padding

  it('is set tighter where it overruns the page by a few rows, and looser where it does not', () => {
    const pages = numbers(25, 40).map((count) => [
      count,
      at(count).layout.pages.length,
      paddingOf(count) === padding.y,
    ])
    expect(pages).toEqual(
      numbers(25, 40).map((count) => [count, count <= 31 ? 1 : 2, count <= 28 || count > 31]),
    )
  })

  it('takes its note to the page as well', () => {
    const note = paragraph('备注：下同。', 'note')
    expect([at(28).layout.pages.length, paddingOf(28)]).toEqual([1, padding.y])
    expect(at(28, note).layout.pages.length).toBe(1)
    expect(paddingOf(28, note)).toBeLessThan(padding.y)
  })

  it('keeps its looks where another goes on from it', () => {
    const next = table([row('甲')], { id: 'u', joined: true })
    expect(paddingOf(30, next)).toBe(padding.y)
  })
})

describe('the line above a table', () => {
  it('holds a unit name of any length, over as many lines as it needs', () => {
    const name = `部门/单位：${'某市某区某街道办事处'.repeat(9)}`
    const source = laidOut(documentOf(table([row('甲')], { caption: caption('某表', { scope: name }) })))
    expect(misplaced(source)).toEqual([])
    const printed = printedLines(source)
    const unit = printed.find(({ text }) => text === '单位：万元')
    const own = printed.filter(
      ({ size, text }) => size === unit?.size && text !== '单位：万元' && text !== '甲',
    )
    expect(own.map(({ text }) => text).join('')).toBe(name)
    expect(own.length).toBeGreaterThan(1)
    const { left, width } = areaOf(baseLook('base').style, 'portrait')
    expect(unit?.y).toBe(own[0]?.y)
    expect(unit?.right).toBeCloseTo(left + width, 1)
    expect(Math.max(...own.map(({ right }) => right))).toBeLessThan(unit?.left ?? 0)
  })
})
