/** The workbook of a publication's tables, read back by another reader. */
import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { mergedRuns, placedRows } from '../../../src/document/grid.ts'
import { cellText } from '../../../src/document/text.ts'
import type { Cell, Table } from '../../../src/document/tree.ts'
import { type WholeTable, wholeTables } from '../../../src/document/whole-tables.ts'
import { writeBook } from '../../../src/write/xlsx/write-book.ts'
import { editions, examples, writtenExample } from '../../examples/examples.ts'
import { canValidate, faultsIn } from '../../ooxml-faults.ts'
import { caption, cell, column, documentOf, head, paragraph, row, section, table } from '../by-hand.ts'
import { partsOf } from '../read-docx.ts'
import { units, type Written, written } from '../written.ts'
import { cellsOf, openBook, shown } from './read-book.ts'

const sources: readonly (readonly [string, () => Written])[] = [
  ...units.map((unit) => [unit, () => written(unit)] as const),
  ...[...examples, ...editions].map((edition) => [edition, () => writtenExample(edition)] as const),
]

/** The cells that each row shows: a merged one once. */
function shownIn(part: Table): readonly (readonly Cell[])[] {
  const below = new Set(
    mergedRuns(part).flatMap(({ column: at, from, to }) =>
      Array.from({ length: to - from - 1 }, (_, index) => `${from + 1 + index} ${at}`),
    ),
  )
  return placedRows([...part.head, ...part.body]).map((placed, index) =>
    placed
      .filter(({ column: at }) => !below.has(`${index - part.head.length} ${at}`))
      .map(({ cell: own }) => own),
  )
}

/** All that a sheet should show, line by line, blanks left out. */
const textsOf = ({ parts, notes }: WholeTable): readonly (readonly string[])[] =>
  [
    ...parts.flatMap((part) => [
      [part.caption?.number ?? ''],
      [part.caption?.title ?? ''],
      [part.caption?.scope ?? '', part.caption?.unit ?? ''],
      ...shownIn(part).map((cells) => cells.map(cellText)),
    ]),
    ...notes.map((note) => [note]),
  ]
    .map((line) => line.filter((text) => text !== ''))
    .filter((line) => line.length > 0)

describe.each(sources)('%s', (_, write) => {
  const { document } = write()
  const tables = wholeTables(document)
  const opened = writeBook(document).then(openBook)

  it('shows every cell of every table as it is printed, and nothing else', async () => {
    const { SheetNames, Sheets } = await opened
    expect(SheetNames).toHaveLength(tables.length + 1)
    expect(tables.length).toBeGreaterThan(8)
    tables.forEach((whole, index) => {
      const sheet = Sheets[SheetNames[index + 1] ?? ''] ?? {}
      const lines = cellsOf(sheet)
        .map((line) => line.map(shown).filter((text) => text !== ''))
        .filter((line) => line.length > 0)
      expect(lines).toEqual(textsOf(whole))
    })
  })

  it('holds figures as numbers that are the printed decimals, and no formula', async () => {
    const { Sheets } = await opened
    let numbers = 0
    for (const own of Object.values(Sheets).flatMap(cellsOf).flat()) {
      expect(own.f).toBeUndefined()
      if (own.t !== 'n') continue
      numbers += 1
      const text = shown(own)
      const percent = text.endsWith('%')
      const printed = new Decimal(text.replaceAll(/[,%]/g, '')).div(percent ? 100 : 1)
      expect(new Decimal(String(own.v)).eq(printed), `${own.v} shown as ${text}`).toBe(true)
    }
    const amounts = tables
      .flatMap(({ parts }) => parts.flatMap(shownIn).flat())
      .filter((own) => own.role === 'amount' && /^-?[\d,]+(\.\d+)?%?$/.test(cellText(own)))
    expect(numbers).toBe(amounts.length)
  })

  it('leads from its contents to every sheet', async () => {
    const { SheetNames, Sheets } = await opened
    const contents = Sheets.目录 ?? {}
    const targets = tables.map((__, index) => contents[`A${index + 2}`]?.l?.Target)
    expect(targets).toEqual(SheetNames.slice(1).map((name) => `#'${name.replaceAll("'", "''")}'!A1`))
  })
})

const byHand = () =>
  documentOf(
    section(
      [
        table(
          [
            row('=1+1', cell('1,234.50', { role: 'amount' })),
            row('+86', cell('12345678901234567.89', { role: 'amount' })),
            row('311001', cell('【待填】', { role: 'amount' })),
            row('-5', cell('-12.345', { role: 'amount' })),
          ],
          {
            caption: caption("a'b[c]/d:e*f?g\\h".repeat(4)),
            head: [row(head('名称'), head('金额'))],
            columns: [column(), column({ align: 'end' })],
          },
        ),
        paragraph('注：单位为元。', 'note'),
      ],
      { id: 'a', orientation: 'landscape' },
    ),
  )

describe('a sheet', () => {
  it('keeps texts as texts, and a figure that no program holds', async () => {
    const { SheetNames, Sheets } = openBook(await writeBook(byHand()))
    const lines = cellsOf(Sheets[SheetNames[1] ?? ''] ?? {})
    const found = lines.slice(-5, -1).map((line) => line.map((own) => [own.t, shown(own)]))
    expect(found).toEqual([
      [
        ['s', '=1+1'],
        ['n', '1,234.50'],
      ],
      [
        ['s', '+86'],
        ['s', '12345678901234567.89'],
      ],
      [
        ['s', '311001'],
        ['s', '【待填】'],
      ],
      [
        ['s', '-5'],
        ['n', '-12.345'],
      ],
    ])
    expect(SheetNames[1]).toHaveLength(31)
    expect(SheetNames[1]).toMatch(/^表1 a'b_c__d_e_f_g_h/)
  })

  it('keeps its heads in view and on every page, turned as in the publication', async () => {
    const { document } = writtenExample('example-construction/2025')
    const parts = partsOf(await writeBook(document))
    expect(parts.get('xl/workbook.xml')).toContain("'表1 收支总表'!$1:$5<")
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('ySplit="5"')
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('orientation="portrait"')
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain('orientation="landscape"')
  })

  it('says on each page that it is a draft', async () => {
    const parts = partsOf(await writeBook({ ...byHand(), stamp: '草稿' }))
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('&amp;R草稿<')
  })
})

it
  .skipIf(!canValidate())
  .each([
    ...sources.map(([name, write]) => [name, () => write().document] as const),
    ['by hand', byHand] as const,
  ])('%s is a valid file', async (_, document) => {
  expect(await faultsIn(await writeBook(document()), 'xlsx')).toEqual([])
})
