/**
 * The figures of printed tables by what they are of: table, row and column. Two publications made with the same
 * templates can be compared by them, whatever rows the one has and the other has not.
 */
import type { Money, MoneyUnit } from '../../number/money.ts'
import { amountColumns } from './amount-columns.ts'
import { type CodedRow, childrenOf, codedRows, isTotal } from './coded-rows.ts'
import type { PrintedRow, PrintedTable } from './printed-table.ts'
import { headWords } from './vocabulary.ts'

/** A printed figure. */
export type KeyedFigure = {
  /** The same in every publication that has this line. */
  readonly key: string
  readonly table: string
  /** 合计行, a code and its name, or the words of the line. */
  readonly row: string
  /** Empty where the table has but one column of figures. */
  readonly column: string
  readonly amount: Money
  readonly unit: MoneyUnit
}

/** Names of units that differ from publication to publication. */
export type PrintedNames = {
  /** In titles. */
  readonly titles: readonly string[]
  /** In rows: the name, and what it counts as everywhere. */
  readonly rows: ReadonlyMap<string, string>
}

/**
 * The figures that can be added up over publications: amounts below heads, no shares, counts or other years' figures.
 */
export const keyedFigures = (tables: readonly PrintedTable[], names: PrintedNames): readonly KeyedFigure[] =>
  tables
    .filter(({ heads, title }) => heads.flat().length > 0 && !/绩效/.test(title))
    .flatMap((table) => figuresOf(table, names))

function figuresOf(table: PrintedTable, names: PrintedNames): readonly KeyedFigure[] {
  const columns = amountColumns(table).filter((column) => isAdded(table, column))
  const rowOf = codesOf(table)
  return table.rows.flatMap((row) =>
    columns.flatMap((column): readonly KeyedFigure[] => {
      const amount = row.amounts[column]
      const own = rowOf(row)
      if (amount == null || own === 'sum') return []
      const label = own === null ? labelBeside(table, row, column) : `${own.code} ${own.name}`
      const line = isTotal(row) ? '合计行' : label
      const head = (table.heads[column] ?? []).join('')
      const words = withoutNumber(line)
      const of = own?.code ?? names.rows.get(words) ?? words
      return [
        {
          key: [withoutNames(table.name, names.titles), of, head].join('|'),
          table: table.name,
          row: line,
          column: columns.length > 1 ? head : '',
          amount,
          unit: table.unit,
        },
      ]
    }),
  )
}

/** The code of each row; `sum` for a department's own row above those of its units, which is their sum again. */
function codesOf(table: PrintedTable): (row: PrintedRow) => CodedRow | 'sum' | null {
  const coded = codedRows(table)
  const rows = new Map(coded?.rows.map((row) => [row.cells, row]))
  return ({ cells }) => {
    const row = rows.get(cells) ?? null
    const isSum = row !== null && coded?.kind === 'members' && childrenOf(row, coded).length > 0
    return isSum ? 'sum' : row
  }
}

const isAdded = ({ heads }: PrintedTable, column: number): boolean =>
  !(heads[column] ?? []).some((head) => headWords.notAdded.test(head))

/** The words that a figure stands beside: those of a two-sided table are on its own side. */
function labelBeside({ heads }: PrintedTable, { cells, amounts }: PrintedRow, column: number): string {
  const left = cells.slice(0, column)
  const at = left.findLastIndex((text, index) => text !== '' && amounts[index] == null)
  return at === -1 ? (heads[column] ?? []).join('') : (left[at] ?? '')
}

/** 一、教育支出 and 二、教育支出 are one line. */
const withoutNumber = (label: string): string => label.replace(/^([一二三四五六七八九十]+、|\d+[.、．])/, '')

/** Titles may hold the name of the unit, and say whose table it is. */
const withoutNames = (name: string, names: readonly string[]): string =>
  names.reduce((rest, each) => rest.replaceAll(each, ''), name).replaceAll(/部门|单位/g, '')
