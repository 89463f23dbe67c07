/**
 * A table as its readers see it: a grid of texts under heads of one or more levels, the figures read back from what is
 * printed. Rules about printed tables read nothing else, so that they apply to every district's templates.
 */
import type { Money, MoneyUnit } from '../../number/money.ts'
import { headsAbove, placedRows } from '../grid.ts'
import type { Outline } from '../outline.ts'
import { bare } from '../text.ts'
import type { RowRole } from '../tree.ts'
import { amountIn, decimalsOf } from './printed-amount.ts'
import { type TextGrid, textGridOf } from './text-grid.ts'

/** A body row. */
export type PrintedRow = {
  readonly role: RowRole
  /** A text a column; blank where a cell reaches over from the left. */
  readonly cells: readonly string[]
  /** The figure of each column; null where the text is no figure, or blank. */
  readonly amounts: readonly (Money | null)[]
}

/** A table, or a part of a table in parts. */
export type PrintedTable = {
  /** 表3, or the title of a table without a number; of a part that is joined below another table, that table's. */
  readonly name: string
  readonly title: string
  readonly unit: MoneyUnit
  /** The heads above each column, the widest first: `['基本支出', '小计']`. */
  readonly heads: readonly (readonly string[])[]
  readonly rows: readonly PrintedRow[]
  /** Whether it is the one below the title; other parts continue it. */
  readonly isFirst: boolean
}

/** A figure of a table: its row and its column. */
export type Spot = {
  readonly table: PrintedTable
  readonly row: PrintedRow
  readonly column: number
}

/** All tables in order. `reportedIn` is their unit where neither a caption nor a head names one. */
export const printedTables = ({ tables }: Outline, reportedIn: MoneyUnit): readonly PrintedTable[] =>
  tables.flatMap(({ name, title, caption, tables: parts }) => {
    const named = { name, title, unit: unitIn(caption?.unit ?? '') ?? reportedIn, reportedIn }
    return parts.map((part, index) => readTable(textGridOf(part), { ...named, isFirst: index === 0 }))
  })

/** What a table's own cells do not say; `unit` applies where its heads name none. */
export type TableCaption = Pick<PrintedTable, 'name' | 'title' | 'unit' | 'isFirst'> & {
  /** The unit that amounts were reported in, which may be coarser than the printed one. */
  readonly reportedIn: MoneyUnit
}

/** A grid of texts with its figures. */
export function readTable({ columnCount, head, body }: TextGrid, caption: TableCaption): PrintedTable {
  const rows = placedRows(body).map((cells) => {
    const texts = Array.from({ length: columnCount }, () => '')
    for (const { cell, column } of cells) texts[column] = bare(cell.text)
    return texts
  })
  const heads = headsAbove(head, columnCount).map((cells) =>
    cells.map(({ text }) => bare(text)).filter((text) => text !== ''),
  )
  const title = bare(caption.title)
  const unit = unitIn(heads.flat().join('')) ?? caption.unit
  const format = { unit, decimals: decimalsOf(rows.flat()), reportedIn: fineness(title, caption.reportedIn) }
  return {
    name: bare(caption.name),
    title,
    unit,
    heads,
    rows: rows.map((cells, index) => ({
      role: body[index]?.role ?? 'plain',
      cells,
      amounts: cells.map((text) => amountIn(text, format)),
    })),
    isFirst: caption.isFirst,
  }
}

/** Project sheets are filled in in 元, whatever the budget's figures were reported in. */
const fineness = (title: string, reportedIn: MoneyUnit): MoneyUnit => (/绩效/.test(title) ? '元' : reportedIn)

/** 单位：万元. */
const unitIn = (text: string): MoneyUnit | null =>
  /万元/.test(text) ? '万元' : /(^|[^万亿])元/.test(text) ? '元' : null
