/** Every 项目绩效目标表 that 西南大学 published: its funds, its goal and each of its indicators, in both files. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { cellText, textOf } from '../../src/document/text.ts'
import type { Block, Table } from '../../src/document/tree.ts'
import { once } from '../once.ts'
import { projectWorld } from '../project.ts'
import { docxOf, laidOut, pdfOf } from '../write/written.ts'
import { normalized } from './measure.ts'
import { docxText, pdfText } from './produced.ts'

type Sheet = {
  readonly heading: string
  readonly title: string
  readonly project: string
  readonly department: string
  readonly unit: string
  /** 年度资金总额, 财政拨款, 上年结转 and 其他资金 as printed. */
  readonly funds: readonly string[]
  readonly goal: readonly string[]
  /** 一级指标, 二级指标, 三级指标, 指标值 and 分值. */
  readonly indicators: readonly (readonly string[])[]
}

const sheets = JSON.parse(readFileSync('seeds/swu-2023-sheets.json', 'utf8')) as readonly Sheet[]

const composed = once((_: 'swu') => {
  const { value, diagnostics } = composeUnit(projectWorld(), {
    root: process.cwd(),
    unit: 'swu',
    year: 2023,
  })
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
})
const blocks = (): readonly Block[] =>
  composed('swu').document.sections.flatMap((section) => (section.id === 'goals' ? section.blocks : []))

/** The heading of each sheet and its tables. */
function printedSheets() {
  const found: { readonly heading: string; readonly tables: Table[] }[] = []
  for (const block of blocks()) {
    if (block.type === 'heading' && block.level === 3)
      found.push({ heading: textOf(block.content), tables: [] })
    if (block.type === 'table') found.at(-1)?.tables.push(block)
  }
  return found
}

const rowsOf = (table: Table | undefined) =>
  (table?.body ?? []).map(({ cells }) => cells.map((cell) => normalized(cellText(cell))))

const tidy = (texts: readonly string[]) => texts.map(normalized)

describe.each(sheets.map((sheet, index) => ({ ...sheet, index })))('$heading', (sheet) => {
  const printed = () => printedSheets()[sheet.index]

  it('has its heading, title, department and unit', () => {
    const [head] = printed()?.tables ?? []
    expect(normalized(printed()?.heading ?? '')).toBe(normalized(sheet.heading))
    expect(normalized(head?.caption?.title ?? '')).toBe(normalized(sheet.title))
    expect(rowsOf(head)).toEqual([
      tidy(['项目名称', sheet.project]),
      tidy(['主管部门及代码', sheet.department, '实施单位', sheet.unit]),
    ])
  })

  it('has its funds and its goal', () => {
    const [, funds, goal] = printed()?.tables ?? []
    expect(rowsOf(funds).map((cells) => cells[2])).toEqual(sheet.funds)
    expect(rowsOf(goal)[0]?.[1]).toBe(tidy(sheet.goal).join(''))
  })

  it('has every indicator with its classes, its value and its weight', () => {
    const [, , , indicators] = printed()?.tables ?? []
    expect(
      rowsOf(indicators)
        .slice(1)
        .map(([, ...cells]) => cells),
    ).toEqual(sheet.indicators.map(tidy))
  })
})

it.each(['DOCX', 'PDF'] as const)('are all in the %s, in their order', async (format) => {
  const written = laidOut(composed('swu').document, composed('swu'))
  const { text } = format === 'DOCX' ? docxText(await docxOf(written)) : await pdfText(await pdfOf(written))
  const whole = normalized(text)
  let from = whole.lastIndexOf(normalized('五、项目绩效目标表'))
  for (const sheet of sheets)
    for (const [, , name = '', target = '', score = ''] of sheet.indicators) {
      const at = whole.indexOf(normalized(name + target + score), from)
      expect(at, `${sheet.heading}：${name}`).toBeGreaterThanOrEqual(from)
      from = at
    }
})

it('holds 24 sheets and all their indicators', () => {
  expect(printedSheets()).toHaveLength(sheets.length)
  expect(sheets.flatMap(({ indicators }) => indicators)).toHaveLength(233)
})
