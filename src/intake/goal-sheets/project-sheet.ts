/** A 项目支出绩效目标表 → the values of one file of `projects/`. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { bare } from '../../document/text.ts'
import type { Address } from '../../model/data-address.ts'
import { agree, type MoneyUnit, money, scaled, sum } from '../../number/money.ts'
import type { BookCell, BookSheet } from '../book.ts'
import { sidesBetween } from '../facts/book-checks.ts'
import { digitsOf } from '../facts/figure-cells.ts'
import type { Taken } from '../taken.ts'
import { type GoalLine, goalLines } from './goal-lines.ts'
import { listValues, type Valued } from './list-values.ts'
import { goalValues } from './project-goals.ts'

/** Labels of single values, and their keys. */
const labels: Readonly<Record<string, string>> = {
  项目名称: 'name',
  项目主管部门: 'department',
  项目执行单位: 'executor',
  项目负责人: 'responsible',
  联系电话: 'phone',
  单位地址: 'address',
  一级项目名称: 'level_one',
  项目安排频度: 'frequency',
  起始年度: 'starts',
  终止年度: 'ends',
  项目概述: 'overview',
  项目立项依据: 'basis',
  项目实施方案: 'plan',
  项目总预算: 'total_budget',
  项目当年预算: 'budget',
}

/** Titles of the parts of a sheet, in their order. */
const parts = [
  ['past', /^项目前两年预算情况$/],
  ['sources', /^项目资金来源$/],
  ['tasks', /^项目支出明细测算$/],
  ['procurement', /^项目采购$/],
  ['goals', /^项目绩效总目标$/],
  ['long', /^长期绩效目标表$/],
  ['annual', /^年度绩效目标表$/],
] as const
type PartName = (typeof parts)[number][0] | 'head'

/** Whether a sheet is one of a single project. */
export const isProjectSheet = (sheet: BookSheet): boolean => {
  const texts = new Set(
    sheet.cells.flatMap((cell) => (cell.value.kind === 'text' ? [bare(cell.value.text)] : [])),
  )
  return texts.has('项目当年预算') && texts.has('项目资金来源')
}

/** What a sheet gives; `unitName`: that of the department, whose name need not be repeated. */
export function projectSheet(
  sheet: BookSheet,
  {
    file,
    year,
    unitName,
  }: { readonly file: string; readonly year: number; readonly unitName: string | null },
): { readonly taken: readonly Taken[]; readonly found: readonly Diagnostic[] } {
  const lines = goalLines(sheet)
  const of = partsOf(lines)
  const unit: MoneyUnit = lines.flat().some(({ bare: text }) => /单位[:：]?万元/.test(text)) ? '万元' : '元'
  const take = (at: Address, value: string, cell: BookCell): Taken => ({ file, at, value, cells: [cell] })
  const head = headValues(of('head'))
  const tasks = taskValues(of('tasks'))
  const budget = head.find(({ key }) => key === 'budget')
  const single = head.flatMap(({ key, text, cell }): readonly Taken[] => {
    if (key === 'budget') return tasks.length > 0 ? [] : amountTaken(['amount'], cell, take)
    if (key === 'total_budget') return amountTaken([key], cell, take)
    if (key === 'starts' || key === 'ends') return [take([key], text.replaceAll(/\D/g, ''), cell)]
    if ((key === 'department' || key === 'executor') && unitName !== null && bare(text) === bare(unitName))
      return []
    return [take([key], text, cell)]
  })
  const first = single[0]?.cells[0]
  return {
    taken: [
      ...titleOf(lines, year).map(({ text, cell }) => take(['sheet_title'], text, cell)),
      ...single,
      ...(first === undefined ? [] : [take(['amounts_in'], unit, first)]),
      ...pastValues(of('past')).flatMap(({ at, cell }) => amountTaken(at, cell, take)),
      ...sourceValues(of('sources')).flatMap(({ at, cell, text }) =>
        text === undefined ? amountTaken(at, cell, take) : [take(at, text, cell)],
      ),
      ...tasks.map(({ at, text, cell }) => take(at, text, cell)),
      ...procurementValues(of('procurement')).map(({ at, text, cell }) => take(at, text, cell)),
      ...goalValues(of, { file, year }),
    ],
    found: budget === undefined ? [] : taskSum(tasks, budget.cell, unit),
  }
}

type Take = (at: Address, value: string, cell: BookCell) => Taken

function amountTaken(at: Address, cell: BookCell, take: Take): readonly Taken[] {
  const digits = digitsOf(cell)
  return digits === null ? [] : [take(at, digits, cell)]
}

/** A title other than the usual one. */
const titleOf = (lines: readonly GoalLine[], year: number): GoalLine =>
  lines
    .slice(0, 3)
    .flat()
    .filter(({ bare: text }) => /绩效目标/.test(text) && !new RegExp(`^${year}年`).test(text))

/** The lines of each part, without its title. */
function partsOf(lines: readonly GoalLine[]): (part: PartName) => readonly GoalLine[] {
  const found = new Map<PartName, GoalLine[]>([['head', []]])
  let current: PartName = 'head'
  for (const line of lines) {
    const title = parts.find(([, words]) => words.test(line[0]?.bare ?? ''))?.[0]
    if (title !== undefined) current = title
    // A title may stand in the first row of its part.
    const own = title === undefined ? line : line.slice(1)
    if (own.length > 0) found.set(current, [...(found.get(current) ?? []), own])
  }
  return (part) => found.get(part) ?? []
}

type HeadValue = { readonly key: string; readonly text: string; readonly cell: BookCell }

