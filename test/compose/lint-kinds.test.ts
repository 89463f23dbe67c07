/** Values of the wrong kind, and what templates may not do, are refused before anything is rendered. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

describe('a value of the wrong kind', () => {
  it.each<[string, string]>([
    ['{{spending.total}}', 't.hbs:1:1+18 金额不能直接印出｜表格里用 {{money …}}，文字里用 {{money_text …}}'],
    ['{{comparisons.total.rate}}', 't.hbs:1:1+26 百分比（可能没有）不能直接印出｜用 {{percent …}}'],
    ['{{unit}}', 't.hbs:1:1+8 一组数据不能直接印出｜请选用合适的写法'],
    ['{{unit.is_institution}}', 't.hbs:1:1+23 是否不能直接印出｜请选用合适的写法'],
    [
      '{{money unit.name}}',
      't.hbs:1:9+9 “money”的第 1 个参数应为金额，这里是文字｜例：{{money spending.total}}',
    ],
    ['{{money year}}', 't.hbs:1:9+4 “money”的第 1 个参数应为金额，这里是数字｜例：{{money spending.total}}'],
    [
      '{{percent spending.total}}',
      't.hbs:1:11+14 “percent”的第 1 个参数应为百分比，这里是金额｜例：{{percent comparisons.total.rate}}',
    ],
    [
      '{{join unit.name "、"}}',
      't.hbs:1:8+9 “join”的第 1 个参数应为一列文字，这里是文字｜例：{{join economic.operating_groups "、" "和"}}',
    ],
    [
      '{{join unit.functions}}',
      't.hbs:1:3+4 “join”要有 2 个参数，这里有 1 个｜例：{{join economic.operating_groups "、" "和"}}',
    ],
    [
      '{{concat "表" spending.total}}',
      't.hbs:1:14+14 “concat”的第 2 个参数应为文字或数字，这里是金额｜例：{{concat "表 12-" (number @index)}}',
    ],
    [
      '{{money (number year)}}',
      't.hbs:1:9+13 “money”的第 1 个参数应为金额，这里是文字｜例：{{money spending.total}}',
    ],
    [
      '{{#if spending.total}}{{/if}}',
      't.hbs:1:7+14 金额不能直接作条件｜金额用 (nonzero …)，文字和数字用 (eq …)',
    ],
    ['{{#if unit}}{{/if}}', 't.hbs:1:7+4 一组数据不能直接作条件｜金额用 (nonzero …)，文字和数字用 (eq …)'],
    ['{{#each unit}}{{/each}}', 't.hbs:1:9+4 #each 要一列数据｜这里是一组数据'],
    ['{{#with projects.all}}{{/with}}', 't.hbs:1:9+12 #with 要一组数据｜这里是一列数据'],
  ])('%s', (source, expected) => {
    expect(lint(source)).toEqual([expected])
  })
})

describe('what templates may not do', () => {
  it.each<[string, string]>([
    [
      '{{{unit.name}}}',
      't.hbs:1:1+15 template-escapes 不能使用三重花括号｜写成 {{…}}：数据中的符号一律按文字印出',
    ],
    [
      '{{&unit.name}}',
      't.hbs:1:1+14 template-escapes 不能使用三重花括号｜写成 {{…}}：数据中的符号一律按文字印出',
    ],
    ['{{> again}}', 'again.hbs:1:1+11 template-ends 分段模板“again”引用了自己｜分段模板不能循环引用'],
    ['{{"year"}}', 't.hbs:1:3+6 “year”不是名称｜文字和数字直接写在模板里，不用花括号'],
    [
      '{{#> name}}{{/name}}',
      't.hbs:1:1+20 模板中不能使用这种写法｜可用：{{名称}}、{{#if}}、{{#unless}}、{{#each}}、{{#with}}、{{> 分段模板}}',
    ],
  ])('%s', (source, expected) => {
    expect(lint(source)).toEqual([expected])
  })
})

it('what is right passes: locals, steps up, lengths, chains', () => {
  expect(
    lint(
      '{{#each projects.all as |one|}}{{one.name}}{{../year}}{{@index}}{{#if @last}}{{else if @first}}{{@root.year}}{{/if}}' +
        '{{#each tasks}}{{number @../index}}{{money amount}}{{/each}}{{/each}}{{projects.all.length}}{{#with unit}}{{this.name}}{{/with}}',
    ),
  ).toEqual([])
})
