/** A table as a Word table: fixed grid, repeated heading rows, merged labels. */
import { textOf } from '../../document/text.ts'
import { keptRows } from '../../document/together.ts'
import type { Cell, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { cellWriter, innerWidth } from './cells.ts'
import type { Context, TableMeasures } from './context.ts'
import { type Element, element, TableBlock, valued } from './element.ts'
import { bodyPlaces, gridWidths, headPlaces, type Place, widthAt } from './grid.ts'
import { areaHeight, areaWidth, eighths, halfPoints, twips } from './measures.ts'
import { emsOf } from './text-width.ts'

export function tableBlock(table: Table, context: Context): TableBlock {
  const { page, tables } = context
  const measured = tables.get(table.id)
  const style = measured === undefined ? context.style : styleOf(table, context.style, measured)
  const width = areaWidth(page)
  const proportions = measured === undefined ? table.columns.map((own) => own.width) : between(measured.edges)
  const widths = gridWidths(proportions, width)
  const styled = halfPoints(context.style.table[table.density].size)
  const size = Math.floor(2 * style.table[table.density].size)
  const write = cellWriter(table, widths, { style, size: size < styled ? size : undefined })
  const short = areaHeight(page) / 4
  const head = headPlaces(table).map((places) =>
    rowOf(
      ['w:cantSplit', 'w:tblHeader'],
      places.map((place) => write(place, 'plain', false)),
    ),
  )
  const rows = bodyPlaces(table)
  const heights = rows.map((places) => rowHeight(places, table, widths, style))
  const kept = keptRows(table, heights, short)
  const body = rows.map((places, index) => {
    const whole = (heights[index] ?? 0) <= short
    const role = table.body[index]?.role ?? 'plain'
    return rowOf(
      whole ? ['w:cantSplit'] : [],
      places.map((place) => write(place, role, whole && kept[index] === true)),
    )
  })
  const grid = widths.map((own) => element('w:gridCol', { 'w:w': own }))
  return new TableBlock(
    element('w:tbl', {}, [tableProperties(style, width), element('w:tblGrid', {}, grid), ...head, ...body]),
  )
}

const rowOf = (marks: readonly string[], cells: readonly Element[]): Element =>
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

/** The style as this table takes it: with its own padding and, where it is crowded, its smaller type. */
function styleOf({ density }: Table, style: Style, { padding, size }: TableMeasures): Style {
  const text = { ...style.table[density], size }
  return {
    ...style,
    table: { ...style.table, [density]: text, padding: { ...style.table.padding, y: padding } },
  }
}

/**
 * Word counts a rule into the height of the row below it, the PDF does not: half of it is taken from either side, so
 * that a page holds as many rows in both.
 */
const besideRule = ({ table }: Style): number => Math.max(0, table.padding.y - table.rule / 2)

function tableProperties(style: Style, width: number): Element {
  const { table } = style
  const rule = (name: string, points: number) =>
    element(name, { 'w:val': 'single', 'w:color': '000000', 'w:sz': eighths(points) })
  const padding = (name: string, points: number) => element(name, { 'w:type': 'dxa', 'w:w': twips(points) })
  return element('w:tblPr', {}, [
    element('w:tblW', { 'w:type': 'dxa', 'w:w': width }),
    valued('w:jc', 'center'),
    element('w:tblBorders', {}, [
      ...['w:top', 'w:left', 'w:bottom', 'w:right'].map((side) => rule(side, table.outerRule)),
      ...['w:insideH', 'w:insideV'].map((side) => rule(side, table.rule)),
    ]),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, [
      padding('w:top', besideRule(style)),
      padding('w:left', table.padding.x),
      padding('w:bottom', besideRule(style)),
      padding('w:right', table.padding.x),
    ]),
  ])
}

/** Height of a row in twips, roughly. A row up to a quarter of the page stays whole; a taller one may break. */
function rowHeight(places: readonly Place[], table: Table, widths: readonly number[], style: Style): number {
  const { size, line } = style.table[table.density]
  const lines = (cell: Cell, width: number) => {
    const ems = Math.max(1, innerWidth(width, style) / twips(size))
    return cell.paragraphs.reduce(
      (sum, paragraph) => sum + Math.max(1, Math.ceil(emsOf(textOf(paragraph)) / ems)),
      0,
    )
  }
  const own = places.filter(({ merge }) => merge === 'none')
  const most = Math.max(1, ...own.map((place) => lines(place.cell, widthAt(widths, place))))
  return most * twips(line) + 2 * twips(style.table.padding.y)
}
