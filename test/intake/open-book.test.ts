/** Workbooks are opened as they are; whatever else a file is, it is refused with a message, and nothing throws. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Book, BookCell } from '../../src/intake/book.ts'
import { openBook } from '../../src/intake/open-book.ts'

const bytesOf = (name: string) => new Uint8Array(readFileSync(`seeds/workbooks/${name}`))

async function opened(bytes: Uint8Array): Promise<Book> {
  const { value, diagnostics } = await openBook('表.xlsx', bytes)
  if (value === null) throw new Error(JSON.stringify(diagnostics))
  return value
}

const cellsOf = ({ sheets }: Book): ReadonlyMap<string, BookCell> =>
  new Map(sheets.flatMap(({ cells }) => cells.map((cell) => [cell.at, cell] as const)))

/** A workbook of one sheet 表 with a row of cells, and parts beside it. */
const bookOf = (cells: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )

const compound = (text: string) =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
  ])

describe('an exported workbook', () => {
  it('reads the same as .xlsx and as .xls', async () => {
    const shownIn = async (name: string) =>
      [...cellsOf(await opened(bytesOf(name)))].map(([at, { value }]) => [
        at,
        value.kind === 'number' ? value.digits : value,
      ])
    const xlsx = await shownIn('wanli-2025.xlsx')
    expect(xlsx.length).toBeGreaterThan(1800)
    expect(await shownIn('wanli-2025.xls')).toEqual(xlsx)
  })

  it('keeps errors, dates, results of formulas and hidden sheets apart', async () => {
    const book = await opened(bytesOf('wanli-2025-clumsy.xlsx'))
    const cells = cellsOf(book)
    const errors = [...cells.values()].filter(({ value }) => value.kind === 'error')
    expect(errors).toMatchObject([
      { at: '部门一般公共预算拨款表!H75', value: { text: '#REF!' }, isComputed: true },
    ])
    expect(cells.get('封面!B18')?.value).toEqual({
      kind: 'number',
      digits: '45698',
      shown: '2025年2月10日',
      isDate: true,
    })
    expect(book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)).toEqual([
      '部门收入总表(上年)',
    ])
    expect(book.sheets.map(({ name }) => name)).toContain(' 部门收支总表 ')
    expect([...cells.values()].filter(({ isComputed }) => isComputed).length).toBeGreaterThan(1)
  })

  it('opens the books of other cities, in sheets of their own layout', async () => {
    const welfare = cellsOf(await opened(bytesOf('putuo-welfare-2024.xlsx')))
    const qiaokou = await opened(bytesOf('qiaokou-2024.xlsx'))
    expect(welfare.size).toBeGreaterThan(500)
    expect(qiaokou.sheets.map(({ name }) => name)).toHaveLength(15)
    expect(qiaokou.sheets.every(({ merged }) => merged.length > 0)).toBe(true)
  })

  it.each([
    ['0.30000000000000004', '0.3'],
    ['88425805.005', '88425805.005'],
    ['123456789012345.678', '123456789012346'],
    ['-2.5E3', '-2500'],
    ['1.1500000000000001', '1.15'],
    ['0', '0'],
  ])('takes %s for %s: workbooks hold fifteen digits', async (typed, digits) => {
    const cells = cellsOf(await opened(bookOf(`<c r="A1"><v>${typed}</v></c>`)))
    expect(cells.get('表!A1')?.value).toMatchObject({ kind: 'number', digits })
  })

  it('names the cells that come from another workbook, and says that macros were not run', async () => {
    const bytes = bookOf('<c r="A1"><f>[1]汇总!B2</f><v>5</v></c><c r="B1"><f>A1*2</f><v>10</v></c>', {
      'xl/vbaProject.bin': 'x',
    })
    const { value, diagnostics } = await openBook('表.xlsm', bytes)
    expect(diagnostics.map(({ slug, severity, message }) => [slug, severity, message])).toEqual([
      ['workbook-has-no-macros', 'warning', '表.xlsm：带有宏，宏没有运行'],
      ['cells-stand-alone', 'warning', '表.xlsm：公式取自别的工作簿，用的是上次算出的值：表!A1'],
    ])
    expect(value && cellsOf(value).get('表!B1')).toMatchObject({ isComputed: true, value: { digits: '10' } })
  })
})

const part = 'xl/worksheets/sheet1.xml'
const packedWith = (name: string, more: Readonly<Record<string, Uint8Array>>) =>
  zipSync({ ...unzipSync(bytesOf(name)), ...more })

describe('a file that is not opened', () => {
  const bomb = new Uint8Array(17 << 20).fill(0x20)
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`a${index}`, strToU8('')]))
  const entity = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet/>'
  it.each([
    ['nothing', new Uint8Array(), '文件是空的'],
    ['CSV', strToU8('科目,金额\n201,5\n'), '不是工作簿，是文本（如 CSV）'],
    [
      'a page that calls itself .xls',
      strToU8('\ufeff<html><table><tr><td>1</td></tr></table></html>'),
      '是网页',
    ],
    ['XML', strToU8('<?xml version="1.0"?><Workbook/>'), '是 XML'],
    ['PDF', strToU8('%PDF-1.7\n'), '是 PDF'],
    ['another binary file', new Uint8Array([0x89, 0x50, 0, 0, 1]), '是别的文件'],
    ['more than 20 MB', new Uint8Array(40 << 20), '超过 20 MB'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), '是 Word 文档'],
    ['an OpenDocument sheet', zipSync({ 'content.xml': strToU8('<a/>') }), '是 OpenDocument'],
    ['.xlsb', zipSync({ 'xl/workbook.bin': strToU8('a') }), '是 .xlsb'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), '是别的压缩文件'],
    ['half a zip', bytesOf('wanli-2025.xlsx').slice(0, 40_000), '文件损坏，解不开'],
    ['a zip bomb', packedWith('wanli-2025.xlsx', { [part]: bomb }), `文件里的 ${part} 解开后太大`],
    ['thousands of parts', packedWith('wanli-2025.xlsx', many), '文件损坏，解不开'],
    ['entities', bookOf('', { [part]: entity }), `文件里的 ${part} 有实体定义`],
    ['a password', compound('EncryptedPackage'), '工作簿有密码'],
    ['an old Word document', compound('WordDocument'), '不是工作簿'],
    ['a damaged .xls', compound('Workbook'), '文件损坏，读不出来'],
  ])('%s', async (_, bytes, message) => {
    const { value, diagnostics } = await openBook('表.xlsx', bytes)
    expect(value).toBeNull()
    expect(diagnostics).toMatchObject([{ slug: 'workbook-can-be-opened', severity: 'error' }])
    expect(diagnostics[0]?.message).toMatch(/^表\.xlsx：/)
    expect(diagnostics[0]?.message).toContain(message)
    expect(diagnostics[0]?.hint).toBeTruthy()
  })

  it('never throws, whatever is damaged in it', async () => {
    const [xlsx, xls] = [bytesOf('qiaokou-2024.xlsx'), bytesOf('wanli-2025.xls').slice(0, 60_000)]
    const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(fc.boolean(), damage, async (isBinary, changes) => {
        const bytes = Uint8Array.from(isBinary ? xls : xlsx)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        const { value, diagnostics } = await openBook('表.xlsx', bytes)
        expect(value !== null || diagnostics.length === 1).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})
