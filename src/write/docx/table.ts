/** A table as a Word table: fixed grid, repeated heading rows, merged labels. */
import { textOf } from '../../document/text.ts'
import { keptRows } from '../../document/together.ts'
import type { Cell, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { element, type Markup } from '../../xml/markup.ts'
import { cellWriter, innerWidth } from './cells.ts'
import type { Context, TakenMeasures } from './context.ts'
import { areaHeight, areaWidth, twips } from './measures.ts'
import { tableStyle } from './style-names.ts'
import { TableBlock } from './table-marks.ts'
import { cellMargin } from './table-style.ts'
import { emsOf } from './text-width.ts'
import { valued } from './valued.ts'
import { bodyCells, gridWidths, headCells, type WordCell, widthAt } from './word-cells.ts'

/** The table as a block among docx's paragraphs. */
export const tableBlock = (table: Table, context: Context): TableBlock =>
  new TableBlock(() => tableElement(table, context))

function tableElement(table: Table, context: Context): Markup {
  const { page, tables, measuredIn } = context
  const measured = tables.get(table.id)
  const style =
    measured === undefined ? context.style : styleOf(table, context.style, apart(measured, table, measuredIn))
  const width = areaWidth(page)
  const proportions = measured === undefined ? table.columns.map((own) => own.width) : between(measured.edges)
  const widths = gridWidths(proportions, width)
  const { size } = style.table[table.density]
  const isCrowded = size < context.style.table[table.density].size
  const write = cellWriter(table, widths, { style, size: isCrowded ? Math.floor(2 * size) : undefined })
  const short = areaHeight(page) / 4
  const head = headCells(table).map((cells) =>
    rowOf(
      ['w:cantSplit', 'w:tblHeader'],
      cells.map((cell) => write(cell, 'plain', false)),
    ),
  )
  const rows = bodyCells(table)
  const heights = rows.map((cells) => rowHeight(cells, table, widths, style))
  const kept = keptRows(table, heights, short)
  const body = rows.map((cells, index) => {
    const whole = (heights[index] ?? 0) <= short
    const role = table.body[index]?.role ?? 'plain'
    return rowOf(
      whole ? ['w:cantSplit'] : [],
      cells.map((cell) => write(cell, role, whole && kept[index] === true)),
    )
  })
  const grid = widths.map((own) => element('w:gridCol', { 'w:w': own }))
  return element('w:tbl', {}, [
    tableProperties(style, context.style, width),
    element('w:tblGrid', {}, grid),
    ...head,
    ...body,
  ])
}

const rowOf = (marks: readonly string[], cells: readonly Markup[]): Markup =>
  element('w:tr', {}, [
    ...(marks.length === 0
      ? []
      : [
          element(
            'w:trPr',
            {},
            marks.map((mark) => element(mark)),
          ),
        ]),
    ...cells,
  ])

const between = (edges: readonly number[]): readonly number[] =>
  edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))

/** What sets this table apart from the others of its style: its type where it is crowded, its padding. */
function apart(
  { size, padding }: TakenMeasures,
  { density }: Table,
  { table }: Style,
): Partial<TakenMeasures> {
  return {
    ...(size < table[density].size && { size }),
    ...(padding !== table.padding.y && { padding }),
  }
}

/** The style as this table takes it. */
function styleOf({ density }: Table, style: Style, { padding, size }: Partial<TakenMeasures>): Style {
  const text = style.table[density]
  return {
    ...style,
    table: {
      ...style.table,
      [density]: { ...text, size: Math.min(text.size, size ?? text.size) },
      padding: { ...style.table.padding, y: padding ?? style.table.padding.y },
    },
  }
}

/** Rules and cell margins follow the table's style, except a padding of this table's own. */
function tableProperties(own: Style, style: Style, width: number): Markup {
  const margin = (side: string) => element(side, { 'w:w': cellMargin(own), 'w:type': 'dxa' })
  const isApart = own.table.padding.y !== style.table.padding.y
  return element('w:tblPr', {}, [
    valued('w:tblStyle', tableStyle.id),
    element('w:tblW', { 'w:type': 'dxa', 'w:w': width }),
    valued('w:jc', 'center'),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    ...(isApart ? [element('w:tblCellMar', {}, [margin('w:top'), margin('w:bottom')])] : []),
  ])
}

/** Height of a row in twips, roughly. A row up to a quarter of the page stays whole; a taller one may break. */
function rowHeight(
  cells: readonly WordCell[],
  table: Table,
  widths: readonly number[],
  style: Style,
): number {
  const { size, line } = style.table[table.density]
  const lines = (cell: Cell, width: number) => {
    const ems = Math.max(1, innerWidth(width, style) / twips(size))
    return cell.paragraphs.reduce(
      (sum, paragraph) => sum + Math.max(1, Math.ceil(emsOf(textOf(paragraph)) / ems)),
      0,
    )
  }
  const own = cells.filter(({ merge }) => merge === 'none')
  const most = Math.max(1, ...own.map((each) => lines(each.cell, widthAt(widths, each))))
  return most * twips(line) + 2 * twips(style.table.padding.y)
}
