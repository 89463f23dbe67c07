/** HTML as templates write it → blocks and what is wrong with it, in short. */
import { blocksOf } from '../../src/compose/blocks.ts'
import { headingNumbering } from '../../src/compose/heading-numbers.ts'
import { parseHtml } from '../../src/compose/parse-html.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import type { Block, Inline } from '../../src/document/tree.ts'
import { told } from './told.ts'

const numbered = new Map([
  ['numbering.h1', '第{一}部分　{title}'],
  ['numbering.h2', '{一}、{title}'],
  ['numbering.h3', '（{一}）{title}'],
  ['numbering.h4', '{1}、{title}'],
  ['numeral.twenty', '二十'],
])

export function htmlOf(source: string): {
  readonly blocks: readonly Block[]
  readonly told: readonly string[]
} {
  const found: Diagnostic[] = []
  const rendered = { html: source, files: [{ path: 't.hbs', source }] }
  let next = 0
  const nextId = (kind: string) => `s-${kind}-${++next}`
  const blocks = blocksOf(parseHtml(rendered, found), {
    rendered,
    found,
    nextId,
    ids: new Set(),
    notes: new Set(),
    numbering: headingNumbering(templateWords(numbered)),
  })
  return { blocks, told: found.map((one) => told(one).replace('template-html-subset ', '')) }
}

/** Texts as they are, stressed ones as `*…*`, a line break as `/`. */
export const inlineMarks = (content: readonly Inline[]): readonly string[] =>
  content.map((inline) => (inline.type === 'break' ? '/' : inline.strong ? `*${inline.text}*` : inline.text))
