/** Word tables: fixed grids that add up, which WPS needs, heading rows that repeat, rows that stay whole. */
import { describe, expect, it } from 'vitest'
import { mergedRuns } from '../../../src/document/grid.ts'
import type { Block, Table } from '../../../src/document/tree.ts'
import { cell, column, documentOf, head, label, row, section, table } from '../by-hand.ts'
import {
  allOf,
  at,
  elementsIn,
  partOf,
  partsOf,
  styleOf,
  valueAt,
  wordRows,
  wordSections,
  wordText,
  type Xml,
} from '../read-docx.ts'
import { docxOf, laidOut, units, type Written, written } from '../written.ts'

const bodyOf = async (source: Written) => partOf(partsOf(await docxOf(source)), 'word/document.xml')
const number = (xml: Xml, path: readonly string[], attribute?: string) =>
  Number(valueAt(xml, path, attribute))
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
const isTable = (block: Block): block is Table => block.type === 'table'

describe.each(units)('%s', async (unit) => {
  const source = written(unit)
  const document = await bodyOf(source)
  const tables = wordSections(document).flatMap(({ properties, content }) => {
    const edges = ['w:left', 'w:right'].map((edge) => number(properties, ['w:pgMar'], edge))
    const area = number(properties, ['w:pgSz'], 'w:w') - sum(edges)
    return content.filter(({ name }) => name === 'w:tbl').map((xml) => ({ xml, area }))
  })
  const trees = source.document.sections.flatMap(({ blocks }) => blocks).filter(isTable)

  it('has tables as wide as the type area, of fixed layout', () => {
    expect(tables).toHaveLength(trees.length)
    for (const { xml, area } of tables) {
      const grid = elementsIn(at(xml, 'w:tblGrid') ?? xml, 'w:gridCol').map((own) =>
        Number(own.attributes['w:w']),
      )
      expect(valueAt(xml, ['w:tblPr', 'w:tblLayout'], 'w:type')).toBe('fixed')
      expect(valueAt(xml, ['w:tblPr', 'w:tblW'], 'w:type')).toBe('dxa')
      expect([sum(grid), number(xml, ['w:tblPr', 'w:tblW'], 'w:w')]).toEqual([area, area])
      expect(Math.min(...grid)).toBeGreaterThan(0)
    }
  })

  it('has rows that fill the grid, each cell as wide as its columns', () => {
    for (const { xml } of tables) {
      const grid = elementsIn(at(xml, 'w:tblGrid') ?? xml, 'w:gridCol').map((own) =>
        Number(own.attributes['w:w']),
      )
      for (const cells of wordRows(xml)) {
        expect(sum(cells.map(({ span }) => span))).toBe(grid.length)
        expect(cells.map((own) => number(own.xml, ['w:tcPr', 'w:tcW'], 'w:w'))).toEqual(
          cells.map((own) => sum(grid.slice(own.column, own.column + own.span))),
        )
      }
    }
  })

  it('repeats the heading rows, and only these', () => {
    const heads = tables.map(({ xml }) =>
      elementsIn(xml, 'w:tr').map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined),
    )
    expect(heads).toEqual(trees.map((own) => [...own.head.map(() => true), ...own.body.map(() => false)]))
  })

  it('continues a merged label only below its beginning, as wide as it', () => {
    tables.forEach(({ xml }, index) => {
      const rows = wordRows(xml)
      const starts = rows.flatMap((cells) =>
        cells.filter((own) => valueAt(own.xml, ['w:tcPr', 'w:vMerge']) === 'restart'),
      )
      const own = trees[index]
      const spanning = own?.head.flatMap(({ cells }) => cells.filter(({ rowspan }) => rowspan > 1)) ?? []
      expect(starts).toHaveLength(spanning.length + (own ? mergedRuns(own).length : 0))
      rows.forEach((cells, at) => {
        for (const { below, column, span } of cells) {
          const above = rows[at - 1]?.find((other) => other.column === column)
          if (below) expect(above?.span).toBe(span)
        }
      })
    })
  })
})

describe('a table', () => {
  it('that goes on in another is followed by a hidden line of no height, any other by a line to part them', async () => {
    const three = documentOf(
      table([row('甲')]),
      table([row('乙')], { id: 'u', joined: true }),
      table([row('丙')], { id: 'v' }),
    )
    const [only] = wordSections(await bodyOf(laidOut(three)))
    const kinds = only?.content.map((own) => (own.name === 'w:tbl' ? wordText(own) : styleOf(own)))
    expect(kinds).toEqual(['甲', 'TableSpacer', '乙', 'TableSpacer', '丙', 'TableSpacer'])
    const joint = only?.content[1]
    expect(joint && allOf(joint, 'w:vanish')).toHaveLength(1)
    expect(joint && valueAt(joint, ['w:pPr', 'w:spacing'], 'w:line')).toBe('1')
    expect(only?.content[3] && allOf(only.content[3], 'w:vanish')).toHaveLength(0)
  })

  it('keeps a low row whole and lets a tall one break', async () => {
    const tall = documentOf(table([row('甲', '乙'), row('丙'.repeat(2000), '丁')]))
    const rows = allOf(await bodyOf(laidOut(tall)), 'w:tr')
    expect(rows.map((own) => at(own, 'w:trPr', 'w:cantSplit') !== undefined)).toEqual([true, false])
  })

  it('sets figures that would not fit in smaller type, the whole column alike', async () => {
    const amount = (text: string) => cell(text, { role: 'amount' })
    const cells = [amount('1.00'), ...Array<string>(9).fill('123,456,789.12').map(amount)]
    const crowded = documentOf(table([row(...cells), row(...cells.toReversed())]))
    const sizes = wordRows(allOf(await bodyOf(laidOut(crowded)), 'w:tbl')[0] ?? ({} as Xml)).map((own) =>
      own.map(({ xml }) => allOf(xml, 'w:sz').map((size) => Number(size.attributes['w:val']))[0]),
    )
    expect(new Set(sizes.flat()).size).toBe(1)
    expect(sizes[0]?.[0]).toBeLessThan(21)
    expect(sizes[0]?.[0]).toBeGreaterThanOrEqual(12)
  })

  it('has an empty cell where the tree has none, and a paragraph in every cell', async () => {
    const odd = documentOf(
      section([
        table([row(label('甲'))], {
          columns: [column(), column(), column()],
          head: [row(head('一', { colspan: 2 }), head('二'))],
        }),
      ]),
    )
    const xml = await bodyOf(laidOut(odd))
    expect(
      wordRows(allOf(xml, 'w:tbl')[0] ?? xml).map((cells) =>
        cells.map(({ text, span }) => `${text} ${span}`),
      ),
    ).toEqual([
      ['一 2', '二 1'],
      ['甲 1', ' 1', ' 1'],
    ])
    expect(allOf(xml, 'w:tc').filter((own) => elementsIn(own, 'w:p').length === 0)).toEqual([])
  })
})
