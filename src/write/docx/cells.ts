/** Table cells as Word cells: schema order within each element is the order here. */
import { placedRows } from '../../document/grid.ts'
import { textOf } from '../../document/text.ts'
import type { Align, Inline, RowRole, Table } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import { element, escaped, type Markup } from '../../xml/markup.ts'
import { halfPoints, twips } from './measures.ts'
import { isShared, writable } from './runs.ts'
import { cellHeadStyle, cellTextStyle, strongStyle } from './style-names.ts'
import { emsOf } from './text-width.ts'
import { valued } from './valued.ts'
import { type WordCell, widthAt } from './word-cells.ts'

const alignments: Readonly<Record<Align, string>> = { start: 'left', center: 'center', end: 'right' }

/** Twips that a cell leaves to its text. */
export const innerWidth = (width: number, style: Style): number => width - 2 * twips(style.table.padding.x)

/** Alignment as `style.yaml` has it; where a heading cell is aligned otherwise, its paragraphs say so. */
const headAlign = ({ text }: Style): Align => {
  switch (text['cell-head'].align) {
    case 'center':
      return 'center'
    case 'right':
      return 'end'
    case 'left':
    case 'justify':
      return 'start'
  }
}

type Look = {
  readonly style: Style
  /** Half points, where they differ from those of the cells' paragraph styles. */
  readonly size: number | undefined
}

/** The cells of a table's rows, as a function of a cell and its row. */
export function cellWriter(table: Table, widths: readonly number[], { style, size: tableSize }: Look) {
  const sizes = amountSizes(table, widths, style)
  return (placed: WordCell, row: RowRole, keepNext: boolean): Markup => {
    const { cell, column, merge } = placed
    const head = cell.role === 'head'
    const own = style.table.rowFonts[row] === undefined ? null : row
    const align = cell.align ?? (head ? headAlign(style) : (table.columns[column]?.align ?? 'start'))
    const name = head ? cellHeadStyle(table.density) : cellTextStyle(table.density, align, own)
    const properties = element('w:pPr', {}, [
      valued('w:pStyle', name.id),
      ...(keepNext ? [element('w:keepNext')] : []),
      ...(head && align !== headAlign(style) ? [valued('w:jc', alignments[align])] : []),
    ])
    const size = (cell.role === 'amount' ? sizes[column] : undefined) ?? tableSize
    const paragraphs = merge === 'below' || cell.paragraphs.length === 0 ? [[]] : cell.paragraphs
    return element('w:tc', {}, [
      element('w:tcPr', {}, [
        element('w:tcW', { 'w:type': 'dxa', 'w:w': widthAt(widths, placed) }),
        ...(cell.colspan > 1 ? [valued('w:gridSpan', cell.colspan)] : []),
        ...(merge === 'none' ? [] : [valued('w:vMerge', merge === 'start' ? 'restart' : 'continue')]),
        valued('w:vAlign', 'center'),
      ]),
      ...paragraphs.map((content) =>
        element('w:p', {}, [properties, ...content.map((inline) => runOf(inline, size))]),
      ),
    ])
  }
}

function runOf(inline: Inline, size: number | undefined): Markup {
  if (inline.type === 'break') return element('w:r', {}, [element('w:br')])
  const looks = [
    ...(inline.strong ? [valued('w:rStyle', strongStyle.id)] : []),
    ...(isShared(inline.text) ? [element('w:rFonts', { 'w:hint': 'eastAsia' })] : []),
    ...(size === undefined ? [] : [valued('w:sz', size), valued('w:szCs', size)]),
  ]
  const text = element('w:t', { 'xml:space': 'preserve' }, [escaped(writable(inline.text))])
  return element('w:r', {}, looks.length === 0 ? [text] : [element('w:rPr', {}, looks), text])
}

/**
 * Half points for the figures of each column where the widest would not fit on one line: a figure is never broken.
 * The whole column takes the smaller type, down to 6 pt.
 */
function amountSizes(table: Table, widths: readonly number[], style: Style): readonly (number | undefined)[] {
  const widest = widths.map(() => 0)
  for (const { cell, column } of placedRows(table.body).flat()) {
    if (cell.role !== 'amount' || cell.colspan > 1) continue
    for (const paragraph of cell.paragraphs) {
      widest[column] = Math.max(widest[column] ?? 0, emsOf(textOf(paragraph)))
    }
  }
  const usual = halfPoints(style.table[table.density].size)
  return widths.map((width, column) => {
    const fitting = Math.floor(innerWidth(width, style) / 10 / (widest[column] || 1))
    return fitting >= usual ? undefined : Math.max(12, fitting)
  })
}
