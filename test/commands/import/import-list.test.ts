/** `import` of a list that `todo --format xlsx` wrote and somebody filled in. */
import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { begun, leftIn } from '../../edit/filling.ts'
import { asChanges, type Files, run } from '../running.ts'

const unit = 'example-construction'
const path = `out/${unit}-2026-待填.xlsx`
const words = `import ${path} --unit ${unit} --year 2026`
const budget = `data/${unit}/2026/budget.yaml`

const year = begun(unit, 2026)
const blank = year.then(async (files) => {
  const { written } = await run(`todo --unit ${unit} --year 2026 --format xlsx`, files)
  return written.get(path) ?? new Uint8Array()
})

/** The year and the list, changed by another program. */
async function withList(change: (sheet: WorkSheet) => void): Promise<Files> {
  const book = read(new Uint8Array(await blank), { cellNF: true })
  change(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
  return { ...(await year), [path]: bytes }
}

/** Last year's value again, in other words where it is a text. */
function fillAll(sheet: WorkSheet): void {
  const rows: readonly (readonly string[])[] = utils.sheet_to_json(sheet, {
    header: 1,
    defval: '',
    raw: false,
  })
  rows.forEach(([, , , lastYear = '', expected = ''], r) => {
    const figure = /^-?[\d.]+$/.test(lastYear) ? Number(lastYear) : 1
    const cell = utils.encode_cell({ r, c: 5 })
    if (r === 0) return
    if (/^(?:金额|非负整数|数字)/.test(expected)) sheet[cell] = { t: 'n', v: figure }
    else if (/^日期/.test(expected)) sheet[cell] = { t: 'n', v: 46042, z: 'yyyy-mm-dd' }
    else sheet[cell] = { t: 's', v: /^“优秀/.test(expected) ? '良好' : `示例：${lastYear}` }
  })
}

/** Without texts of several lines that are left to fill. */
const linesOf = (files: Files): readonly string[] =>
  Object.values(files).flatMap((content) =>
    typeof content === 'string'
      ? content.replaceAll(/\n[^\n]*: \|.*\n( +)待填.*\n(?:\1.*\n)*/g, '\n').split('\n')
      : [],
  )

describe('a filled list', () => {
  it('leaves nothing to fill, and changes no other line', async () => {
    const before = await year
    const ran = await run(words, await withList(fillAll))
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(ran.out).toContain(`${unit} 2026　填了 170 处\n`)
    const after = { ...before, ...asChanges(ran) }
    expect(leftIn(unit, 2026, after)).toEqual([])
    const now = new Set(linesOf(after))
    const others = linesOf(before).filter((line) => !line.includes('待填'))
    expect(others.length).toBeGreaterThan(200)
    expect(others.filter((line) => !now.has(line))).toEqual([])
    expect(after[budget]).toContain(
      '  general_public: { "311001": 1490.14, "311002": 546.34, "311003": 472.76 }',
    )
    expect(after[`data/${unit}/2026/statement.yaml`]).toContain('approved: 2026-01-20  # 2025年：2025-01-20')
    // A second import finds all of it done.
    const again = await run(words, { ...(await withList(fillAll)), ...asChanges(ran) })
    expect([again.code, again.written.size]).toEqual([0, 0])
    expect(again.out).toContain('170 处已经填好，没有动')
  })

  it('fills what is filled in, and says what is empty', async () => {
    const ran = await run(
      words,
      await withList((sheet) => Object.assign(sheet, { F2: { t: 'n', v: 1500.5 } })),
    )
    expect([...ran.written.keys()]).toEqual([budget])
    expect(ran.out).toBe(
      `${unit} 2026　填了 1 处\n  ${budget}　1\n列表里还空着 169 处\n检查：npm run check -- --unit ${unit} --year 2026\n`,
    )
  })

  it.each(['--dry-run', '--check'])('is not written with %s', async (flag) => {
    const { code, written } = await run(`${words} ${flag}`, await withList(fillAll))
    expect([code, written.size]).toEqual([0, 0])
  })

  it('is refused as a whole for one wrong cell', async () => {
    const files = await withList((sheet) => {
      fillAll(sheet)
      sheet.F2 = { t: 's', v: '待定' }
    })
    const { code, err, written } = await run(words, files)
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain('F2：应为金额')
  })

  it('is refused for another unit or year', async () => {
    const { code, err, written } = await run(
      words.replace('--year 2026', '--year 2025'),
      await withList(fillAll),
    )
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain(`这是 ${unit} 2026 年的待填列表`)
  })

  it('names both values where the file has another one by now', async () => {
    const files = await withList((sheet) => Object.assign(sheet, { F2: { t: 'n', v: 2 } }))
    const edited = String(files[budget]).replace('"311001": 待填', '"311001": 3')
    const { code, err, written } = await run(words, { ...files, [budget]: edited })
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain('已经填了，与列表不同')
    expect(err).toMatch(/3 +现在填的/)
  })

  it('names the cell whose place is gone', async () => {
    const files = await withList((sheet) => Object.assign(sheet, { F11: { t: 'n', v: 2 } }))
    const edited = String(files[budget]).replaceAll(/^ {2}- \{ item: "2050803".*\n/gm, '')
    const { code, err } = await run(words, { ...files, [budget]: edited })
    expect(code).toBe(1)
    expect(err).toMatch(/F11：.*里没有 spending\[item=2050803,.* 了/)
  })
})
