/** Every figure of a traced document: as printed, where, and the value behind it. */
import { readTrace, type Trace, type TracedFigure } from '../compose/trace.ts'
import { columnHeads, placedCells } from '../document/column-heads.ts'
import { cellText, textOf } from '../document/text.ts'
import type { Block, Document, Table } from '../document/tree.ts'

export type PrintedFigure = {
  /** As it stands on the page: 1,389.58. */
  readonly printed: string
  readonly figure: TracedFigure
  /** 表5-1 一般公共预算支出表 › 201 一般公共服务支出 › 项目支出, or “二、…”之下. */
  readonly where: string
  /** The sentence that it stands in; null in a table. */
  readonly sentence: string | null
  readonly cell: TableCell | null
}

/** Where a figure stands in a table, in words that can be asked for. */
export type TableCell = {
  /** Number and title of the table. */
  readonly table: readonly string[]
  /** What the row's other cells say: its code, its name. */
  readonly row: readonly string[]
  /** The heads above it. */
  readonly column: readonly string[]
}

export function printedFigures({ title, sections }: Document, trace: Trace): readonly PrintedFigure[] {
  let place = title
  let table: readonly string[] = []
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block): readonly PrintedFigure[] => {
      switch (block.type) {
        case 'heading':
          place = `“${readTrace(textOf(block.content), trace).text}”`
          return []
        case 'paragraph':
          return inText(textOf(block.content), `${place}之下`, trace)
        case 'contents':
          return []
        case 'table':
          if (block.caption !== null && !(block.joined && block.caption.number === null)) {
            table = [block.caption.number ?? '', block.caption.title].filter((word) => word !== '')
            place = table.join(' ')
          }
          return inTable(block, table, trace)
        default:
          return block satisfies never
      }
    }),
  )
}

function inText(marked: string, where: string, trace: Trace): readonly PrintedFigure[] {
  return marked.split(/(?<=[。；\n])/).flatMap((sentence) => {
    const { text, found } = readTrace(sentence, trace)
    return found.map(({ printed, figure }) => ({ printed, figure, where, sentence: text.trim(), cell: null }))
  })
}

function inTable(block: Table, table: readonly string[], trace: Trace): readonly PrintedFigure[] {
  const heads = columnHeads(block)
  return block.body.flatMap((row) => {
    const cells = placedCells(row).map(({ cell, column }) => ({
      column: (heads[column] ?? []).filter((head) => head !== ''),
      ...readTrace(cellText(cell), trace),
    }))
    return cells.flatMap(({ column, found }, index) =>
      found.map(({ printed, figure }) => {
        const row = namesBefore(cells, index)
        const where = [table.join(' '), row.join(' '), column.join(' › ')].filter((part) => part !== '')
        return { printed, figure, where: where.join('：'), sentence: null, cell: { table, row, column } }
      }),
    )
  })
}

type ReadCell = { readonly text: string; readonly found: readonly unknown[] }

/** A figure is named by the texts before it, those nearest to it: each side of table 1 has names of its own. */
function namesBefore(cells: readonly ReadCell[], index: number): readonly string[] {
  const names: string[] = []
  for (const { text, found } of cells.slice(0, index).toReversed()) {
    if (found.length > 0 && names.length > 0) break
    if (found.length === 0 && text !== '') names.unshift(text.replaceAll('\n', ''))
  }
  return names
}
