/** Every helper refuses arguments of the wrong kind or number before anything is rendered. */
import { describe, expect, it } from 'vitest'
import { lint } from './linting.ts'

describe('refuse', () => {
  it.each<[string, string]>([
    ...['money', 'money_or_blank', 'money_text'].flatMap((name): [string, string][] => [
      [`{{${name} unit.name}}`, `“${name}”的第 1 个参数应为金额`],
      [`{{${name} comparisons.total.rate}}`, `“${name}”的第 1 个参数应为金额`],
      [`{{${name} 12}}`, `“${name}”的第 1 个参数应为金额`],
      [`{{${name} spending.total 2}}`, `“${name}”的第 2 个参数应为引号中的写法名，这里是数字`],
      [`{{${name} spending.total "sheet" 2}}`, `“${name}”要有 1 或 2 个参数，这里有 3 个`],
      [`{{${name}}}`, `“${name}”要有 1 或 2 个参数，这里有 0 个`],
      [`{{${name} spending.total "shet"}}`, 'numbers.yaml 的 amounts 中没有“shet”｜是不是“sheet”？'],
    ]),
    ...['percent', 'percent_or_blank'].flatMap((name): [string, string][] => [
      [`{{${name} spending.total}}`, `“${name}”的第 1 个参数应为百分比`],
      [
        `{{${name} performance.basic.share "thousandths"}}`,
        'numbers.yaml 的 percents 中没有“thousandths”｜可用：all、prose、table、overall；新的写法请在 numbers.yaml 中加上',
      ],
    ]),
    ['{{unit_word unit.name}}', '“unit_word”的第 1 个参数应为引号中的写法名，这里是文字'],
    ['{{unit_word "tabel"}}', 'numbers.yaml 的 amounts 中没有“tabel”｜是不是“table”？'],
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
