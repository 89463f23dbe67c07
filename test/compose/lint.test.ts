/**
 * A template that names something that does not exist is refused before anything is rendered: file, line, column and
 * the nearest known name.
 */
import { describe, expect, it } from 'vitest'
import { helperNames, lint } from './linting.ts'

describe('a name that does not exist', () => {
  it.each<[string, string, string]>([
    ['at the top', '<p>\n  {{yaer}}', 't.hbs:2:5+4 模板中的名称“yaer”不存在｜是不是“year”？'],
    [
      'below a record',
      '{{unit.shrt_name}}',
      't.hbs:1:3+14 模板中的名称“unit.shrt_name”不存在（“shrt_name”）｜是不是“short_name”？',
    ],
    [
      'below a figure',
      '{{year.month}}',
      't.hbs:1:3+10 模板中的名称“year.month”不存在（“month”）｜这里没有下一级名称',
    ],
    [
      'of an object’s own',
      '{{table.constructor}}',
      't.hbs:1:3+17 模板中的名称“table.constructor”不存在（“constructor”）｜这里可用：label、title、listed_as',
    ],
    [
      'in #each',
      '{{#each projects.all}}\n{{nmae}}\n{{/each}}',
      't.hbs:2:3+4 模板中的名称“nmae”不存在｜是不是“name”？',
    ],
    [
      'in the list of #each',
      '{{#each project.all}}{{name}}{{/each}}',
      't.hbs:1:9+11 模板中的名称“project.all”不存在（“project”）｜是不是“projects”？',
    ],
    ['in #with', '{{#with unit}}{{cod}}{{/with}}', 't.hbs:1:17+3 模板中的名称“cod”不存在｜是不是“code”？'],
    [
      'in the condition of #if',
      '{{#if unit.is_instituton}}{{/if}}',
      't.hbs:1:7+18 模板中的名称“unit.is_instituton”不存在（“is_instituton”）｜是不是“is_institution”？',
    ],
    [
      'in what #if hides',
      '{{#if unit.is_institution}}{{yaer}}{{/if}}',
      't.hbs:1:30+4 模板中的名称“yaer”不存在｜是不是“year”？',
    ],
    [
      'in {{else}}',
      '{{#unless unit.is_institution}}{{else}}{{yaer}}{{/unless}}',
      't.hbs:1:42+4 模板中的名称“yaer”不存在｜是不是“year”？',
    ],
    [
      'in {{else if}}',
      '{{#if unit.name}}{{else if (nonzero incom.total)}}{{/if}}',
      't.hbs:1:37+11 模板中的名称“incom.total”不存在（“incom”）｜是不是“income”？',
    ],
    [
      'in the {{else}} of #each, outside of the list again',
      '{{#each projects.all}}{{else}}{{yaer}}{{/each}}',
      't.hbs:1:33+4 模板中的名称“yaer”不存在｜是不是“year”？',
    ],
    [
      'one step up',
      '{{#with unit}}{{../yaer}}{{/with}}',
      't.hbs:1:17+7 模板中的名称“../yaer”不存在｜是不是“year”？',
    ],
    [
      'a step too far up',
      '{{#with unit}}{{../../year}}{{/with}}',
      't.hbs:1:17+10 “../”已经到了最外层｜用 @root 从最外层说起',
    ],
    [
      'from the root',
      '{{#with unit}}{{@root.yaer}}{{/with}}',
      't.hbs:1:17+10 模板中的名称“@root.yaer”不存在｜是不是“year”？',
    ],
    [
      'of a variable',
      '{{#each unit.members}}{{@idx}}{{/each}}',
      't.hbs:1:25+4 没有名为“@idx”的变量｜可用：@root；在 #each 之内还有 @index、@first、@last',
    ],
    [
      '@index outside of #each',
      '{{number @index}}',
      't.hbs:1:10+6 没有名为“@index”的变量｜可用：@root；在 #each 之内还有 @index、@first、@last',
    ],
    [
      'below a block parameter',
      '{{#each projects.all as |one|}}{{one.nmae}}{{/each}}',
      't.hbs:1:34+8 模板中的名称“one.nmae”不存在｜是不是“name”？',
    ],
    ['of a helper', '{{mony spending.total}}', 't.hbs:1:3+4 没有名为“mony”的函数｜是不是“money”？'],
    [
      'of a helper in parentheses',
      '{{#if (nonzro spending.total)}}{{/if}}',
      't.hbs:1:8+6 没有名为“nonzro”的函数｜是不是“nonzero”？',
    ],
    ['of a block', '{{#ech projects.all}}{{/ech}}', 't.hbs:1:4+3 没有名为“#ech”的段落函数｜是不是“#each”？'],
    [
      'of Handlebars’ own that we do not have',
      '{{lookup unit "name"}}',
      `t.hbs:1:3+6 没有名为“lookup”的函数｜可用的函数：${helperNames.join('、')}`,
    ],
    ['of a word', '{{word "incraese"}}', 't.hbs:1:8+10 words.yaml 中没有“incraese”｜是不是“increase”？'],
    ['of a partial', '{{> moeny}}', 't.hbs:1:5+5 没有名为“moeny”的分段模板｜是不是“money”？'],
    [
      'in a partial, at its place',
      '{{> name who=unit}}',
      'name.hbs:2:6+13 模板中的名称“who.shrt_name”不存在（“shrt_name”）｜是不是“short_name”？',
    ],
    [
      'that a partial was not given',
      '{{#with table}}{{> money of=@root.comparisons.total}}{{/with}}',
      'money.hbs:1:23+4 模板中的名称“base”不存在｜这里可用：label、title、listed_as、of',
    ],
  ])('%s', (_, source, expected) => {
    expect(lint(source)).toEqual([expected])
  })

  it.each<[string, string, string]>([
    [
      '@../index where there is one #each',
      '{{#each projects.all}}{{number @../index}}{{/each}}',
      't.hbs:1:32+9 “@../index”之外没有更外层的 #each｜可用：@root；在 #each 之内还有 @index、@first、@last',
    ],
    [
      '@../index where the other block is #with',
      '{{#with unit}}{{#each members}}{{number @../index}}{{/each}}{{/with}}',
      't.hbs:1:41+9 “@../index”之外没有更外层的 #each｜可用：@root；在 #each 之内还有 @index、@first、@last',
    ],
    [
      'below a variable',
      '{{#each projects.all}}{{@index.next}}{{/each}}',
      't.hbs:1:25+11 模板中的名称“@index.next”不存在｜这里没有下一级名称',
    ],
    [
      'below a length',
      '{{projects.all.length.all}}',
      't.hbs:1:3+23 模板中的名称“projects.all.length.all”不存在（“all”）｜这里没有下一级名称',
    ],
    [
      'in a block by its opposite',
      '{{^if unit.name}}{{yaer}}{{/if}}',
      't.hbs:1:20+4 模板中的名称“yaer”不存在｜是不是“year”？',
    ],
  ])('%s', (_, source, expected) => {
    expect(lint(source)).toEqual([expected])
  })

  it('all are told at once, in the order of the file', () => {
    const places = lint('{{a}}\n{{#each b}}{{/each}}{{> c}}\n{{d year}}').map((line) => line.split(' ')[0])
    expect(places).toEqual(['t.hbs:1:3+1', 't.hbs:2:9+1', 't.hbs:2:25+1', 't.hbs:3:3+1'])
  })
})
