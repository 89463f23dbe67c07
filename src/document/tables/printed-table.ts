/**
 * The finished document's tables as a reader sees them: a grid of texts under heads of one or more levels, the figures
 * read back from what is printed. Rules about printed tables look at nothing else, so that they hold for every
 * district's templates.
 */

import type { Money, MoneyUnit } from '../../number/money.ts'
import { headsAbove, placedRows } from '../grid.ts'
import type { Outline } from '../outline.ts'
import { cellText } from '../text.ts'
import type { RowRole, Table } from '../tree.ts'
import { amountIn, decimalsOf } from './printed-amount.ts'

export type PrintedRow = {
  readonly role: RowRole
  /** A text a column; blank where a cell reaches over from the left. */
  readonly cells: readonly string[]
  /** The figure of a column; null where something else stands. A blank cell is null too. */
  readonly amounts: readonly (Money | null)[]
}

export type PrintedTable = {
  /** 表3, or the title of a table without a number; of a part that is joined below another table, that table's. */
  readonly name: string
  readonly title: string
  readonly unit: MoneyUnit
  /** The heads above each column, the widest first: `['基本支出', '小计']`. */
  readonly heads: readonly (readonly string[])[]
  readonly rows: readonly PrintedRow[]
  /** Whether it is the one below the title, or continues another. */
  readonly isFirst: boolean
}

/** Without white space of any kind: 合　计 is 合计. */
export const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** All tables in order; the unit that amounts were reported in is taken where neither a caption nor a head says one. */
export const printedTables = ({ tables }: Outline, reportedIn: MoneyUnit): readonly PrintedTable[] =>
  tables.flatMap(({ name, title, caption, tables: parts }) => {
    const unit = unitIn(caption?.unit ?? '') ?? reportedIn
    const above = {
      name: bare(name),
      title: bare(title),
      unit,
      reportedIn: fineness(bare(title), reportedIn),
    }
    return parts.map((part, index) => read(part, above, index === 0))
  })

type Above = Pick<PrintedTable, 'name' | 'title' | 'unit'> & { readonly reportedIn: MoneyUnit }

/** Project sheets are filled in in 元, whatever the budget's figures were reported in. */
const fineness = (title: string, reportedIn: MoneyUnit): MoneyUnit => (/绩效/.test(title) ? '元' : reportedIn)

function read(table: Table, { reportedIn, ...above }: Above, isFirst: boolean): PrintedTable {
  const width = table.columns.length
  const rows = placedRows(table.body).map((cells) => {
    const texts = Array.from({ length: width }, () => '')
    for (const { cell, column } of cells) texts[column] = bare(cellText(cell))
    return texts
  })
  const heads = headsAbove(table.head, width).map((cells) =>
    cells.map((cell) => bare(cellText(cell))).filter((text) => text !== ''),
  )
  const decimals = decimalsOf(rows.flat())
  const unit = unitIn(heads.flat().join('')) ?? above.unit
  return {
    ...above,
    unit,
    heads,
    rows: rows.map((cells, index) => ({
      role: table.body[index]?.role ?? 'plain',
      cells,
      amounts: cells.map((text) => amountIn(text, { unit, decimals, reportedIn })),
    })),
    isFirst,
  }
}

/** 单位：万元. */
const unitIn = (text: string): MoneyUnit | null =>
  /万元/.test(text) ? '万元' : /(^|[^万亿])元/.test(text) ? '元' : null
