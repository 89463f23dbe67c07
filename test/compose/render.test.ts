/** Values that are missing only when a template is rendered: reported at the file and line that name them. */
import { expect, it } from 'vitest'
import { helpersOf } from '../../src/compose/helpers.ts'
import { rendererOf } from '../../src/compose/render.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { baseNumbers } from '../base-numbers.ts'
import { told } from './told.ts'

const partials = new Map(
  Object.entries({
    amount: '<p>\n  {{money of}}</p>',
    content: '\n\n{{of.content}}',
    outer: '{{> amount}}',
  }).map(([name, source]) => [name, { path: `${name}.hbs`, source }]),
)
const view = { none: null, unit: { name: '甲', other: null }, list: [{ none: null }] }

function rendered(source: string): readonly string[] {
  const found: Diagnostic[] = []
  const html = rendererOf(helpersOf(templateWords(new Map()), baseNumbers), partials).render(
    { path: 't.hbs', source },
    view,
    found,
  )
  expect(html === null).toBe(found.length > 0)
  return found.map((one) =>
    told(one).replace('template-values-exist 模板无法套用：', '').replace(/｜.*$/, ''),
  )
}

it.each<[string, string, string]>([
  ['an absent value', '\n {{money none}}', 't.hbs:2:2+1 “money”得到的值不存在'],
  ['an absent value in a partial', '<p></p>\n{{> amount of=none}}', 'amount.hbs:2:3+1 “money”得到的值不存在'],
  ['in a partial of a partial', '{{> outer of=none}}', 'amount.hbs:2:3+1 “money”得到的值不存在'],
  ['in an argument for a partial', '\n{{> amount of=(money none)}}', 't.hbs:2:15+1 “money”得到的值不存在'],
  ['a path through null', '\n {{none.content}}', 't.hbs:2:4+1 “content”的上一级不存在'],
  ['deeper', '\n {{unit.other.content}}', 't.hbs:2:4+1 “content”的上一级不存在'],
  ['in an argument', '\n {{money none.amount}}', 't.hbs:2:10+1 “amount”的上一级不存在'],
  ['in a condition', '\n {{#if none.amount}}{{/if}}', 't.hbs:2:8+1 “amount”的上一级不存在'],
  [
    'in a list',
    '{{#each list}}\n{{#each none.parts}}{{/each}}{{/each}}',
    't.hbs:2:9+1 “parts”的上一级不存在',
  ],
  ['in a partial', '{{> content of=none}}', 'content.hbs:3:3+1 “content”的上一级不存在'],
  ['a name that is not there', '\n{{#if unit.nmae}}{{/if}}', 't.hbs:2:7+1 没有名为“nmae”的值'],
])('%s', (_, source, expected) => {
  expect(rendered(source)).toEqual([expected])
})

it('null may be asked for and gone into', () => {
  expect(
    rendered(
      '{{#if none}}{{none.content}}{{/if}}{{#with none}}{{content}}{{/with}}{{#each list}}{{@index}}{{none}}{{/each}}',
    ),
  ).toEqual([])
})
