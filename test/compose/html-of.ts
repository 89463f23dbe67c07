/** HTML as templates write it → blocks and what is wrong with it, in short. */
import { blocksOf } from '../../src/compose/blocks.ts'
import { parseHtml } from '../../src/compose/html.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Block, Inline } from '../../src/document/tree.ts'
import { told } from './told.ts'

export function htmlOf(source: string): {
  readonly blocks: readonly Block[]
  readonly told: readonly string[]
} {
  const found: Diagnostic[] = []
  const file = { path: 't.hbs', source }
  let next = 0
  const nextId = (kind: string) => `s-${kind}-${++next}`
  const blocks = blocksOf(parseHtml(source, file, found), { file, section: 's', found, nextId })
  return { blocks, told: found.map((one) => told(one).replace('template-html-subset ', '')) }
}

/** Texts as they are, stressed ones as `*…*`, a line break as `/`. */
export const inlineMarks = (content: readonly Inline[]): readonly string[] =>
  content.map((inline) => (inline.type === 'break' ? '/' : inline.strong ? `*${inline.text}*` : inline.text))
