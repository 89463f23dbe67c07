/**
 * What a finished file must say, in reading order: the document's paragraphs, contents and table rows, each with the
 * place that a reader would name. Built from the document alone, so that it is what every writer was given.
 */
import { contentsOf } from '../../document/contents.ts'
import { mergesOf, type PlacedCell, placedRows } from '../../document/grid.ts'
import { cellText, textOf } from '../../document/text.ts'
import type { Block, Caption, Document, Table } from '../../document/tree.ts'
import { columnNames } from './columns.ts'
import { joined, shortened, squeezed, type Token, tokensOf } from './tokens.ts'

export type UnitCell = {
  readonly tokens: readonly Token[]
  readonly text: string
  /** 第 3 列（住房公积金，合计）; empty for running text. */
  readonly where: string
  /** The text of the cell above that covers this one; a file may print it again. */
  readonly covering: string
  /** A row's own name, or the first cell of a merged run: where a page breaks, writers print it again or in parts. */
  readonly label: boolean
}

export type Unit = {
  readonly kind: 'line' | 'contents' | 'row'
  /** 表5-1 第 12 行, “一、部门主要职能”之下第 2 段 */
  readonly where: string
  readonly cells: readonly UnitCell[]
  /** All that is printed of it, without white space. */
  readonly text: string
  /** Rows of one table share it. */
  readonly table: UnitTable | null
}

export type UnitTable = {
  /** 表5-1 */
  readonly name: string
  /** The heading rows as they are printed again on the next page. */
  readonly head: string
}

/** The document's texts; what is empty is left out. */
export function unitsOf(document: Document): readonly Unit[] {
  const place = { heading: '封面', paragraphs: 0, table: '', rows: 0 }
  return document.sections
    .flatMap(({ blocks }) => blocks.flatMap((block): readonly Unit[] => unitsOfBlock(block)))
    .filter(({ text }) => text !== '')

  function unitsOfBlock(block: Block): readonly Unit[] {
    switch (block.type) {
      case 'heading':
        place.heading = `“${shortened(textOf(block.content), 24)}”`
        place.paragraphs = 0
        place.table = ''
        return [line(textOf(block.content), `标题${place.heading}`)]
      case 'paragraph':
        place.paragraphs += 1
        return [
          line(
            textOf(block.content),
            `${place.heading}${place.heading === '封面' ? '' : '之下'}第 ${place.paragraphs} 段`,
          ),
        ]
      case 'contents':
        return [
          line(block.title, '目录的标题'),
          ...contentsOf(document).map(
            ({ text }, index): Unit => ({ ...line(text, `目录第 ${index + 1} 行`), kind: 'contents' }),
          ),
        ]
      case 'table': {
        if (block.caption !== null || place.table === '') openTable(block.caption)
        const first = place.rows
        place.rows += block.head.length + block.body.length
        return [...captionLines(block.caption), ...rowsOf(block, place.table, first)]
      }
      default:
        return block satisfies never
    }
  }

  function openTable(caption: Caption | null): void {
    const name = caption === null ? `${place.heading}之下的表` : (caption.number ?? `“${caption.title}”`)
    place.table = name.replaceAll(/\s/gu, '')
    place.heading = place.table
    place.paragraphs = 0
    place.rows = 0
  }

  function captionLines(caption: Caption | null): readonly Unit[] {
    if (caption === null) return []
    const { number, title, scope, unit } = caption
    return [
      line(number ?? '', `${place.table}的表号`),
      line(title, `${place.table}的表题`),
      line(scope ?? '', `${place.table}的表头说明`),
      line(unit ?? '', `${place.table}的计量单位`),
    ]
  }
}

function line(text: string, where: string): Unit {
  const tokens = tokensOf(text)
  const own = joined(tokens)
  return {
    kind: 'line',
    where,
    cells: [{ tokens, text: own, where: '', covering: '', label: false }],
    text: own,
    table: null,
  }
}

/** `before` counts the rows above that the reader sees as the same table. */
function rowsOf(table: Table, name: string, before: number): readonly Unit[] {
  const mergeAt = mergesOf(table)
  const names = columnNames(table)
  const head = squeezed(...table.head.flatMap(({ cells }) => cells.map(cellText)))
  return placedRows([...table.head, ...table.body]).map((row, index): Unit => {
    const bodyRow = index - table.head.length
    const cells = withLabels(row).map(({ cell, column, label }): UnitCell => {
      const isCovered = mergeAt(bodyRow, column) === 'below'
      const tokens = isCovered ? [] : tokensOf(cellText(cell))
      return {
        tokens,
        text: joined(tokens),
        where: `第 ${column + 1} 列${remark([label, bodyRow < 0 ? '' : (names[column] ?? '')])}`,
        covering: isCovered ? squeezed(cellText(cell)) : '',
        label: bodyRow >= 0 && (cell.role === 'label' || table.columns[column]?.merge === 'down'),
      }
    })
    return {
      kind: 'row',
      where: `${name} 第 ${before + index + 1} 行`,
      cells,
      text: cells.map(({ text }) => text).join(''),
      table: bodyRow < 0 ? null : { name, head },
    }
  })
}

const remark = (names: readonly string[]): string => {
  const shown = names.filter((name) => name !== '').map((name) => shortened(name, 20))
  return shown.length === 0 ? '' : `（${shown.join('，')}）`
}

/** Each cell with the name that stands before it in its row. */
function withLabels(row: readonly PlacedCell[]): readonly (PlacedCell & { readonly label: string })[] {
  let label = ''
  return row.map((own) => {
    const before = label
    const text = squeezed(cellText(own.cell))
    if (own.cell.role !== 'amount' && /[^\d.,%]/.test(text)) label = text
    return { ...own, label: before }
  })
}
