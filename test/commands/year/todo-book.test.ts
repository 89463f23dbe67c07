/** `todo --format xlsx`: what is left to fill in as a workbook, filled in with another program, and read back. */
import { read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { type FilledIn, filledIn } from '../../../src/intake/filled-in.ts'
import { openBook } from '../../../src/intake/open-book.ts'
import { addressText, pathOf } from '../../../src/model/data-address.ts'
import { treeAt } from '../../../src/model/yaml-tree.ts'
import { parseYaml } from '../../../src/read/parse-yaml.ts'
import { placesToFill } from '../../../src/read/to-fill.ts'
import { unitFileSchemas } from '../../../src/read/unit-file-schemas.ts'
import { begun, leftIn } from '../../edit/filling.ts'
import { canValidate, faultsIn } from '../../ooxml-faults.ts'
import { projectWorld } from '../../project.ts'
import { type Changes, type Files, run } from '../running.ts'

const unit = 'example-construction'
const path = `out/${unit}-2026-待填.xlsx`
const command = `todo --unit ${unit} --year 2026 --format xlsx`
/** The column that is filled in, and others. */
const column = { file: 0, at: 1, what: 2, lastYear: 3, expected: 4, value: 5 } as const

const year = begun(unit, 2026)
const list = year.then(async (changes) => (await run(command, changes)).written.get(path) ?? new Uint8Array())

const opened = async (): Promise<{ book: WorkBook; sheet: WorkSheet }> => {
  const book = read(new Uint8Array(await list), { cellNF: true, sheetStubs: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return { book, sheet }
}

const schemasOf = (of: { unit: string; year: number }) => unitFileSchemas(projectWorld(), process.cwd(), of)

/** As another program saves it. */
const saved = (book: WorkBook): Uint8Array =>
  new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)

type Lines = readonly (readonly string[])[]

/** All rows as texts. */
const linesOf = (sheet: WorkSheet): Lines => utils.sheet_to_json(sheet, { header: 1, defval: '', raw: false })

const rowWith = (sheet: WorkSheet, file: string, at: string): number =>
  linesOf(sheet).findIndex((line) => line[column.file] === file && line[column.at] === at)

type Cell = WorkSheet[string]

/** What comes of the list after `change`; saved by another program. */
async function back(change: (sheet: WorkSheet, book: WorkBook) => void): Promise<FilledIn> {
  const { book, sheet } = await opened()
  change(sheet, book)
  const { value } = await openBook('待填.xlsx', saved(book))
  const read = value && filledIn(value, schemasOf)
  if (read === null) throw new Error('no list')
  return read
}

/** The same with one cell filled in: its value, or its error. */
async function oneBack(file: string, at: string, cell: Cell) {
  const { taken, found } = await back((sheet) => {
    sheet[utils.encode_cell({ r: rowWith(sheet, file, at), c: column.value })] = cell
  })
  return found.length > 0 ? found : taken.map(({ value }) => value)
}

const text = (v: string): Cell => ({ t: 's', v })
const number = (v: number, z = 'General'): Cell => ({ t: 'n', v, z })

const inFile = (file: string): string =>
  file === 'unit.yaml' ? `data/${unit}/${file}` : `data/${unit}/2026/${file}`

const treeOf = (file: string, changes: Changes) => {
  const { value } = parseYaml(file, new TextEncoder().encode(changes[inFile(file)] ?? ''))
  if (value === null) throw new Error(file)
  return value
}

describe('the list', () => {
  it('has every place that todo lists, with last year’s value and what is asked for', async () => {
    const { sheet } = await opened()
    const [heads = [], ...rows] = linesOf(sheet)
    expect(heads).toEqual([`文件\ndata/${unit}/2026`, '位置', '填什么', '去年的值', '要求', '填在这里'])
    expect(rows).toHaveLength(leftIn(unit, 2026, await year).length)
    const rowOf = (file: string, at: string) => rows[rowWith(sheet, file, at) - 1]?.slice(column.what)
    expect(rowOf('budget.yaml', 'spending[item=2120101,member=311001].basic.operating')).toEqual([
      '支出 › 2120101（311001） › 基本支出 › 公用经费\n行政运行',
      '87.78',
      '金额（万元）',
      '',
    ])
    expect(rowOf('projects/01-administration.yaml', 'evaluation')?.slice(1)).toEqual([
      '良好',
      '“优秀”、“良好”、“中”、“差”之一',
      '',
    ])
    expect(rowOf('projects/01-administration.yaml', 'total_budget')?.slice(1)).toEqual([
      '4150000.00',
      '金额（元）',
      '',
    ])
    expect(rowOf('statement.yaml', 'approved')?.slice(1)).toEqual(['2025-01-20', '日期，如 2024-01-20', ''])
    expect(rowOf('statement.yaml', 'staffing[member=311002].retired.retired')?.[1]).toBe('6')
    expect(rowOf('performance.yaml', 'annual_tasks')?.[1]).toMatch(/^一是推进城市更新.*\n二是/)
    expect(rows.filter((row) => row[column.lastYear]?.includes('待填'))).toEqual([])
  })

  it('asks for texts in cells of text, so that nothing typed becomes a formula or a date', async () => {
    const { sheet } = await opened()
    const blank = (file: string, at: string) =>
      sheet[utils.encode_cell({ r: rowWith(sheet, file, at), c: column.value })]
    expect(blank('statement.yaml', 'reasons.overseas')).toMatchObject({ t: 'z', z: '@' })
    expect(blank('statement.yaml', 'approved')).toMatchObject({ t: 'z', z: 'yyyy-mm-dd' })
    const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!'))
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([])
  })

  it('has the same bytes each time', async () => {
    const again = (await run(command, await year)).written.get(path)
    expect(again).toEqual(await list)
  })

  it.runIf(canValidate())('is a valid workbook', async () => {
    expect(await faultsIn(await list, 'xlsx')).toEqual([])
  })

  it('says where it is and how it is read back', async () => {
    const { code, out, err } = await run(command, await year)
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      `待填 170 处　${path}\n填好以后读回来：npm run import -- ${path} --unit ${unit} --year 2026\n`,
    )
  })

  it('is not written where nothing is left', async () => {
    const { code, out, written } = await run(`todo --unit ${unit} --year 2025 --format xlsx`)
    expect([code, out, written.size]).toEqual([0, '没有待填的了。\n', 0])
  })

  it('goes where --out says', async () => {
    const { written } = await run(`${command} --out 交换`, await year)
    expect([...written.keys()]).toEqual([`交换/${unit}-2026-待填.xlsx`])
  })

  it('asks for the keys of a district’s own as its fields.yaml has them', async () => {
    const own = await begun('example-culture', 2026)
    const { written } = await run('todo --unit example-culture --year 2026 --format xlsx', own)
    const book = read(written.get('out/example-culture-2026-待填.xlsx') ?? [])
    const lines = linesOf(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
    expect(lines.find((line) => line[column.at] === 'fields.digital_spending')?.slice(3)).toEqual([
      '12.60',
      '金额（万元）',
      '',
    ])
  })

  it('takes the place of an empty one, never of one that somebody has begun', async () => {
    const { book, sheet } = await opened()
    const files: Files = { ...(await year), [path]: await list }
    expect((await run(command, files)).code).toBe(0)
    sheet.F2 = number(1)
    const begunList = saved(book)
    const { code, err, written } = await run(command, { ...files, [path]: begunList })
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain(`${path} 已经有人填了，没有替换`)
  })
})

describe('a list that is filled in', () => {
  it('gives every value for its place', async () => {
    const changes = await year
    const { of, taken, empty, found, left } = await back((sheet) => {
      linesOf(sheet).forEach((line, r) => {
        const at = utils.encode_cell({ r, c: column.value })
        const asked = line[column.expected] ?? ''
        if (/^“优秀/.test(asked)) sheet[at] = text('中')
        else if (/^日期/.test(asked)) sheet[at] = number(46042, 'yyyy-mm-dd')
        else if (/^文字/.test(asked)) sheet[at] = text(`示例文字${r}\n第二行`)
        else if (r > 0) sheet[at] = number(r)
      })
    })
    expect([found, left, empty, of]).toEqual([[], [], 0, { unit, year: 2026 }])
    const files = [...new Set(taken.map(({ file }) => file))]
    const expected = files.flatMap((file) =>
      placesToFill(treeOf(file, changes)).map(
        ({ node: { place } }) => `${place.line}:${place.column} ${file}`,
      ),
    )
    const places = taken.map(({ file, at }) => {
      const tree = treeOf(file, changes)
      const place = treeAt(tree, pathOf(tree, at) ?? ['nothing'])?.place
      return `${place?.line}:${place?.column} ${file}`
    })
    expect(places).toEqual(expected)
    expect(places).toHaveLength(170)
    const valueAt = (at: string) => taken.find((one) => addressText(one.at) === at)?.value
    expect(valueAt('income.general_public.311001')).toBe('1')
    expect(valueAt('approved')).toBe('2026-01-20')
    expect(valueAt('evaluation')).toBe('中')
    expect(valueAt('reasons.overseas')).toMatch(/^示例文字\d+\n第二行$/)
    expect(taken[0]?.cells[0]?.at).toBe(`${unit} 2026 待填!F2`.slice(0, 31 + 3))
  })

  it('keeps what is left empty, blank or 待填 to be filled', async () => {
    const { taken, empty, found } = await back((sheet) => {
      sheet.F2 = text('  ')
      sheet.F3 = text('待填')
      sheet.F4 = number(12.5)
    })
    expect([taken.map(({ value }) => value), empty, found]).toEqual([['12.5'], 169, []])
  })

  it('is known whatever columns were moved, sheets renamed, lines sorted or notes added', async () => {
    const { of, taken, empty, found, left } = await back((sheet, book) => {
      const [heads = [], ...rows] = linesOf(sheet)
      const moved = ([file = '', at = '', what = '', , expected = '', value = '']: readonly string[]) => [
        value,
        '',
        what,
        at,
        expected,
        file,
      ]
      const filled = rows.map((row) =>
        row[column.at] === 'assets.total' ? [...row.slice(0, 5), '3400.10'] : row,
      )
      const lines = [['李会计填，5月底前交回'], moved(heads), ...filled.toReversed().map(moved), ['合计']]
      lines[2] = [...(lines[2] ?? []), '问过财务科']
      const name = book.SheetNames[0] ?? ''
      book.SheetNames = ['说明', '我的表']
      book.Sheets = { 说明: utils.aoa_to_sheet([['请看下一张']]), 我的表: utils.aoa_to_sheet(lines) }
      expect(name).not.toBe('我的表')
    })
    expect(of).toEqual({ unit, year: 2026 })
    expect(taken.map(({ file, at, value }) => [file, addressText(at), value])).toEqual([
      ['statement.yaml', 'assets.total', '3400.10'],
    ])
    expect([empty, found]).toEqual([169, []])
    expect(left.map(({ at }) => at)).toEqual(['说明!A1', '我的表!A1', '我的表!G3', '我的表!A173'])
  })

  const amount = ['budget.yaml', 'income.general_public.311001'] as const
  const some = ['statement.yaml', 'reasons.overseas'] as const
  const day = ['statement.yaml', 'approved'] as const
  const count = ['statement.yaml', 'assets.large_equipment'] as const

  it.each([
    ['a number with a binary tail', amount, number(0.1 + 0.2), '0.3'],
    ['a number typed as text, with separators', amount, text(' 1,234.50 '), '1234.50'],
    ['digits as wide as Chinese', amount, text('１２３４．５'), '1234.5'],
    ['an amount with its unit', amount, text('12.5元'), '12.5元'],
    ['the last result of a formula', amount, { t: 'n', v: 3, f: '1+2' }, '3'],
    ['a text like a formula', some, text('=1+1'), '=1+1'],
    ['a dash in the place of a text', some, text('-'), '-'],
    ['a number in the place of a text', some, number(95), '95'],
    ['a share in the place of a text', some, number(0.95, '0%'), '95%'],
    ['lines as Windows ends them', some, text('甲\r\n乙'), '甲\n乙'],
    ['a day with its time', day, number(46042.6, 'yyyy/m/d h:mm'), '2026-01-20'],
    ['a day as text', day, text('2026-01-20'), '2026-01-20'],
  ])('takes %s', async (_, [file, at], cell, value) => {
    expect(await oneBack(file, at, cell)).toEqual([value])
  })

  it.each([
    ['a text for an amount', amount, text('待定'), '应为金额', '“待定”'],
    ['a formula as text for an amount', amount, text('=1+1'), '应为金额', '“=1+1”'],
    ['a dash for an amount', amount, text('-'), '应为金额', '“-”'],
    ['a broken formula', amount, { t: 'e', v: 23, w: '#REF!' }, '应为金额', '“#REF!”'],
    ['a negative amount', amount, number(-5), '应为金额', '“-5”'],
    ['a date for an amount', amount, number(46042, 'yyyy-mm-dd'), '应为金额', '“2026-01-20”'],
    ['a date for a text', some, number(46042, 'yyyy-mm-dd'), '应为文字', '“2026-01-20”'],
    ['a half of a thing', count, number(1.5), '应为非负整数', '“1.5”'],
    ['a day that is none', day, text('2026-02-30'), '应为日期', '“2026-02-30”'],
    ['a number for a day', day, number(46042), '应为日期', '“46042”'],
  ])(
    'names the cell of %s, its value and what was expected',
    async (_, [file, at], cell, expected, shown) => {
      const { sheet } = await opened()
      const [only, ...others] = (await oneBack(file, at, cell)) as readonly {
        message: string
        hint: string
      }[]
      expect(others).toEqual([])
      expect(only?.message).toContain(`待填!F${rowWith(sheet, file, at) + 1}：${expected}`)
      expect(only?.message).toContain(`这里是${shown}`)
      expect(only?.hint).not.toBe('')
    },
  )

  it.each([
    ['a place that is none', { B2: text('income..other'), F2: number(1) }, '!B2：这里应为位置'],
    [
      'a place that the file cannot have',
      { B2: text('incom.general_public'), F2: number(1) },
      '!F2：budget.yaml 没有这一行写的位置',
    ],
    ['a file that is none', { A2: text('../../etc/passwd'), F2: number(1) }, '!F2：../../etc/passwd 没有'],
    ['a head without its unit', { A1: text('文件') }, '!A1：表头“文件”下面没有写是哪个单位'],
  ])('names %s', async (_, cells: Readonly<Record<string, Cell>>, message) => {
    const { found, taken } = await back((sheet) => Object.assign(sheet, cells))
    expect(found.map((one) => one.message)).toEqual([expect.stringContaining(message)])
    expect(taken).toEqual([])
  })

  it('names both cells where a place stands twice with two values', async () => {
    const { found, taken } = await back((sheet) => {
      Object.assign(sheet, { A3: sheet.A2, B3: sheet.B2, F2: number(1), F3: number(2) })
    })
    expect(taken).toEqual([])
    expect(found[0]?.sides?.map(({ figure, from }) => `${figure} ${from.replace(/.*!/, '')}`)).toEqual([
      '1 F2',
      '2 F3',
    ])
  })

  it('is of one unit and year', async () => {
    const { found } = await back((sheet, book) => {
      utils.book_append_sheet(book, { ...sheet, A1: text('文件 data/example-bureau/2026') }, '另一张')
    })
    expect(found.map((one) => one.message)).toEqual([expect.stringContaining('不是同一个单位')])
  })

  it('is none where no sheet has the heads, or only a hidden one', async () => {
    const { book, sheet } = await opened()
    sheet.F1 = text('备注')
    const plain = await openBook('a.xlsx', saved(book))
    expect(plain.value && filledIn(plain.value, schemasOf)).toBeNull()
    sheet.F1 = text('填在这里')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), '看得见的')
    book.Workbook = { ...book.Workbook, Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
    const hidden = await openBook('a.xlsx', saved(book))
    expect(hidden.value && filledIn(hidden.value, schemasOf)).toBeNull()
  })
})