/** The value of a label stands behind it; a text without a label goes on with the one above it. */
function headValues(lines: readonly GoalLine[]): readonly HeadValue[] {
  const found: HeadValue[] = []
  const title = lines.findIndex((line) => line.some(({ bare: text }) => /绩效目标/.test(text)))
  for (const line of lines.slice(title + 1)) {
    const first = line.findIndex(({ bare: text }) => labels[text] !== undefined)
    if (first === -1) {
      const last = found.at(-1)
      const [only] = line
      if (only === undefined) continue
      if (last !== undefined && ['overview', 'basis', 'plan'].includes(last.key))
        found[found.length - 1] = { ...last, text: `${last.text}${only.text}` }
      // The name may have lost its label.
      else if (last === undefined && line.length === 1 && !/单位[:：]/.test(only.bare))
        found.push({ key: 'name', text: only.text, cell: only.cell })
      continue
    }
    for (const [index, { bare: text }] of line.entries()) {
      const key = labels[text]
      const value = line[index + 1]
      if (key !== undefined && value !== undefined && labels[value.bare] === undefined)
        found.push({ key, text: value.text, cell: value.cell })
    }
  }
  return found
}

/** 预算数 and 执行数 of earlier years, by the columns of their heads or in their order. */
function pastValues(
  lines: readonly GoalLine[],
): readonly { readonly at: Address; readonly cell: BookCell }[] {
  const heads = lines.flat().filter(({ bare: text }) => /^(?:预算数|执行数)$/.test(text))
  return lines.flatMap((line) => {
    const year = line
      .map(({ bare: text }) => /^(\d{4})年$/.exec(text)?.[1])
      .find((text) => text !== undefined)
    if (year === undefined) return []
    const figures = line.filter(({ cell, bare: text }) => digitsOf(cell) !== null && !/%|年$/.test(text))
    return heads.flatMap(({ bare: head, cell: { column } }, index) => {
      const figure = figures.find(({ cell }) => cell.column === column) ?? figures[index]
      return figure === undefined
        ? []
        : [{ at: ['past', year, head === '预算数' ? 'budget' : 'executed'], cell: figure.cell }]
    })
  })
}

const fundLabels: readonly (readonly [string, RegExp])[] = [
  ['general_public', /^一般公共预算/],
  ['government_fund', /^政府性基金/],
  ['state_capital', /^国有资本/],
  ['special_account', /^财政专户/],
  ['unit_funds', /^单位资金/],
]

/** One fund is the project's; several share it. What is carried over is of the only fund of 财政拨款 there is. */
function sourceValues(
  lines: readonly GoalLine[],
): readonly { readonly at: Address; readonly cell: BookCell; readonly text?: string }[] {
  const rows = lines.flatMap((line) => {
    const label = line.find(({ cell }) => digitsOf(cell) === null)
    const figure = line.find(({ cell }) => digitsOf(cell) !== null && digitsOf(cell) !== '0')
    return label === undefined || figure === undefined ? [] : [{ label: label.bare, cell: figure.cell }]
  })
  const funds = rows.flatMap(({ label, cell }) => {
    const fund = fundLabels.find(([, words]) => words.test(label))?.[0]
    return fund === undefined ? [] : [{ fund, cell }]
  })
  const carried = rows.find(({ label }) => /结转/.test(label))
  const [only, ...others] = funds
  const isPlain = others.length === 0 && carried === undefined
  const fiscal = funds.filter(({ fund }) => !['special_account', 'unit_funds'].includes(fund))
  return [
    ...(isPlain
      ? only === undefined || only.fund === 'general_public'
        ? []
        : [{ at: ['fund'], cell: only.cell, text: only.fund }]
      : funds.map(({ fund, cell }) => ({ at: ['sources', fund], cell }))),
    ...(carried === undefined || fiscal.length !== 1
      ? []
      : [{ at: ['carried_over', fiscal[0]?.fund ?? ''], cell: carried.cell }]),
  ]
}

const taskValues = (lines: readonly GoalLine[]): readonly Valued[] =>
  listValues(lines, 'tasks', {
    项目任务明细: 'name',
    支出标准: 'standard',
    单价: 'unit_price',
    计量数: 'quantity',
    测算数: 'amount_check',
    测算依据及说明: 'basis',
  })

const procurementValues = (lines: readonly GoalLine[]): readonly Valued[] =>
  listValues(lines, 'procurement', { 品名: 'name', 数量: 'quantity', 金额: 'amount' })

/** 项目当年预算 is the sum of the tasks. */
function taskSum(tasks: readonly Valued[], cell: BookCell, unit: MoneyUnit): readonly Diagnostic[] {
  const digits = digitsOf(cell)
  const prices = tasks.filter(({ at }) => at[2] === 'unit_price')
  if (digits === null || prices.length === 0) return []
  const added = sum(
    prices.map(({ at, text }) => {
      const count = tasks.find((other) => other.at[1] === at[1] && other.at[2] === 'quantity')?.text ?? '1'
      return scaled(money(text, unit, 'cents'), count)
    }),
  )
  const stated = money(digits, unit)
  if (agree(stated, added)) return []
  const [first, last] = [prices[0]?.cell.at ?? '', prices.at(-1)?.cell.at ?? '']
  return [
    {
      slug: 'workbook-adds-up',
      severity: 'error',
      message: `${cell.at}：项目当年预算与各项任务的单价 × 计量数之和不符`,
      ...sidesBetween([stated, cell.at], [added, `${first}…${last}`], unit),
      hint: '核对这几格，在工作簿里改正后再导入',
    },
  ]
}
