/** What Word must keep on one page, and the measures that the DOCX shares with the PDF's pages. */
import { describe, expect, it } from 'vitest'
import type { Block, Document, RowRole } from '../../../src/document/tree.ts'
import { caption, cell, column, documentOf, head, label, paragraph, row, section, table } from '../by-hand.ts'
import { allOf, at, elementsIn, partOf, partsOf, styleOf, valueAt, wordText, type Xml } from '../read-docx.ts'
import { baseLook, docxOf, laidOut } from '../written.ts'

const partOfDocument = async (document: Document, part = 'document') =>
  partOf(partsOf(await docxOf(laidOut(document))), `word/${part}.xml`)

const isKept = (xml: Xml) => at(xml, 'w:pPr', 'w:keepNext') !== undefined

/** First texts of the body rows that stay with the next, in every paragraph of theirs. */
function keptRowsIn(document: Xml): readonly string[] {
  const rows = allOf(document, 'w:tr').filter((own) => at(own, 'w:trPr', 'w:tblHeader') === undefined)
  return rows.flatMap((own) => {
    const paragraphs = allOf(own, 'w:p')
    const kept = paragraphs.filter(isKept).length
    expect([0, paragraphs.length]).toContain(kept)
    return kept > 0 ? [paragraphs.map(wordText).find((text) => text !== '') ?? ''] : []
  })
}

const as = (role: RowRole, name: string) => ({ ...row(name, '文'), role })
const many = (count: number) => Array.from({ length: count }, (_, index) => row(`行${index}`, '文'))

describe('rows that Word keeps with the next', () => {
  it.each<[what: string, tables: readonly Block[], expected: readonly string[]]>([
    [
      'a class with its first item, and no row alone at either end',
      [table([...many(20), as('class', '某类'), as('group', '某款'), as('item', '某项'), ...many(20)])],
      ['行0', '某类', '某款', '行18'],
    ],
    ['all of a short table but the last', [table([row('甲'), row('乙'), row('丙')])], ['甲', '乙']],
    ['none of a table of one row', [table([row('甲')])], []],
    [
      'few rows that share a label',
      [
        table(
          [
            ...many(20),
            row(label('来源'), '一'),
            row(label('来源'), '二'),
            row(label('来源'), '三'),
            ...many(20),
          ],
          {
            columns: [column({ merge: 'down' }), column()],
          },
        ),
      ],
      ['行0', '来源', '二', '行18'],
    ],
    [
      'none that is taller than a quarter of the page, since it may break',
      [table([row('甲', '长'.repeat(1500)), row('乙'), row('丙')])],
      ['乙'],
    ],
  ])('%s', async (_, tables, expected) => {
    expect(keptRowsIn(await partOfDocument(documentOf(...tables)))).toEqual(expected)
  })

  it('heading rows without a row stay with the next table, over the line between them', async () => {
    const bare = table([], { columns: [column()], head: [row(head('空表'))] })
    const next = table([row('甲')], { id: 'u', joined: true })
    const spacers = allOf(await partOfDocument(documentOf(bare, next)), 'w:p').filter(
      (own) => styleOf(own) === 'TableSpacer',
    )
    expect(spacers.map(isKept)).toEqual([true, false])
  })
})

describe('lines that Word keeps with the next', () => {
  it('are the short ones that announce it', async () => {
    const document = documentOf(
      paragraph(`${'某'.repeat(80)}：`),
      paragraph('支出1万元。'),
      paragraph('2、某类（款）'),
      paragraph('（1）某项，主要用于：'),
      paragraph('某项目1万元。'),
    )
    const kept = allOf(await partOfDocument(document), 'w:p').filter(isKept)
    expect(kept.map(wordText)).toEqual(['2、某类（款）', '（1）某项，主要用于：'])
  })

  it('are the parts in the contents', async () => {
    const styles = await partOfDocument(documentOf(paragraph('文')), 'styles')
    const kept = allOf(styles, 'w:style').filter(isKept)
    expect(kept.map((own) => own.attributes['w:styleId'])).toContain('TOC1')
    expect(kept.map((own) => own.attributes['w:styleId'])).not.toContain('TOC2')
  })
})

