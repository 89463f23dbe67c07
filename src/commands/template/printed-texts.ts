/** Everything that a document prints, text by text in reading order, each with the name of its place. */
import type { Passage } from '../../document/passage.ts'
import { passagesOf } from '../../document/reading.ts'
import type { Document } from '../../document/tree.ts'

/** A text and its place. */
export type PrintedText = {
  /** Only texts of one kind are compared with each other. */
  readonly kind: 'name' | 'heading' | 'sentence' | 'caption' | 'head' | 'row'
  readonly where: string
  readonly text: string
}

/** Sentence by sentence, row by row. The lines of the contents are left out: they repeat headings and titles. */
export function printedTexts(document: Document): readonly PrintedText[] {
  const { title, fileName = title } = document
  const texts: readonly PrintedText[] = [
    { kind: 'name', where: '文件的标题', text: title },
    { kind: 'name', where: '文件名', text: fileName },
    ...passagesOf(document).flatMap(textsOf),
  ]
  return texts.filter(({ text }) => text !== '')
}

function textsOf(passage: Passage): readonly PrintedText[] {
  const { where, text } = passage
  switch (passage.kind) {
    case 'heading':
    case 'caption':
      return [{ kind: passage.kind, where, text }]
    case 'paragraph':
      return passage.sentences.map((sentence) => ({ kind: 'sentence', where, text: sentence }))
    case 'contents':
      return [{ kind: 'name', where, text }]
    case 'entry':
      return []
    case 'row':
      return [{ kind: passage.isHead ? 'head' : 'row', where, text }]
    default:
      return passage satisfies never
  }
}
