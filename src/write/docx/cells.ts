/** Table cells as Word cells. */
import { AlignmentType, Paragraph, TableCell, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import { textOf } from '../../document/text.ts'
import type { Align, RowRole, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { type Place, widthAt } from './grid.ts'
import { halfPoints, twips } from './measures.ts'
import { runs } from './runs.ts'
import { cellHeadStyle, cellTextStyle } from './style-names.ts'
import { emsOf } from './text-width.ts'

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<Align, string>>

/** Twips that a cell leaves to its text. */
export const innerWidth = (width: number, style: Style): number => width - 2 * twips(style.table.padding.x)

/** The alignment that the cell's paragraph style already has. */
const styledAlign = (style: Style, head: boolean): Align => {
  switch (style.text[head ? 'cell-head' : 'cell-text'].align) {
    case 'center':
      return 'center'
    case 'right':
      return 'end'
    case 'left':
    case 'justify':
      return 'start'
  }
}

/** The cells of a table's rows, as a function of a place and its row's role. */
export function cellWriter(table: Table, widths: readonly number[], style: Style) {
  const sizes = amountSizes(table, widths, style)
  return (place: Place, row: RowRole): TableCell => {
    const { cell, column, colspan, merge } = place
    const head = cell.role === 'head'
    const own = style.table.rowFonts[row] === undefined ? null : row
    const name = head ? cellHeadStyle(table.density) : cellTextStyle(table.density, own)
    const align = cell.align ?? (head ? styledAlign(style, true) : (table.columns[column]?.align ?? 'start'))
    const look = {
      style: name.id,
      ...(align !== styledAlign(style, head) && { alignment: alignments[align] }),
    }
    const size = cell.role === 'amount' ? sizes[column] : undefined
    const paragraphs = merge === 'below' ? [] : cell.paragraphs
    return new TableCell({
      width: { size: widthAt(widths, place), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(colspan > 1 && { columnSpan: colspan }),
      ...(merge === 'start' && { verticalMerge: VerticalMergeType.RESTART }),
      ...(merge === 'below' && { verticalMerge: VerticalMergeType.CONTINUE }),
      children:
        paragraphs.length === 0
          ? [new Paragraph(look)]
          : paragraphs.map(
              (p) => new Paragraph({ ...look, children: runs(p, size === undefined ? {} : { size }) }),
            ),
    })
  }
}

/**
 * Half points for the figures of each column where the widest would not fit on one line: a figure is never broken.
 * The whole column takes the smaller type, down to 6 pt.
 */
function amountSizes(table: Table, widths: readonly number[], style: Style): readonly (number | undefined)[] {
  const widest = widths.map(() => 0)
  for (const row of table.body) {
    let column = 0
    for (const cell of row.cells) {
      if (cell.role === 'amount' && cell.colspan === 1) {
        for (const paragraph of cell.paragraphs) {
          widest[column] = Math.max(widest[column] ?? 0, emsOf(textOf(paragraph)))
        }
      }
      column += cell.colspan
    }
  }
  const usual = halfPoints(style.table[table.density].size)
  return widths.map((width, column) => {
    const fitting = Math.floor(innerWidth(width, style) / 10 / (widest[column] || 1))
    return fitting >= usual ? undefined : Math.max(12, fitting)
  })
}
