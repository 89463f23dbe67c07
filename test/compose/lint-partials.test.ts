/** How a template may call a partial: by its name, with one context and with parameters that the partial uses. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

const change = '{{base}}{{#with of}}{{money current}}{{/with}}'

describe('a call of a partial', () => {
  it.each<[string, string, string]>([
    [
      'whose name is computed',
      '{{> (concat "a" "b")}}',
      't.hbs:1:5+16 分段模板的名称要直接写出｜例：{{> change …}}；要分情形的，用 {{#if}} 分别引用',
    ],
    [
      'whose context is computed',
      '{{> change (concat "a" "b")}}',
      't.hbs:1:12+16 分段模板后面要写名称｜算出来的值写成“参数=值”',
    ],
    [
      'whose context is a text',
      '{{> change "a"}}',
      't.hbs:1:12+3 分段模板后面要写名称｜算出来的值写成“参数=值”',
    ],
    [
      'with two contexts',
      '{{> name unit table who=unit}}',
      't.hbs:1:15+5 分段模板只能带一个名称，这里多了｜其余的写成“参数=值”',
    ],
    [
      'with a misspelt parameter',
      '{{> change of=comparisons.total base="上年" bsae="上年"}}',
      't.hbs:1:43+9 分段模板“change”没有用到参数“bsae”｜是不是“base”？',
    ],
    [
      'with a parameter like none',
      '{{> change of=comparisons.total base="上年" colour="red"}}',
      't.hbs:1:43+12 分段模板“change”没有用到参数“colour”｜去掉这个参数，或在分段模板中用上',
    ],
    [
      'with a value that does not exist, told once',
      '{{> change of=comparisons.totl base="上年"}}',
      't.hbs:1:15+16 模板中的名称“comparisons.totl”不存在（“totl”）｜是不是“total”？',
    ],
  ])('%s', (_, source, expected) => {
    const told = lint(source, { change }).filter((line) => !line.startsWith('name.hbs'))
    expect(told).toEqual([expected])
  })

  it.each<[string, string]>([
    ['its own names', '{{> change of=comparisons.total base=(concat year "年")}}'],
    ['a name of the view', '{{> year year="去年"}}'],
    ['a name that only a partial of the partial uses', '{{> outer of=comparisons.total base="上年"}}'],
    ['the name in quotes', '{{> "year"}}'],
    ['a text as its context', '{{#each unit.functions}}{{> this}}{{/each}}'],
  ])('that is right: %s', (_, source) => {
    expect(lint(source, { change, year: '{{year}}', outer: '{{> change}}', this: '{{this}}' })).toEqual([])
  })

  it.each<[string, string, readonly string[]]>([
    ['in quotes', 'style="sheet" word="increase"', []],
    ['left out, where it has a default', 'word="increase"', []],
    [
      'that does not exist, told at the call, once',
      'style="shet" word="increase"',
      ['t.hbs:1:37+6 numbers.yaml 的 amounts 中没有“shet”｜是不是“sheet”？'],
    ],
    [
      'of words that does not exist',
      'style="sheet" word="incraese"',
      ['t.hbs:1:50+10 words.yaml 中没有“incraese”｜是不是“increase”？'],
    ],
    [
      'that is no text in quotes',
      'style=(concat "sh" "eet") word="increase"',
      [
        'sentence.hbs:1:21+5 “money_text”的第 2 个参数应为引号中的写法名，这里是文字｜例：{{money_text spending.total}}',
        'sentence.hbs:1:48+5 “money_text”的第 2 个参数应为引号中的写法名，这里是文字｜例：{{money_text spending.total}}',
      ],
    ],
  ])('passes a style and a word: a name %s', (_, passed, expected) => {
    const inner = '{{money_text amount style}}{{money_text amount style}}{{word word}}'
    const outer = '{{> sentence amount=amount style=(default style "prose") word=word}}'
    expect(lint(`{{> outer amount=income.total ${passed}}}`, { outer, sentence: inner })).toEqual(expected)
  })

  it('a left-out parameter without a default is reported in the partial, a misspelt one at the call', () => {
    const sentence = '{{money_text amount style}}'
    const withDefault = '{{money_text amount (default style "prose")}}'
    expect(lint('{{> sentence amount=income.total}}', { sentence }).join()).toContain(
      'sentence.hbs:1:21+5 模板中的名称“style”不存在',
    )
    expect(lint('{{> sentence amount=income.total stlye="sheet"}}', { sentence: withDefault })).toEqual([
      't.hbs:1:34+13 分段模板“sentence”没有用到参数“stlye”｜是不是“style”？',
    ])
    expect(
      lint('{{> sentence amount=income.total}}', { sentence: '{{money amount (default style "x")}}' }),
    ).toEqual([
      'sentence.hbs:1:31+3 numbers.yaml 的 amounts 中没有“x”｜可用：all、table、sparse、prose、sheet、overall；新的写法请在 numbers.yaml 中加上',
    ])
  })

  it('@index is that of the caller’s #each', () => {
    const row = '{{number @index}}{{number @../index}}'
    expect(lint('{{#each projects.all}}{{#each tasks}}{{> row}}{{/each}}{{/each}}', { row })).toEqual([])
    expect(lint('{{#each projects.all}}{{> row}}{{/each}}', { row })).toHaveLength(1)
  })
})
