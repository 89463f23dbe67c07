/** Templates that never end, or write too much: stopped at a place of the template. */
import { describe, expect, it } from 'vitest'
import { helpersOf } from '../../src/compose/helpers.ts'
import { parseTemplate } from '../../src/compose/parse-template.ts'
import { rendererOf } from '../../src/compose/render.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { baseNumbers } from '../base-numbers.ts'
import { lint } from './linting.ts'
import { told } from './told.ts'

const chain = (length: number, calls: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [
      `p${index}`,
      index === length - 1 ? '<p></p>' : `{{> p${index + 1}}}`.repeat(calls),
    ]),
  )

describe('the lint', { timeout: 60_000 }, () => {
  it.each<[string, Record<string, string>, string]>([
    [
      'a partial that calls itself',
      { p0: '<p>{{> p0}}</p>' },
      'p0.hbs:1:4+8 template-ends 分段模板“p0”引用了自己｜分段模板不能循环引用',
    ],
    [
      'two that call each other',
      { p0: '{{> p1}}', p1: '\n {{> p0}}' },
      'p1.hbs:2:2+8 template-ends 分段模板“p0”引用了自己｜分段模板不能循环引用',
    ],
    [
      'behind a condition',
      { p0: '{{#if year}}{{else}}{{> p0}}{{/if}}' },
      'p0.hbs:1:21+8 template-ends 分段模板“p0”引用了自己｜分段模板不能循环引用',
    ],
    [
      'each twice the next',
      chain(18, 2),
      'p11.hbs:1:1+9 template-ends 分段模板引用分段模板，展开以后超过 5000 处，到“p12”为止｜减少分段模板之间的引用',
    ],
    [
      'each the next, a long way',
      chain(3000, 1),
      'p19.hbs:1:1+9 template-ends 分段模板一层套一层，超过 20 层，到“p20”为止｜减少分段模板之间的引用',
    ],
  ])('finds %s, once', (_, partials, expected) => {
    expect(lint('{{> p0}}', partials)).toEqual([expected])
  })
})

const view = { list: Array.from({ length: 100 }, () => ({})) }
const partials = new Map([
  ['again', { path: 'again.hbs', source: '\n{{#each @root.list}}{{> again}}{{/each}}' }],
])
const helpers = helpersOf(templateWords(new Map()), baseNumbers)

function rendered(source: string) {
  const found: Diagnostic[] = []
  const renderer = rendererOf(helpers, partials)
  const html = renderer.render({ path: 't.hbs', source }, view, found)
  return { html, told: found.map(told) }
}

const nested = (times: number, inside: string) =>
  `${'{{#each @root.list}}'.repeat(times)}${inside}${'{{/each}}'.repeat(times)}`
const hint = '检查 {{#each}} 里面是不是又套了 {{#each}}，分段模板是不是一再引用'

describe('the renderer', { timeout: 60_000 }, () => {
  it.each<[string, string, string]>([
    [
      'loops within loops',
      `\n${nested(4, '')}`,
      `t.hbs:2:61+1 template-ends 模板没完没了：循环和引用超过 100000 次，到这里为止｜${hint}`,
    ],
    [
      'a partial that comes to itself again, should the lint have missed it',
      '{{> again}}',
      `again.hbs:2:1+1 template-ends 模板没完没了：一层套一层，超过 100 层，到这里为止｜${hint}`,
    ],
    [
      'a loop that writes too much',
      nested(2, '字'.repeat(1000)),
      `t.hbs:1:21+1 template-ends 模板没完没了：写出的文字超过 8000000 字，到这里为止｜${hint}`,
    ],
  ])('stops %s', (_, source, expected) => {
    expect(rendered(source)).toEqual({ html: null, told: [expected] })
  })

  it('stops a document of very many sections', () => {
    const renderer = rendererOf(helpers, partials)
    const found: Diagnostic[] = []
    const file = { path: 't.hbs', source: nested(2, '字') }
    for (let section = 0; section < 40; section++) renderer.render(file, view, found)
    expect(found[0]?.message).toBe('模板没完没了：循环和引用超过 300000 次，到这里为止')
  })

  it('allows more where there are hundreds of projects', () => {
    const renderer = rendererOf(helpers, partials, { projects: 250 })
    const found: Diagnostic[] = []
    renderer.render({ path: 't.hbs', source: nested(4, '') }, view, found)
    expect(found[0]?.message).toBe('模板没完没了：循环和引用超过 300000 次，到这里为止')
  })

  it('lets a long publication through', () => {
    expect(rendered(nested(2, '<p>字</p>')).html?.length).toBe(80_000)
  })
})

describe('before it is parsed, a template', { timeout: 60_000 }, () => {
  const deep = (source: string): readonly string[] => {
    const found: Diagnostic[] = []
    parseTemplate({ path: 't.hbs', source }, found)
    return found.map(({ message, at }) => `${at?.line}:${at?.column} ${message}`)
  }
  const message = '模板嵌套过深，最多 40 层'

  it.each<[string, string, string]>([
    ['blocks in blocks', `\n${'{{#if a}}'.repeat(9000)}`, `2:361 ${message}`],
    ['inverse blocks', '{{^if a}}'.repeat(9000), `1:361 ${message}`],
    ['a chain of else', `{{#if a}}${'{{else if a}}'.repeat(9000)}{{/if}}`, `1:517 ${message}`],
    ['brackets in brackets', `{{#if ${'(not '.repeat(9000)}a${')'.repeat(9000)}}}{{/if}}`, `1:1 ${message}`],
  ])('%s', (_, source, expected) => {
    expect(deep(source)).toEqual([expected])
  })

  it.each([
    ['blocks one after the other', '{{#if a}}{{else}}{{/if}}'.repeat(5000)],
    ['brackets one after the other', `{{concat ${'(concat a) '.repeat(5000)}}}`],
    ['brackets in its text', '（(('.repeat(5000)],
    ['comments', '{{!-- {{#if}} --}}'.repeat(100)],
  ])('may have %s', (_, source) => {
    expect(deep(source)).toEqual([])
  })
})
