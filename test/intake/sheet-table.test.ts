/** The tables of exported workbooks, found by their words, against what the publications print. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tablesByKind } from '../../src/document/tables/known-tables.ts'
import { readTable } from '../../src/document/tables/printed-table.ts'
import { bare } from '../../src/document/text.ts'
import type { BookSheet } from '../../src/intake/book.ts'
import { openBook } from '../../src/intake/open-book.ts'
import { sheetTable, textOf } from '../../src/intake/sheet-table.ts'

type Values = Readonly<Record<string, number | null>>
type TruthRow = { readonly code: string; readonly name: string; readonly values: Values }
type TruthTable = {
  readonly title: string
  readonly sheet: string
  readonly unit: string
  readonly inSheetUnit?: unknown
} & Readonly<Partial<Record<'rows' | '收入' | '支出', readonly TruthRow[]>>>

const books = [
  ['wanli-2025.xlsx', 'wanli-2025'],
  ['wanli-2025.xls', 'wanli-2025'],
  ['wanli-2025-clumsy.xlsx', 'wanli-2025-clumsy'],
  ['putuo-welfare-2024.xlsx', 'putuo-welfare-2024'],
  ['qiaokou-2024.xlsx', 'qiaokou-2024'],
] as const

const truthOf = (name: string): Readonly<Record<string, TruthTable>> =>
  JSON.parse(readFileSync(`seeds/workbooks/${name}.json`, 'utf8')).tables

const sheetsOf = async (file: string): Promise<readonly BookSheet[]> => {
  const { value } = await openBook(file, new Uint8Array(readFileSync(`seeds/workbooks/${file}`)))
  return value?.sheets ?? []
}

/** A row as texts: digits as they are, - and blanks as nothing. */
const plain = (text: string) => bare(text).replaceAll(',', '').replace(/^-$/, '')
const figuresIn = (cells: readonly string[]) =>
  cells.map(plain).flatMap((text) => (/^-?\d+(\.\d+)?$/.test(text) ? [String(Number(text))] : []))

/** Published in 部门一般公共预算拨款表!H75. */
const broken = '88425805'

describe.each(books)('%s', (file, name) => {
  const tables = Object.values(truthOf(name)).filter((table) => 'rows' in table || '收入' in table)

  it('has every table that the publication prints, with its title and its unit', async () => {
    const sheets = await sheetsOf(file)
    const found = sheets.filter(({ isHidden }) => !isHidden).map((sheet) => sheetTable(sheet))
    for (const { title, unit } of tables) {
      const own = found.find((table) => table && bare(table.title) === bare(title))
      expect(own, title).toBeTruthy()
      if (file !== 'wanli-2025-clumsy.xlsx') expect(bare(own?.unit ?? '')).toContain(unit)
    }
  })

  const isKept = (value: string) => file !== 'wanli-2025-clumsy.xlsx' || value !== '0'

  it('has in each table the rows with their names and figures, and leads back to the cells', async () => {
    const sheets = await sheetsOf(file)
    let figures = 0
    for (const truth of tables) {
      const sheet = sheets.find((own) => own.name === truth.sheet)
      const table = sheet && sheetTable(sheet)
      if (!table) throw new Error(`no table on ${truth.sheet}`)
      const printed = readTable(table.grid, {
        name: truth.title,
        title: truth.title,
        unit: '元',
        reportedIn: '元',
        isFirst: true,
      })
      const rows = truth.rows ?? [...(truth.收入 ?? []), ...(truth.支出 ?? [])]
      const names = new Set(printed.rows.flatMap(({ cells }) => cells.map(plain)))
      for (const row of rows) if (row.name !== '') expect(names, truth.title).toContain(plain(row.name))
      for (const [index, { cells }] of printed.rows.entries()) {
        for (const [column, text] of cells.entries()) {
          const cell = table.cellAt(index, column)
          expect(cell === null ? '' : bare(textOf(cell))).toBe(text)
        }
      }
      // One sheet of the clumsy book is in 万元.
      if ('inSheetUnit' in truth) continue
      const isAmount = (column: number) => !/^[类款项]$|编码$/.test(printed.heads[column]?.at(-1) ?? '')
      const expected = rows.flatMap(({ values }) =>
        Object.values(values).flatMap((value) => (value === null ? [] : [String(value)])),
      )
      // A cell of the clumsy book is #REF!, and its - are the publication's 0.
      const isBroken = printed.rows.some(({ cells }) => cells.includes('#REF!'))
      const wanted = expected.filter((value) => !isBroken || value !== broken).filter(isKept)
      const amounts = printed.rows
        .flatMap(({ cells }) => figuresIn(cells.filter((_, column) => isAmount(column))))
        .filter((value) => !isBroken || value !== broken)
        .filter(isKept)
      expect(amounts.toSorted(), truth.title).toEqual(wanted.toSorted())
      figures += amounts.length
    }
    expect(figures).toBeGreaterThan(150)
  })

  it('is made of known tables, whose coded rows are of their classification', async () => {
    const read = (await sheetsOf(file)).flatMap((sheet) => {
      const table = sheet.isHidden ? null : sheetTable(sheet)
      const caption = { name: sheet.name, title: table?.title ?? '', isFirst: true } as const
      return table === null ? [] : [readTable(table.grid, { ...caption, unit: '元', reportedIn: '元' })]
    })
    const kinds = [...tablesByKind(read)].map(([kind, { coded }]) => [kind, coded?.kind ?? null])
    expect(kinds).toEqual(name === 'qiaokou-2024' ? qiaokouKinds : putuoKinds)
  })
})

/** The sheets of funds that the units do not have hold no coded rows. */
const putuoKinds = [
  ['balance', null],
  ['income', 'functional'],
  ['spending', 'functional'],
  ['fiscal_balance', null],
  ['general_public', 'functional'],
  ['basic', 'economic'],
]

const qiaokouKinds = [
  ['balance', null],
  ['spending', 'functional'],
  ['fiscal_balance', null],
  ['general_public', 'functional'],
  ['general_public_members', 'members'],
  ['basic', 'economic'],
  ['performance', null],
]
