/** A template reaches what the view shows, and nothing behind it: not prototypes, not files, not other engines' ways. */
import { describe, expect, it } from 'vitest'
import { helpersOf } from '../../src/compose/helpers.ts'
import { rendererOf } from '../../src/compose/render.ts'
import { templateWords } from '../../src/compose/template-words.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { baseNumbers } from '../base-numbers.ts'
import { lint } from './linting.ts'

const reaching: readonly string[] = [
  '{{constructor}}',
  '{{this.constructor}}',
  '{{unit.constructor.name}}',
  '{{unit.functions.constructor}}',
  '{{__proto__}}',
  '{{unit.__proto__}}',
  '{{[__proto__]}}',
  '{{toString}}',
  '{{hasOwnProperty}}',
  '{{@root.constructor}}',
  '{{@root.__proto__}}',
  '{{@global}}',
  '{{#with constructor}}{{name}}{{/with}}',
  '{{#with __proto__}}x{{/with}}',
  '{{#each unit}}{{@key}}{{/each}}',
  '{{#if (eq constructor 1)}}{{/if}}',
  '{{#each unit.functions as |own|}}{{own.constructor}}{{/each}}',
  '{{lookup unit "constructor"}}',
  '{{log unit}}',
  '{{helperMissing}}',
  '{{#blockHelperMissing unit}}x{{/blockHelperMissing}}',
  '{{word "constructor"}}',
  '{{word "__proto__"}}',
  '{{> constructor}}',
  '{{> __proto__}}',
  '{{> toString}}',
  '{{> ../../../etc/passwd}}',
  '{{> (concat "na" "me")}}',
  '{{> @partial-block}}',
  '{{#> name}}x{{/name}}',
  '{{#*inline "name"}}x{{/inline}}',
  '{{* decorator}}',
  '{{{unit.name}}}',
  '{{&unit.name}}',
  '{{{{raw}}}}x{{{{/raw}}}}',
  '{{../year}}',
]

describe('the lint refuses', () => {
  it.each(reaching)('%s', (source) => {
    expect(lint(source)).not.toEqual([])
  })
})

/** Should the lint ever let one through: these print what an object has by birth. */
const printing = [
  '{{constructor}}',
  '{{constructor.name}}',
  '{{unit.constructor.name}}',
  '{{unit.__proto__.x}}',
  '{{toString}}',
  '{{list.constructor.name}}',
  '{{lookup unit "constructor"}}',
  '{{log "x"}}',
  '{{#with constructor}}{{name}}{{/with}}',
  '{{> constructor}}',
  '{{> ../../../etc/passwd}}',
]

describe('the renderer prints nothing of', () => {
  it.each(printing)('%s', (source) => {
    const found: Diagnostic[] = []
    const renderer = rendererOf(helpersOf(templateWords(new Map()), baseNumbers), new Map())
    const view = { unit: { name: '甲' }, list: ['乙'] }
    const html = renderer.render({ path: 't.hbs', source }, view, found)
    expect(html ?? '').toBe('')
    expect(found.map(({ at }) => at?.file)).toEqual(html === null ? ['t.hbs'] : [])
  })
})
