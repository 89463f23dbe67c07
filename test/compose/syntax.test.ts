/** Text that is no template: reported where the author wrote it, with what was expected there. */
import { expect, it } from 'vitest'
import { lint } from './linting.ts'

it.each<[string, string]>([
  ['<p>\n{{#if unit.name}}\n</p>', '2:4 每个 {{#if}} 要有 {{/if}}，这里的没有'],
  [
    '{{#if unit.name}}\n {{#each unit.members}}\n{{!-- {{/each}} --}}{{! {{/each }}\n',
    '2:5 每个 {{#each}} 要有 {{/each}}，这里的没有',
  ],
  [
    '{{#if a}}{{/if}}\n{{^if b}}\n{{^}}{{else}}',
    '3:6 一个 {{#if}} 只能有一个 {{else}}，写在最后；前面的写成 {{else if …}}',
  ],
  [
    '<p>\n</p>\n {{#each unit.members}}{{/with}}',
    '3:5 每个 {{#each}} 要有 {{/each}}，这里遇到的却是 {{/with}}',
  ],
  ['{{#if a}}\n{{#each b}}\n{{/if}}\n', '2:4 每个 {{#each}} 要有 {{/each}}，这里遇到的却是 {{/if}}'],
  ['<p>\n</p>\n <p>甲 {{/if}}', '3:7 每个 {{/if}} 前面要有 {{#if}}，这里的没有'],
  ['a\n{{else}}b', '2:1 {{else}} 只能写在 {{#if}}、{{#unless}}、{{#each}}、{{#with}} 之内'],
  [
    '{{#if a}}{{else}}1\n{{else}}2{{/if}}',
    '2:1 一个 {{#if}} 只能有一个 {{else}}，写在最后；前面的写成 {{else if …}}',
  ],
  ['<p>\n{{year}</p>\n<p></p>', '2:7 {{ 要用 }} 结束，这里少了花括号'],
  ['<p>\r\n{{year}}}</p>', '2:7 {{ 要用 }} 结束，这里多了花括号'],
  ['{{{year}}', '1:8 {{{ 要用 }}} 结束；这里用 {{ }} 就可以'],
  ['一\n二\n三 {{year', '3:5 {{ }} 之内有不认识的符号，或者 {{ 没有用 }} 结束'],
  ['{{concat a，b}}{{join a,b}}', '1:22 {{ }} 之内有不认识的符号，或者 {{ 没有用 }} 结束'],
  ['甲\n{{}}', '2:3 }} 之前还要写名称'],
  ['{{money\n (number x}}', '2:11 右括号少了，每个 ( 要有 )'],
  ['\n{{money x)}}', '2:10 右括号多了，每个 ) 前面要有 ('],
  ['\n{{(concat a)}}', '2:3 括号只能写在函数的参数处，例：{{concat "表" (number @index)}}'],
  ['\n{{word "abc}}\n', '2:8 引号要成对'],
  ['\n{{> change base="a" of}}\n', '2:23 “参数=值”要写在最后'],
  ['{{#each a as |one}}{{/each}}', '1:18 as |…| 的竖线要成对'],
  ['\n{{a/../b}}', '2:3 this 和 ../ 只能写在名称的最前面'],
  ['\n {{! 注', '2:4 每个 {{! 要有 }}'],
  ['\n {{!-- 注', '2:2 注释 {{!-- 要用 --}} 结束'],
])('%j', (source, expected) => {
  const [place, ...hint] = expected.split(' ')
  expect(lint(source)).toEqual([`t.hbs:${place}+1 template-is-well-formed 模板语法有误｜${hint.join(' ')}`])
})
