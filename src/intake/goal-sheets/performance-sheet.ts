/** A 部门整体支出绩效目标表 → `performance.yaml`, and the figures of earlier years that only it has. */
import { bare } from '../../document/text.ts'
import type { Address } from '../../model/data-address.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { digitsOf } from '../facts/figure-cells.ts'
import type { Taken } from '../taken.ts'
import { type GoalCell, type GoalLine, goalLines } from './goal-lines.ts'
import { goalNumber, indicatorRows, isHeadLine, yearColumns } from './indicator-rows.ts'
import { indicatorValues } from './joined-indicators.ts'

/** Whether a sheet is the one of the whole department, in the form with long-term and annual lists. */
export const isPerformanceSheet = (sheet: BookSheet): boolean => {
  const texts = sheet.cells.flatMap((cell) => (cell.value.kind === 'text' ? [bare(cell.value.text)] : []))
  return (
    texts.some((text) => /整体.*绩效/.test(text)) &&
    texts.some((text) => /^长期(?:绩效)?目标1[:：]?$/.test(text))
  )
}

const performance = 'performance.yaml'

/** What the sheet gives. */
export function performanceSheet(sheet: BookSheet, year: number): readonly Taken[] {
  const lines = goalLines(sheet)
  const text = (at: Address, { text: value, cell }: GoalCell, file = performance): Taken => ({
    file,
    at,
    value,
    cells: [cell],
  })
  const behind = (label: RegExp) => valueBehind(lines, label)
  const [name, phone, tasks] = [behind(/^填报人$/), behind(/^联系电话$/), behind(/^年度工作任务$/)]
  return [
    ...(name && phone ? [text(['contact', 'name'], name), text(['contact', 'phone'], phone)] : []),
    ...(tasks ? [text(['annual_tasks'], tasks)] : []),
    ...functionsIn(lines).map((cell, index) => text(['functions', index], cell, 'unit.yaml')),
    ...earlierYears(lines, year),
    ...goalsIn(lines, year),
  ]
}

/** The cell behind a label. */
function valueBehind(lines: readonly GoalLine[], label: RegExp): GoalCell | null {
  for (const line of lines) {
    const index = line.findIndex(({ bare: own }) => label.test(own))
    if (index !== -1) return line[index + 1] ?? null
  }
  return null
}

/** 部门职能概述 as its numbered items; it may go on in the next row. */
function functionsIn(lines: readonly GoalLine[]): readonly GoalCell[] {
  const start = lines.findIndex((line) => /^(?:部门|单位)职能概述$/.test(line[0]?.bare ?? ''))
  const first = lines[start]?.[1]
  if (first === undefined) return []
  const next = lines[start + 1]
  const more = next?.length === 1 && !/^年度工作任务/.test(next[0]?.bare ?? '') ? (next[0]?.text ?? '') : ''
  return `${first.text}${more}`
    .split(/(?:^|\n|(?<=[。；;]))\s*(?:\d+[、.．]|[（(]?[一二三四五六七八九十]+[）)、])/)
    .map((part) => part.replaceAll('\n', '').trim())
    .filter((part) => part !== '')
    .map((part) => ({ ...first, text: part }))
}

const rowKeys: Readonly<Record<string, string>> = {
  财政拨款: 'fiscal',
  其他资金: 'other',
  基本支出: 'basic',
  项目支出: 'project',
}

/** 近两年收支情况. */
function earlierYears(lines: readonly GoalLine[], year: number): readonly Taken[] {
  const years = lines.flat().flatMap(({ bare: text, cell }) => {
    const [, digits] = /^(\d{4})年$/.exec(text) ?? []
    return digits === undefined || Number(digits) >= year
      ? []
      : [{ year: Number(digits), column: cell.column, row: cell.row }]
  })
  const first = years[0]
  const columns = years.filter(({ row }) => row === first?.row)
  return lines.flatMap((line) => {
    const key = line.map(({ bare: text }) => rowKeys[text]).find((own) => own !== undefined)
    if (key === undefined) return []
    return columns.flatMap((column): readonly Taken[] => {
      const figure = line.find(({ cell }) => cell.column === column.column)
      const digits = figure && digitsOf(figure.cell)
      if (figure === undefined || digits === null || digits === undefined) return []
      const cells: readonly BookCell[] = [figure.cell]
      return [{ file: 'budget.yaml', at: ['earlier', String(column.year), key], value: digits, cells }]
    })
  })
}

function goalsIn(lines: readonly GoalLine[], year: number): readonly Taken[] {
  const blocks = blocksOf(lines)
  const count = Math.max(0, ...blocks.map(({ index }) => index + 1))
  return Array.from({ length: count }, (_, index) => index).flatMap((index): readonly Taken[] => {
    const [long, annual] = (['长期', '年度'] as const).map((term) =>
      blocks.find((block) => block.term === term && block.index === index),
    )
    const main = long?.name ?? annual?.name
    if (main === undefined) return []
    const isOther =
      long !== undefined && annual !== undefined && bare(long.name.text) !== bare(annual.name.text)
    const at = ['goals', index]
    const name = (key: string, { text, cell }: GoalCell): Taken => ({
      file: performance,
      at: [...at, key],
      value: text.replaceAll('\n', ''),
      cells: [cell],
    })
    return [
      name('name', main),
      ...(isOther ? [name('annual_name', annual.name)] : []),
      ...indicatorValues(
        {
          long: indicatorRows(long?.rows ?? []),
          annual: indicatorRows(annual?.rows ?? []),
          columns: yearColumns(annual?.heads ?? [], year),
        },
        { file: performance, at, year },
      ),
    ]
  })
}

type Block = {
  readonly term: '长期' | '年度'
  readonly index: number
  readonly name: GoalCell
  readonly heads: readonly GoalLine[]
  readonly rows: readonly GoalLine[]
}

/** A block begins with 长期目标1： or 年度指标1： and the goal's name. */
function blocksOf(lines: readonly GoalLine[]): readonly Block[] {
  const starts = lines.flatMap((line, at) => {
    const term =
      goalNumber(line, '长期') !== null ? '长期' : goalNumber(line, '年度') !== null ? '年度' : null
    const index = term === null ? null : goalNumber(line, term)
    const name = line[1]
    return term === null || index === null || name === undefined || line.length !== 2
      ? []
      : [{ term, index, name, at } as const]
  })
  return starts.map(({ term, index, name, at }, order): Block => {
    const own = lines.slice(at + 1, starts[order + 1]?.at)
    // A class may stand in the row of the heads.
    const carried = own
      .filter(isHeadLine)
      .flatMap((line) => line.filter(({ bare: text }) => /^(?:产出|效益|满意度|成本)指标$/.test(text)))
    return {
      term,
      index,
      name,
      heads: own.filter(isHeadLine),
      rows: [...(carried.length > 0 ? [carried] : []), ...own.filter((line) => !isHeadLine(line))],
    }
  })
}
