/**
 * Workbooks of real units are imported, and what their publications then print is held against what was published:
 * every figure of every table.
 */
import { readFileSync } from 'node:fs'
import { Decimal } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { sidesOf } from '../../../src/document/tables/balance-sides.ts'
import { isTotal, rowsWithCodes } from '../../../src/document/tables/coded-rows.ts'
import type { PrintedRow, PrintedTable } from '../../../src/document/tables/printed-table.ts'
import { bare } from '../../../src/document/text.ts'
import { unnumbered } from '../../../src/intake/facts/income-words.ts'
import { importing, tablesOf, withImport, withoutData } from './imported.ts'

type Values = Readonly<Record<string, number | null>>
type TruthRow = {
  readonly code: string
  readonly codes?: readonly string[]
  readonly name: string
  readonly values: Values
}
type TruthTable = { readonly title: string; readonly unit: string } & Readonly<
  Partial<Record<'rows' | '收入' | '支出', readonly TruthRow[]>>
>

const truthOf = (name: string): readonly TruthTable[] =>
  Object.values(
    JSON.parse(readFileSync(`seeds/workbooks/${name}.json`, 'utf8')).tables as Record<string, TruthTable>,
  )

/** What the publication prints wrongly: its figures are looked for where they belong. */
const misprints: Readonly<Record<string, string>> = {
  // 福利院: 7 11 02 for 210 11 02 in two tables.
  '71102': '2101102',
  // 福利院: class 210 under its name of before 2019, as the lines of two tables.
  医疗卫生与计划生育支出: '卫生健康支出',
}

const decimals = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    /^-?[\d,]+(\.\d+)?$/.test(text)
      ? [new Decimal(text.replaceAll(',', '')).toFixed()]
      : [text === '' ? '0' : text],
  )
const valuesOf = ({ values }: TruthRow): readonly string[] =>
  Object.values(values).map((value) => new Decimal(value ?? 0).toFixed())

/** Some titles are printed with the year. */
const withoutYear = (title: string): string => bare(title).replace(/^\d{4}年/, '')

/** The figures of a row, those of its codes left out. */
const figuresOf = ({ heads }: PrintedTable, { cells }: PrintedRow): readonly string[] =>
  decimals(cells.filter((_, column) => !/^[类款项]$|编码$|名称$|^项目$/.test(heads[column]?.at(-1) ?? '')))

/** The rows of a table as truth has them, by code, total or label. */
function printedRow(
  table: PrintedTable,
  row: TruthRow,
  [side, before]: readonly [number | null, readonly TruthRow[]],
): readonly string[] | undefined {
  const code = misprints[row.code] ?? row.code
  if (side !== null) {
    const name = unnumbered(row.name)
    // 一般公共预算拨款 is a line of this year, and one of what was carried over.
    const nth = before.filter((other) => other.name === row.name).length
    const line = sidesOf(table)[side]?.filter(({ label }) => unnumbered(label) === (misprints[name] ?? name))[
      nth
    ]
    return (
      line &&
      decimals(line.spot.row.cells.slice(line.spot.column, line.spot.column + Object.keys(row.values).length))
    )
  }
  if (code === '') {
    const own = table.rows.find((each) => isTotal(each)) ?? table.rows[0]
    return own && figuresOf(table, own)
  }
  const own = rowsWithCodes(table).find((each) => each.code === code)
  return own && figuresOf(table, own)
}

describe.each([
  ['wanli-2025.xlsx', 'wanli-2025', 'putuo-wanli', 'putuo', 2025],
  ['wanli-2025.xls', 'wanli-2025', 'putuo-wanli', 'putuo', 2025],
  ['putuo-welfare-2024.xlsx', 'putuo-welfare-2024', 'putuo-welfare', 'putuo', 2024],
  ['qiaokou-2024.xlsx', 'qiaokou-2024', 'qiaokou-bigdata', 'qiaokou', 2024],
] as const)('%s', (book, name, unit, district, year) => {
  it('gives every figure of every table that was published', async () => {
    const ran = await importing(
      `seeds/workbooks/${book}`,
      `--unit ${unit} --year ${year} --district ${district}`,
      withoutData(unit),
    )
    expect([ran.code, ran.err.includes('错误')]).toEqual([0, false])
    const { tables, errors } = tablesOf(withImport(ran, withoutData(unit)), { unit, year })
    expect(errors.map(({ message }) => message)).toEqual([])
    let figures = 0
    const wrong: string[] = []
    for (const truth of truthOf(name)) {
      const rows = [
        ...(truth.rows ?? []).map((row) => [row, [null, []]] as const),
        ...(truth.收入 ?? []).map((row, index, all) => [row, [0, all.slice(0, index)]] as const),
        ...(truth.支出 ?? []).map((row, index, all) => [row, [1, all.slice(0, index)]] as const),
      ]
      if (rows.length === 0) continue
      const table = tables.find(({ title }) => withoutYear(title) === withoutYear(truth.title))
      if (table === undefined) {
        wrong.push(`${truth.title}：没有这张表`)
        continue
      }
      for (const [row, side] of rows) {
        const expected = valuesOf(row)
        const printed = printedRow(table, row, side)
        if (
          JSON.stringify(printed) !== JSON.stringify(expected) &&
          !(printed === undefined && expected.every((value) => value === '0'))
        )
          wrong.push(`${truth.title} ${row.code} ${row.name}：${expected.join(' ')} / ${printed?.join(' ')}`)
        figures += expected.length
      }
    }
    expect(wrong).toEqual([])
    expect(figures).toBeGreaterThan(200)
  })
})

describe('wanli-2025-clumsy.xlsx', () => {
  const clumsy = 'seeds/workbooks/wanli-2025-clumsy.xlsx'
  const words = '--unit imported --year 2025 --district putuo'

  it('is refused for its one broken cell, and for nothing else', async () => {
    const { code, err, written } = await importing(clumsy, words)
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain('部门一般公共预算拨款表!H75：应为金额，这里是“#REF!”')
    expect(err).toMatch(/\n1 个错误。\n$/)
  })

  it('gives the same files as the clean book where that cell is skipped', async () => {
    const skipping = await importing(clumsy, `${words} --skip 部门一般公共预算拨款表!H75`)
    const clean = await importing('seeds/workbooks/wanli-2025.xlsx', words)
    expect(skipping.code).toBe(0)
    const filesOf = ({ written }: typeof clean) =>
      Object.fromEntries(
        [...written]
          .filter(([path]) => !path.includes('/source/'))
          .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
      )
    expect(filesOf(skipping)).toEqual(filesOf(clean))
    expect(skipping.out).toContain('隐藏的工作表没有用：部门收入总表(上年)')
  })
})
