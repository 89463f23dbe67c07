/** The examples build without a word, at a publication's usual length, and their tables agree with one another. */
import { describe, expect, it } from 'vitest'
import { withoutNotices } from '../../src/diagnostic/diagnostic.ts'
import { cellText } from '../../src/document/text.ts'
import type { Table } from '../../src/document/tree.ts'
import { projectWorld, textOfFile } from '../project.ts'
import { diagnosticsOf, type Example, exampleOf, examples, writtenExample } from './examples.ts'

/** A figure in a table: the row that holds the label, and the column (from 0). */
type Figure = readonly [table: string, label: string, column: number]

/** Each side is one figure, or several that add up. */
const equalTotals: readonly (readonly [what: string, ...sides: (readonly Figure[])[]])[] = [
  [
    '收入总计 = 支出总计 = 表2合计',
    [['table-1', '收入总计', 1]],
    [['table-1', '收入总计', 3]],
    [['table-2', '合计', 2]],
  ],
  [
    '收入总计 = 本年收入 + 上年结转 = 本年支出 + 年终结转',
    [['table-1', '收入总计', 1]],
    [
      ['table-1', '本年收入合计', 1],
      ['table-1', '上年结转结余', 1],
    ],
    [
      ['table-1', '本年收入合计', 3],
      ['table-1', '上年结转结余', 3],
    ],
  ],
  [
    '本年支出 = 表3合计 = 基本支出 + 项目支出',
    [['table-1', '本年收入合计', 3]],
    [['table-3', '合计', 2]],
    [
      ['table-3', '合计', 3],
      ['table-3', '合计', 4],
    ],
  ],
  ['财政拨款收入总计 = 支出总计', [['table-4', '收入总计', 1]], [['table-4', '收入总计', 3]]],
  [
    '财政拨款支出 = 一般公共预算 + 政府性基金 + 国有资本经营',
    [['table-4', '一、本年收入', 3]],
    [
      ['table-5-1', '合计', 2],
      ['table-8', '合计', 2],
      ['table-9', '合计', 2],
    ],
  ],
  ['分功能科目 = 分单位', [['table-5-1', '合计', 2]], [['table-5-2', '合计', 2]]],
  [
    '一般公共预算基本支出：表5-1 = 表5-2 = 表6',
    [['table-5-1', '合计', 3]],
    [['table-5-2', '合计', 3]],
    [['table-6', '合计', 2]],
  ],
  ['人员经费：表5-1 = 表6', [['table-5-1', '合计', 4]], [['table-6', '合计', 3]]],
  ['公用经费：表5-1 = 表6', [['table-5-1', '合计', 5]], [['table-6', '合计', 4]]],
  ['项目支出：表3 = 表10', [['table-3', '合计', 4]], [['table-10', '合计', 3]]],
]

describe.each(examples)('%s', (example) => {
  const tables = tablesOf(example)
  const cents = ([table, label, column]: Figure): number => {
    const cells = tables.get(table)?.find((row) => row.includes(label))
    // The tables of a fund that the unit does not use are empty.
    return cells === undefined ? 0 : Math.round(Number(cells[column]?.replaceAll(',', '')) * 100)
  }
  const added = (side: readonly Figure[]) => side.map(cents).reduce((sum, each) => sum + each, 0)

  it('builds without errors or warnings', () => {
    expect(withoutNotices(diagnosticsOf(example))).toEqual([])
  })

  it('is as long as such a publication is', () => {
    const [least, most] = example === 'example-service/2025' ? [20, 35] : [35, 50]
    const pages = writtenExample(example).layout.pages.length
    expect(pages).toBeGreaterThanOrEqual(least)
    expect(pages).toBeLessThanOrEqual(most)
  })

  it('says at the head of every file that it is invented', () => {
    const files = filesOf(example)
    expect(files.length).toBeGreaterThan(4)
    expect(files.filter((file) => !/^# yaml-language-server.*\n# 虚构示例：/.test(textOfFile(file)))).toEqual(
      [],
    )
  })

  it.each(equalTotals.map(([what, ...sides]) => [what, sides] as const))('%s', (_, sides) => {
    const totals = sides.map(added)
    expect(totals[0]).toBeGreaterThan(0)
    expect(totals).toEqual(totals.map(() => totals[0]))
  })

  it('表12各项目当年预算之和 = 表10合计', () => {
    const sheets = [...tables.keys()].filter((id) => /^table-12-\d+-sources$/.test(id))
    const budgets = sheets.map((id): Figure => [id, '合计', 2])
    expect(added(budgets)).toBe(cents(['table-10', '合计', 3]) * 10_000)
  })
})

/** The body of every table, by its id, as texts. */
function tablesOf(example: Example): ReadonlyMap<string, readonly (readonly string[])[]> {
  const tables = exampleOf(example).document.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Table => block.type === 'table'),
  )
  return new Map(tables.map(({ id, body }) => [id, body.map(({ cells }) => cells.map(cellText))]))
}

function filesOf(example: Example): readonly string[] {
  const world = projectWorld()
  const below = (folder: string): readonly string[] =>
    world
      .list(`${process.cwd()}/${folder}`)
      .map((name) => `${folder}/${name}`)
      .flatMap((path) => (path.endsWith('.yaml') ? [path] : below(path)))
  return [`data/${example.split('/')[0]}/unit.yaml`, ...below(`data/${example}`)]
}
