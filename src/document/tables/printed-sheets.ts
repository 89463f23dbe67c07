/** The printed project sheets (表12-n): the budget of each, its sources and its tasks. */
import { type Money, type MoneyUnit, percentOf, scaled, showPercent } from '../../number/money.ts'
import type { NamedAmount } from './named-amounts.ts'
import type { PrintedRow, PrintedTable } from './printed-table.ts'
import { headWords, rowWords } from './vocabulary.ts'

/** A task of a sheet. */
export type PrintedTask = {
  readonly task: string
  readonly amount: Money
  /** 单价 × 计量数, where both are printed. */
  readonly product: Money | null
}

/** 执行率 as printed, and computed again from the two figures beside it, both in per cent. */
export type PrintedRate = { readonly year: string; readonly printed: string; readonly computed: string }

/** One sheet. */
export type PrintedSheet = {
  readonly name: string
  readonly unit: MoneyUnit
  readonly project: string
  readonly budget: NamedAmount | null
  readonly sources: readonly PrintedRow[]
  readonly tasks: readonly PrintedTask[]
  readonly rates: readonly PrintedRate[]
}

/** A sheet is all parts of a table, from one caption to the next, that has a row 项目当年预算. */
export function printedSheets(tables: readonly PrintedTable[]): readonly PrintedSheet[] {
  const starts = tables.flatMap(({ isFirst }, index) => (isFirst ? [index] : []))
  return starts
    .map((start, index) => tables.slice(start, starts[index + 1] ?? tables.length))
    .flatMap((parts) => sheetOf(parts) ?? [])
}

function sheetOf(parts: readonly PrintedTable[]): PrintedSheet | null {
  const [first] = parts
  const rows = parts.flatMap((part) => part.rows)
  const budget = besideLabel(rows, rowWords.projectBudget)
  if (first === undefined || budget === null || !/项目/.test(first.title)) return null
  const amount = budget.row.amounts[budget.column]
  return {
    name: first.name,
    unit: first.unit,
    project: textBeside(rows, rowWords.projectName) ?? '',
    budget: amount == null ? null : { amount, from: `${first.name}的项目当年预算` },
    sources: rows.filter(
      ({ cells, amounts }) =>
        cells.some((text) => rowWords.projectSource.test(text)) && amounts.some((one) => one !== null),
    ),
    tasks: parts.flatMap(tasksOf),
    rates: parts.flatMap(ratesOf),
  }
}

const besideLabel = (rows: readonly PrintedRow[], label: RegExp) => {
  for (const row of rows) {
    const at = row.cells.findIndex((text) => label.test(text))
    const column = row.cells.findIndex((text, index) => index > at && text !== '')
    if (at !== -1 && column !== -1) return { row, column }
  }
  return null
}

function textBeside(rows: readonly PrintedRow[], label: RegExp): string | null {
  const found = besideLabel(rows, label)
  return found === null ? null : (found.row.cells[found.column] ?? null)
}

function tasksOf({ heads, rows }: PrintedTable): readonly PrintedTask[] {
  const column = (words: RegExp) => heads.findIndex((path) => words.test(path.at(-1) ?? ''))
  const [price, quantity, amount] = [
    column(headWords.price),
    column(headWords.quantity),
    column(headWords.taskAmount),
  ]
  if (amount === -1) return []
  return rows.flatMap(({ cells, amounts }): readonly PrintedTask[] => {
    const own = amounts[amount]
    if (own == null || rowWords.taskTotal.test(cells[0] ?? '')) return []
    const each = amounts[price]
    const count = (cells[quantity] ?? '').replaceAll(',', '')
    const product = each == null || !/^\d+(\.\d+)?$/.test(count) ? null : scaled(each, count)
    return [{ task: cells[0] ?? '', amount: own, product }]
  })
}

/** Their heads may be in the table's head or in its first row. */
function ratesOf({ heads, rows }: PrintedTable): readonly PrintedRate[] {
  const labels = [heads.map((path) => path.at(-1) ?? ''), ...rows.map(({ cells }) => cells)].find((texts) =>
    texts.includes(headWords.rate.rate),
  )
  if (labels === undefined) return []
  const [budget, executed, rate] = [headWords.rate.budget, headWords.rate.executed, headWords.rate.rate].map(
    (label) => labels.indexOf(label),
  )
  return rows.flatMap(({ cells, amounts }): readonly PrintedRate[] => {
    const [planned, spent] = [amounts[budget ?? -1], amounts[executed ?? -1]]
    const printed = (cells[rate ?? -1] ?? '').replaceAll(/[%,]/g, '')
    const computed = planned == null || spent == null ? null : percentOf(spent, planned)
    if (computed === null || !/^\d+(\.\d+)?$/.test(printed)) return []
    const year = cells.find((text) => rowWords.year.test(text)) ?? ''
    return [{ year, printed, computed: showPercent(computed, 2, false) }]
  })
}
