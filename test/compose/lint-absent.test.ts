/** A record that may be absent is tested before anything of it is used. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

const amount = '{{money statement.non_tax.amount}}'

describe('refused', () => {
  it.each<[string, string, string]>([
    [
      'without a question',
      `<p>\n${amount}</p>`,
      't.hbs:2:9+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“amount”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'after the question',
      `{{#if statement.non_tax}}{{/if}}${amount}`,
      't.hbs:1:41+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“amount”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'in the other branch',
      `{{#if statement.non_tax}}{{else}}${amount}{{/if}}`,
      't.hbs:1:42+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“amount”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'after a question for another',
      `{{#if assets.new_assets}}${amount}{{/if}}`,
      't.hbs:1:34+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“amount”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'in the question itself',
      '{{#if statement.non_tax.reason}}{{/if}}',
      't.hbs:1:7+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“reason”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'one of two is enough for #if',
      `{{#if (or statement.non_tax assets.new_assets)}}${amount}{{/if}}`,
      't.hbs:1:57+24 template-values-exist “statement.non_tax”可能没有，不能直接取其中的“amount”｜先用 {{#if statement.non_tax}} 判断',
    ],
    [
      'from the root',
      '{{#with unit}}{{@root.assets.new_assets.content}}{{/with}}',
      't.hbs:1:17+31 template-values-exist “@root.assets.new_assets”可能没有，不能直接取其中的“content”｜先用 {{#if @root.assets.new_assets}} 判断',
    ],
    [
      'in a partial that was given it',
      '{{> given of=statement.non_tax}}',
      'given.hbs:1:9+9 template-values-exist “of”可能没有，不能直接取其中的“amount”｜先用 {{#if of}} 判断',
    ],
    [
      'in a partial whose context it is',
      '{{> context statement.non_tax}}',
      'context.hbs:1:9+6 template-values-exist “this”可能没有，不能直接取其中的“amount”｜先用 {{#if this}} 判断',
    ],
  ])('%s', (_, source, expected) => {
    expect(lint(source, { given: '{{money of.amount}}', context: '{{money amount}}' })).toEqual([expected])
  })
})

describe('right', () => {
  it.each([
    `{{#if statement.non_tax}}${amount}{{/if}}`,
    `{{#unless statement.non_tax}}{{else}}${amount}{{/unless}}`,
    `{{#unless statement.non_tax}}{{else if year}}${amount}{{/unless}}`,
    `{{#if (not statement.non_tax)}}{{else}}${amount}{{/if}}`,
    `{{#if (and year statement.non_tax)}}${amount}{{/if}}`,
    `{{#unless (or (not statement.non_tax) unit.name)}}${amount}{{/unless}}`,
    `{{^if statement.non_tax}}{{else}}${amount}{{/if}}`,
    '{{#with statement.non_tax}}{{money amount}}{{money ../statement.non_tax.amount}}{{/with}}',
    '{{#with statement.non_tax as |it|}}{{money it.amount}}{{/with}}',
    '{{#with statement}}{{#if non_tax}}{{money non_tax.amount}}{{money @root.statement.non_tax.amount}}{{/if}}{{/with}}',
    '{{#if statement.non_tax}}{{#each projects.all}}{{money ../statement.non_tax.amount}}{{/each}}{{/if}}',
    '{{#if statement.non_tax}}{{> given of=statement.non_tax}}{{> context statement.non_tax}}{{/if}}',
    '{{> asks of=statement.non_tax}}',
    '{{#if statement.non_tax}}{{#if statement.non_tax.reason}}{{statement.non_tax.reason}}{{/if}}{{/if}}',
  ])('%s', (source) => {
    const asks = '{{#if of}}{{money of.amount}}{{/if}}'
    expect(lint(source, { given: '{{money of.amount}}', context: '{{money amount}}', asks })).toEqual([])
  })
})
