/** Everything that a document prints, text by text in reading order, each with the place that a reader would name. */
import { cellText, textOf } from '../../document/text.ts'
import type { Block, Caption, Document, Row } from '../../document/tree.ts'

export type PrintedText = {
  /** Texts are set against texts of their kind alone. */
  readonly kind: 'name' | 'heading' | 'sentence' | 'caption' | 'head' | 'row'
  /** 表5-1 第 3 行, “一、部门主要职能”之下第 2 段 */
  readonly where: string
  readonly text: string
}

/** Sentence by sentence, row by row. The contents are left out: they repeat headings and titles. */
export function printedTexts(document: Document): readonly PrintedText[] {
  const { title, fileName = title, sections } = document
  const place = { heading: '封面', table: '', paragraphs: 0, rows: 0 }
  const texts = [
    { kind: 'name', where: '文件的标题', text: title } as const,
    { kind: 'name', where: '文件名', text: fileName } as const,
    ...sections.flatMap(({ blocks }) => blocks.flatMap(ofBlock)),
  ]
  return texts.filter(({ text }) => text !== '')

  function ofBlock(block: Block): readonly PrintedText[] {
    switch (block.type) {
      case 'heading': {
        const text = textOf(block.content)
        Object.assign(place, { heading: `“${text}”`, table: '', paragraphs: 0 })
        return [{ kind: 'heading', where: '标题', text }]
      }
      case 'paragraph': {
        place.paragraphs += 1
        const where = `${place.table || place.heading}之下第 ${place.paragraphs} 段`
        const sentences = textOf(block.content).split(/(?<=[。；！？])/)
        return sentences.map((text) => ({ kind: 'sentence', where, text }))
      }
      case 'contents':
        return [{ kind: 'heading', where: '目录的标题', text: block.title }]
      case 'table': {
        if (block.caption !== null) open(block.caption)
        return [
          ...captionTexts(block.caption),
          ...block.head.map((row) => ofRow('head', row)),
          ...block.body.map((row) => ofRow('row', row)),
        ]
      }
      default:
        return block satisfies never
    }
  }

  function open({ number, title: name }: Caption): void {
    Object.assign(place, { table: number ?? `“${name}”`, paragraphs: 0, rows: 0 })
  }

  function ofRow(kind: 'head' | 'row', row: Row): PrintedText {
    place.rows += 1
    const where = `${place.table || `${place.heading}之下的表`} 第 ${place.rows} 行`
    const cells = row.cells.map(cellText)
    const text = cells.every((cell) => cell === '') ? '' : cells.join('｜').replaceAll('\n', ' ')
    return { kind, where: kind === 'head' ? `${where}（表头）` : where, text }
  }

  function captionTexts(caption: Caption | null): readonly PrintedText[] {
    if (caption === null) return []
    const { number, title: name, scope, unit } = caption
    const parts = [
      ['表号', number],
      ['表题', name],
      ['左上', scope],
      ['右上', unit],
    ] as const
    return parts.map(([part, text]) => ({
      kind: 'caption',
      where: `${place.table}的${part}`,
      text: text ?? '',
    }))
  }
}
