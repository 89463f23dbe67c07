/** The sentences of the base template's partials, one at a time, without a unit around them. */

import { blocksOf } from '../../src/compose/blocks.ts'
import { headingNumbering } from '../../src/compose/heading-numbers.ts'
import { helpersOf } from '../../src/compose/helpers.ts'
import { parseHtml } from '../../src/compose/parse-html.ts'
import { rendererOf } from '../../src/compose/render.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import { comparisonView } from '../../src/compose/view/comparison.ts'
import { compareYears } from '../../src/derive/compare-years.ts'
import type { Comparison, PartOfChange } from '../../src/derive/comparison.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { textOf } from '../../src/document/text.ts'
import type { Block } from '../../src/document/tree.ts'
import { minus, money, nil } from '../../src/number/money.ts'
import { readLayers } from '../../src/read/read-layers.ts'
import { readTemplates } from '../../src/read/read-templates.ts'
import { inTenThousands } from '../base-numbers.ts'
import { projectWorld } from '../project.ts'

const layers = readLayers(projectWorld(), process.cwd(), ['base']).value
const templates = layers && readTemplates(layers).value
if (!templates) throw new Error('the base template is not whole')
const words = templateWords(templates.words)
const renderer = rendererOf(helpersOf(words, templates.numbers), templates.partials)

/** One file for all sentences, so that it is compiled once. */
const file = { path: 'sentence.hbs', source: '<p>{{> change of=of base="2023年预算"}}</p>' }

export type Situation = {
  /** 万元; null where nothing is known of last year. */
  readonly current: string
  readonly prior: string | null
  readonly reason?: string
  /** What it is of, kind and signed amount in 万元 of what the data know. */
  readonly parts?: readonly (readonly [of: PartOfChange['of'], kind: PartOfChange['kind'], amount: string])[]
}

const signed = (digits: string) =>
  digits.startsWith('-') ? minus(nil, money(digits.slice(1), '万元')) : money(digits, '万元')

export const compared = ({ current, prior, reason, parts = [] }: Situation): Comparison =>
  compareYears({
    current: money(current, '万元'),
    prior: prior === null ? null : money(prior, '万元'),
    printing: inTenThousands,
    reason,
    parts: parts.map(([of, kind, amount]) => ({ of, kind, amount: signed(amount) })),
  })

/** 收支总预算… against 2023年预算, without a full stop. */
export function changeSentence(situation: Situation): string {
  const found: Diagnostic[] = []
  const view = { of: comparisonView(compared(situation), words) }
  const html = renderer.render(file, view, found) ?? ''
  const rendered = { html, files: [file] }
  const site = {
    rendered,
    section: 's',
    found,
    nextId: (kind: string) => kind,
    ids: new Set<string>(),
    notes: new Set<Block>(),
    numbering: headingNumbering(words),
  }
  const text = blocksOf(parseHtml(rendered, found), site)
    .map((block) => (block.type === 'paragraph' ? textOf(block.content) : ''))
    .join('')
  if (found.length > 0) throw new Error(found.map(({ message }) => message).join('\n'))
  return text
}
