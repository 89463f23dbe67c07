/** A table as a Word table: fixed grid, repeated heading rows, merged labels. */
import { AlignmentType, BorderStyle, TableLayoutType, TableRow, WidthType, Table as WordTable } from 'docx'
import { textOf } from '../../document/text.ts'
import type { Cell, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { cellWriter, innerWidth } from './cells.ts'
import type { Context } from './context.ts'
import { bodyPlaces, gridWidths, headPlaces, type Place, widthAt } from './grid.ts'
import { areaHeight, areaWidth, eighths, twips } from './measures.ts'
import { emsOf } from './text-width.ts'

export function tableBlock(table: Table, { style, page }: Context): WordTable {
  const width = areaWidth(page)
  const widths = gridWidths(table.columns, width)
  const write = cellWriter(table, widths, style)
  const tallest = areaHeight(page) / 4
  const head = headPlaces(table).map(
    (places) =>
      new TableRow({ tableHeader: true, cantSplit: true, children: places.map((p) => write(p, 'plain')) }),
  )
  const body = bodyPlaces(table).map((places, index) => {
    const whole = rowHeight(places, table, widths, style) <= tallest
    const children = places.map((place) => write(place, table.body[index]?.role ?? 'plain'))
    return new TableRow({
      children,
      ...(whole && { cantSplit: true }),
      ...(whole && index === 0 && { keepNext: true }),
    })
  })
  return new WordTable({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: margins(style),
    borders: borders(style),
    rows: [...head, ...body],
  })
}

function margins(style: Style) {
  const [x, y] = [twips(style.table.padding.x), twips(style.table.padding.y)]
  return { marginUnitType: WidthType.DXA, top: y, bottom: y, left: x, right: x }
}

function borders(style: Style) {
  const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: eighths(points), color: '000000' })
  const [outer, inner] = [rule(style.table.outerRule), rule(style.table.rule)]
  return {
    top: outer,
    bottom: outer,
    left: outer,
    right: outer,
    insideHorizontal: inner,
    insideVertical: inner,
  }
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
