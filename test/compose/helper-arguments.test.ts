/** Every helper refuses arguments of the wrong kind or number before anything is rendered. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

describe('refuse', () => {
  it.each<[string, string]>([
    ...['money', 'money_or_blank', 'trimmed', 'yuan', 'yuan_or_blank', 'tenths'].flatMap(
      (name): [string, string][] => [
        [`{{${name} unit.name}}`, `“${name}”的第 1 个参数应为金额`],
        [`{{${name} comparisons.total.rate}}`, `“${name}”的第 1 个参数应为金额`],
        [`{{${name} 12}}`, `“${name}”的第 1 个参数应为金额`],
        [`{{${name} spending.total 2}}`, `“${name}”要有 1 个参数，这里有 2 个`],
      ],
    ),
    ...['percent', 'percent_or_blank', 'percent_tenths'].map((name): [string, string] => [
      `{{${name} spending.total}}`,
      `“${name}”的第 1 个参数应为百分比`,
    ]),
    ...['numeral', 'number'].map((name): [string, string] => [
      `{{${name} unit.code}}`,
      `“${name}”的第 1 个参数应为数字，这里是文字`,
    ]),
    ['{{word year}}', '“word”的第 1 个参数应为引号中的文字，这里是数字'],
    ['{{word unit.name}}', '“word”的第 1 个参数应为引号中的文字，这里是文字'],
    ['{{word (concat "a")}}', '“word”的第 1 个参数应为引号中的文字，这里是文字'],
    ['{{join projects.all "、"}}', '“join”的第 1 个参数应为一列文字，这里是一列数据'],
    ['{{money spending.total decimals=0}}', '“money”没有“decimals=”这样的参数'],
    ['{{concat (number year base=1)}}', '“number”没有“base=”这样的参数'],
    ['{{#if unit.name includeZero=true}}{{/if}}', '“#if”没有“includeZero=”这样的参数'],
    ['{{unit.name size=1}}', '没有名为“unit.name”的函数'],
    ['{{join unit.functions year}}', '“join”的第 2 个参数应为文字，这里是数字'],
    ['{{concat unit.functions}}', '“concat”的第 1 个参数应为文字或数字，这里是一列文字'],
    ['{{#if (nonzero year)}}{{/if}}', '“nonzero”的第 1 个参数应为金额（可能没有），这里是数字'],
    ['{{#if (eq spending.total 0)}}{{/if}}', '“eq”的第 1 个参数应为可作条件的值，这里是金额'],
    ['{{#if (not spending.total)}}{{/if}}', '“not”的第 1 个参数应为可作条件的值，这里是金额'],
    ['{{#if (and unit year)}}{{/if}}', '“and”的第 1 个参数应为可作条件的值，这里是一组数据'],
    ['{{#if (or year)}}{{/if}}', '“or”要有 2 个参数，这里有 1 个'],
  ])('%s', (source, message) => {
    const all = lint(source)
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(message)
  })
})
