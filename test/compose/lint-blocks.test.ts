/** What `{{#if}}`, `{{#each}}` and their like take: one name or condition, and nothing besides. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

describe('a block', () => {
  it.each<[string, string, string]>([
    [
      'without a condition',
      '{{#unless}}{{/unless}}',
      't.hbs:1:4+6 “#unless”没有写一个条件｜例：{{#unless 名称}}…{{/unless}}',
    ],
    [
      'without a list',
      '{{#each}}{{/each}}',
      't.hbs:1:4+4 “#each”没有写一列数据的名称｜例：{{#each 名称}}…{{/each}}',
    ],
    [
      'of a misspelt name',
      '{{#unles unit.name}}{{/unles}}',
      't.hbs:1:4+5 没有名为“#unles”的段落函数｜是不是“#unless”？',
    ],
    [
      'with two conditions',
      '{{#if unit.name unit.nmae}}{{/if}}',
      't.hbs:1:17+9 “#if”只要一个条件，这里多了｜例：{{#if 名称}}…{{/if}}',
    ],
    [
      'with two lists',
      '{{#each unit.members projects.all}}{{/each}}',
      't.hbs:1:22+12 “#each”只要一列数据的名称，这里多了｜例：{{#each 名称}}…{{/each}}',
    ],
    [
      'with a parameter',
      '{{#if unit.name includeZero=true}}{{/if}}',
      't.hbs:1:17+16 “#if”没有“includeZero=”这样的参数｜例：{{#if 名称}}…{{/if}}',
    ],
    [
      'with names for what it does not go into',
      '{{#if unit.name as |one|}}{{/if}}',
      't.hbs:1:4+2 “#if”不能用 as |…|｜例：{{#if 名称}}…{{/if}}',
    ],
    [
      'over a computed value',
      '{{#each (concat "a" unit.nmae)}}{{yaer}}{{/each}}',
      't.hbs:1:9+22 “#each”要写一列数据的名称｜例：{{#each 名称}}…{{/each}}',
    ],
    [
      'over a text in quotes',
      '{{#each "abc"}}{{yaer}}{{/each}}',
      't.hbs:1:9+5 “#each”要写一列数据的名称｜例：{{#each 名称}}…{{/each}}',
    ],
    [
      'with a number',
      '{{#with 5}}{{/with}}',
      't.hbs:1:9+1 “#with”要写一组数据的名称｜例：{{#with 名称}}…{{/with}}',
    ],
  ])('%s', (_, source, expected) => {
    expect(lint(source)).toEqual([expected])
  })

  it('the number of an element may have a name too', () => {
    expect(
      lint('{{#each projects.all as |one n|}}{{#with ../unit}}{{number n}}{{one.name}}{{/with}}{{/each}}'),
    ).toEqual([])
  })
})