describe('measures taken from the PDF’s layout', () => {
  const grid = (xml: Xml) => allOf(xml, 'w:gridCol').map((own) => Number(own.attributes['w:w']))

  it('are the columns, so that a figure has its line in both', async () => {
    const source = laidOut(
      documentOf(
        table([row('≥4200卷', '文字'.repeat(40))], {
          columns: [column({ width: 6 }), column({ width: 94 })],
        }),
      ),
    )
    const [, edge = 0, right = 0] = source.layout.tables.get('t')?.edges ?? []
    const [first = 0, second = 0] = grid(partOf(partsOf(await docxOf(source)), 'word/document.xml'))
    expect(first / (first + second)).toBeCloseTo(edge / right, 3)
    expect(first / (first + second)).toBeGreaterThan(0.1)
  })

  it('are the padding, less the rules that Word counts into a row', async () => {
    const { padding, rule } = baseLook('base').style.table
    const marginsIn = (xml: Xml) =>
      allOf(xml, 'w:tblCellMar').map((own) =>
        ['w:top', 'w:bottom'].map((side) => Number(valueAt(own, [side], 'w:w'))),
      )
    const tableOf = (count: number) => documentOf(table(many(count), { caption: caption('某表') }))
    const usual = 20 * (padding.y - rule / 2)
    expect(marginsIn(await partOfDocument(tableOf(20), 'styles')).at(-1)).toEqual([usual, usual])
    expect(marginsIn(await partOfDocument(tableOf(20)))).toEqual([])
    const [[tight = 0, below = 0] = []] = marginsIn(await partOfDocument(tableOf(31)))
    expect(below).toBe(tight)
    expect(tight).toBeLessThan(usual)
    expect(tight).toBeGreaterThanOrEqual(20 * (padding.y / 2 - rule / 2))
  })

  it('are the smaller type of a crowded table, in every cell', async () => {
    const figures = Array.from({ length: 7 }, () => cell('123,456,789.12', { role: 'amount' }))
    const document = documentOf(table([row(...figures), row('甲', '乙', '丙', '丁', '戊', '己', '庚')]))
    const { size } = laidOut(document).layout.tables.get('t') ?? { size: 0 }
    const runs = allOf(await partOfDocument(document), 'w:tc').flatMap((own) => allOf(own, 'w:r'))
    const sizes = runs.map((own) => Number(valueAt(own, ['w:rPr', 'w:sz'])) / 2)
    expect(sizes).toHaveLength(14)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(size)
  })
})

describe('a caption', () => {
  const own = table([row('甲')], { caption: caption('某表') })
  const before = async (document: Document) =>
    allOf(await partOfDocument(document), 'w:p')
      .filter((xml) => styleOf(xml) === 'CaptionNumber')
      .map((xml) => valueAt(xml, ['w:pPr', 'w:spacing'], 'w:before'))

  it.each<[where: string, document: Document, expected: readonly (string | undefined)[]]>([
    ['below a text has space above it', documentOf(paragraph('文'), own), ['120']],
    [
      'at the head of a page has none, whether a section of Word’s begins there or only a page',
      documentOf(
        section([own], { id: 'a' }),
        section([{ ...own, id: 'u' }], { id: 'b' }),
        section([{ ...own, id: 'v' }], { id: 'c', orientation: 'landscape' }),
      ),
      [undefined, undefined, undefined],
    ],
  ])('%s', async (_, document, expected) => {
    expect(await before(document)).toEqual(expected)
  })
})

describe('a long title', () => {
  const titled = (text: string): Block => ({
    type: 'heading',
    level: 1,
    id: 'h',
    content: [{ type: 'text', text, strong: false }],
  })
  it.each([
    ['第四部分　名词解释', '第四部分　名词解释'],
    ['第三部分　某区某局2025年部门预算情况说明', '第三部分\n某区某局2025年部门预算情况说明'],
    [
      '第三部分　示例区住房和城乡建设局2025年部门预算情况说明',
      '第三部分\n示例区住房和城乡建设局\n2025年部门预算情况说明',
    ],
  ])('%s', async (text, expected) => {
    const [heading] = elementsIn(
      at(await partOfDocument(documentOf(titled(text))), 'w:body') ?? ({} as Xml),
      'w:p',
    )
    expect(heading && wordText(heading)).toBe(expected)
  })
})
