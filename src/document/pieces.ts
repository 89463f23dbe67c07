/** A document's texts one by one, each with the place that a reader would name. */
import { cellText, textOf } from './text.ts'
import type { Block, Caption, Document, Table } from './tree.ts'

export type Piece = {
  readonly text: string
  /** Running text that the templates write; what stands in cells is mostly the unit's own. */
  readonly kind: 'prose' | 'cell'
  /** 第三部分 …，表 1 收支总表，“二、…”之下 */
  readonly where: string
}

export function piecesOf({ title, sections }: Document): readonly Piece[] {
  let place = title
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block: Block): readonly Piece[] => {
      switch (block.type) {
        case 'heading':
          place = `“${textOf(block.content)}”`
          return [{ text: textOf(block.content), kind: 'prose', where: place }]
        case 'paragraph':
          return [{ text: textOf(block.content), kind: 'prose', where: `${place}之下` }]
        case 'contents':
          return [{ text: block.title, kind: 'prose', where: '目录' }]
        case 'table':
          place = block.caption === null ? place : nameOf(block.caption)
          return cells(block, place)
        default:
          return block satisfies never
      }
    }),
  )
}

const nameOf = ({ number, title }: Caption): string => (number === null ? title : `${number} ${title}`)

function cells({ caption, head, body }: Table, where: string): readonly Piece[] {
  const captions = [caption?.number, caption?.title, caption?.scope, caption?.unit].flatMap(
    (text) => text ?? [],
  )
  return [
    ...captions.map((text): Piece => ({ text, kind: 'cell', where })),
    ...[...head, ...body].flatMap((row, index) =>
      row.cells.map(
        (cell): Piece => ({ text: cellText(cell), kind: 'cell', where: `${where}第 ${index + 1} 行` }),
      ),
    ),
  ]
}
