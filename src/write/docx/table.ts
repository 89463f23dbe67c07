/** A table as a Word table: fixed grid, repeated heading rows, merged labels. */
import { textOf } from '../../document/text.ts'
import type { Cell, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { cellWriter, innerWidth } from './cells.ts'
import type { Context } from './context.ts'
import { type Element, element, TableBlock, valued } from './element.ts'
import { bodyPlaces, gridWidths, headPlaces, type Place, widthAt } from './grid.ts'
import { areaHeight, areaWidth, twips } from './measures.ts'
import { tableStyle } from './style-names.ts'
import { emsOf } from './text-width.ts'

export function tableBlock(table: Table, { style, page }: Context): TableBlock {
  const width = areaWidth(page)
  const widths = gridWidths(table.columns, width)
  const write = cellWriter(table, widths, style)
  const tallest = areaHeight(page) / 4
  const rowOf = (marks: readonly string[], cells: readonly Element[]) =>
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
  const head = headPlaces(table).map((places) =>
    rowOf(
      ['w:cantSplit', 'w:tblHeader'],
      places.map((place) => write(place, 'plain', false)),
    ),
  )
  const body = bodyPlaces(table).map((places, index) => {
    const whole = rowHeight(places, table, widths, style) <= tallest
    const role = table.body[index]?.role ?? 'plain'
    return rowOf(
      whole ? ['w:cantSplit'] : [],
      places.map((place) => write(place, role, whole && index === 0)),
    )
  })
  return new TableBlock(
    element('w:tbl', {}, [
      tableProperties(width),
      element(
        'w:tblGrid',
        {},
        widths.map((own) => element('w:gridCol', { 'w:w': own })),
      ),
      ...head,
      ...body,
    ]),
  )
}

/** Rules and cell margins are those of the table's style. */
const tableProperties = (width: number): Element =>
  element('w:tblPr', {}, [
    valued('w:tblStyle', tableStyle.id),
    element('w:tblW', { 'w:type': 'dxa', 'w:w': width }),
    valued('w:jc', 'center'),
    element('w:tblLayout', { 'w:type': 'fixed' }),
  ])

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
