/** `import`: what it says, what it keeps, and what it refuses. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documentOfUnit } from '../../../src/build.ts'
import { projectWorld } from '../../project.ts'
import { asChanges, type Files, type Ran, run } from '../running.ts'
import { importing, withImport } from './imported.ts'

const book = 'seeds/workbooks/wanli-2025.xlsx'
const welfare = 'seeds/workbooks/putuo-welfare-2024.xlsx'
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path))
const words = '--unit imported --year 2025 --district putuo'
const textOf = ({ written }: Ran, path: string): string => new TextDecoder().decode(written.get(path))
const edit = (files: Files, path: string, [from, to]: readonly [string, string]): Files => {
  const text = String(files[path])
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  return { ...files, [path]: text.replace(from, to) }
}
const budget = 'data/imported/2025/budget.yaml'

describe('a new unit', () => {
  it('is written whole, with its workbook and the cell of every value', async () => {
    const ran = await importing(book, words)
    expect(ran.code).toBe(0)
    expect([...ran.written.keys()].toSorted()).toEqual([
      'data/imported/2025/budget.yaml',
      'data/imported/2025/projects/01.yaml',
      'data/imported/2025/source/cells.yaml',
      'data/imported/2025/source/wanli-2025.xlsx',
      'data/imported/2025/statement.yaml',
      'data/imported/unit.yaml',
    ])
    expect(new Uint8Array(ran.written.get('data/imported/2025/source/wanli-2025.xlsx') ?? [])).toEqual(
      bytesOf(book),
    )
    expect(textOf(ran, budget)).toContain('  - { item: "2010507", project: 438300 }  # 专项普查活动\n')
    expect(textOf(ran, 'data/imported/2025/source/cells.yaml')).toContain(
      '{ file: "budget.yaml", at: "spending[item=2010507].project", cell: "部门一般公共预算拨款表!G11", raw: "438300", value: "438300" }',
    )
    // What the workbook does not say is asked for.
    expect(ran.out).toContain('待填 1 处')
    expect(textOf(ran, 'data/imported/unit.yaml')).toContain('kind: 待填')
  })

  it('needs a district', async () => {
    const { code, err, written } = await importing(book, '--unit imported --year 2025')
    expect([code, written.size]).toEqual([1, 0])
    expect(err).toContain('新建的单位用 --district 指明')
  })

  it('is not written with --dry-run', async () => {
    const { code, out, written } = await importing(book, `${words} --dry-run`)
    expect([code, written.size]).toEqual([0, 0])
    expect(out).toContain('没有写')
    expect(out).toContain('data/imported/2025/budget.yaml')
  })

  it('has the year of its titles, where none is given', async () => {
    const { written } = await importing(book, '--unit imported --district putuo')
    expect(written.has(budget)).toBe(true)
  })
})

describe('a second import', () => {
  it('changes no file where nothing changed', async () => {
    const first = withImport(await importing(book, words))
    const again = await importing(book, '--unit imported --year 2025', first)
    expect([...again.written.keys()]).toEqual([
      'data/imported/2025/source/wanli-2025.xlsx',
      'data/imported/2025/source/cells.yaml',
    ])
  })

  it('leaves what a person changed, filled in or noted', async () => {
    const first = withImport(await importing(book, words))
    const changed = edit(
      edit(first, budget, ['project: 438300 }', 'project: 438400 } ']),
      'data/imported/unit.yaml',
      ['kind: 待填', 'kind: 行政单位'],
    )
    const again = await importing(book, '--unit imported --year 2025', changed)
    expect(again.code).toBe(0)
    expect(again.out).toContain('手工填的、改的 1 处没有动')
    expect([...again.written.keys()].filter((path) => !path.includes('/source/'))).toEqual([])
  })

  it('is refused where both changed, with all three values; --prefer decides', async () => {
    const first = withImport(await importing(book, words))
    // As if the workbook had said something else then.
    const cells = 'data/imported/2025/source/cells.yaml'
    const other = edit(first, cells, ['raw: "438300", value: "438300"', 'raw: "430000", value: "430000"'])
    const changed = edit(other, budget, ['project: 438300 }', 'project: 438400 }'])
    const refused = await importing(book, '--unit imported --year 2025', changed)
    expect([refused.code, refused.written.size]).toEqual([1, 0])
    for (const words of ['430000', '438400', '438300', '部门一般公共预算拨款表!G11'])
      expect(refused.err).toContain(words)
    const taken = await importing(book, '--unit imported --year 2025 --prefer workbook', changed)
    expect(textOf(taken, budget)).toContain('project: 438300 }')
    expect(textOf(taken, 'data/imported/2025/source/budget（导入前）.yaml')).toContain('project: 438400 }')
    const kept = await importing(book, '--unit imported --year 2025 --prefer data', changed)
    expect(kept.written.has(budget)).toBe(false)
  })
})

it('says nothing against what people entered by hand from the same publication', async () => {
  for (const [path, unit] of [
    [book, '--unit putuo-wanli --year 2025'],
    [welfare, '--unit putuo-welfare --year 2024'],
    ['seeds/workbooks/qiaokou-2024.xlsx', '--unit qiaokou-bigdata --year 2024'],
  ] as const) {
    const { code, err, written } = await importing(path, `${unit} --dry-run`)
    expect([unit, code, err.includes('错误'), written.size]).toEqual([unit, 0, false, 0])
  }
})

describe('many workbooks', () => {
  const folder = {
    'books/example-street.xlsx': bytesOf(book),
    'books/example-welfare.xlsx': bytesOf('seeds/workbooks/wanli-2025-clumsy.xlsx'),
    'books/notes.txt': '不是工作簿',
  }

  it('are imported each on its own: what one has wrong keeps none of the others', async () => {
    const gone = Object.fromEntries(['unit.yaml'].map((name) => [`data/putuo-wanli/${name}`, null]))
    const ran = await importing('books', '--district putuo', { ...folder, ...gone })
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('2 个单位，导入了 1 个：')
    expect(ran.out).toContain('没有写：1 个错误，见下')
    expect(ran.err).toContain('部门一般公共预算拨款表!H75')
    expect([...ran.written.keys()].some((path) => path.startsWith('data/example-street/2025/'))).toBe(true)
    expect([...ran.written.keys()].some((path) => path.startsWith('data/example-welfare/'))).toBe(false)
  })
})

describe('--check', () => {
  it('opens the workbook that was imported, and names what the files have otherwise', async () => {
    const ran = await importing(book, words)
    const files: Files = { ...asChanges(ran), 'data/imported/2025/source/wanli-2025.xlsx': bytesOf(book) }
    const check = '--check --unit imported --year 2025'
    const { code, out } = await importing('', check, files)
    expect([code, out]).toEqual([0, 'imported 2025　核对了 173 个值，不同的 0 处。\n'])
    const changed = edit(files, budget, ['project: 438300 }', 'project: 438400 }'])
    const found = await importing('', check, changed)
    expect(found.out).toContain('不同的 1 处')
    expect(found.err).toContain('部门一般公共预算拨款表!G11（438300）')
    expect(found.written.size).toBe(0)
  })
})

it('lets explain follow a figure down to its cell', async () => {
  const files = withImport(await importing(book, words))
  const filled = edit(files, 'data/imported/unit.yaml', ['kind: 待填', 'kind: 行政单位'])
  const { code, out } = await run('explain --unit imported --year 2025 438,300', filled)
  expect(code).toBe(0)
  expect(out).toContain('← wanli-2025.xlsx 部门一般公共预算拨款表!G11：438300')
})

it('makes last year’s workbook the base of comparisons: nothing of it is left to fill in', async () => {
  const first = withImport(await importing(book, words))
  const before = await importing(book, '--unit imported --year 2024', first)
  expect(before.code).toBe(0)
  const written = [...before.written].filter(([path]) => !path.includes('/source/'))
  expect(written.map(([path]) => path)).toContain('data/imported/2024/budget.yaml')
  for (const [, bytes] of written) expect(new TextDecoder().decode(bytes)).not.toMatch(/: 待填/)
  const { value } = documentOfUnit(projectWorld(withImport(before, first)), {
    root: process.cwd(),
    unit: 'imported',
    year: 2025,
    draft: true,
  })
  // The same workbook for both years: everything is as it was.
  expect(value?.facts.comparisons.general_public.prior).not.toBeNull()
  expect(value?.facts.inputs.prior?.year).toBe(2024)
})
