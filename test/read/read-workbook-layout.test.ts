import { describe, expect, it } from 'vitest'
import type { Layer } from '../../src/model/layers.ts'
import { parseYaml } from '../../src/read/parse-yaml.ts'
import { readWorkbookLayout } from '../../src/read/read-workbook-layout.ts'

const layer = (name: string, text: string): Pick<Layer, 'trees'> => {
  const { value } = parseYaml(`templates/${name}/workbook.yaml`, new TextEncoder().encode(text))
  return { trees: value === null ? {} : { workbook: value } }
}

const told = (text: string) => {
  const { value, diagnostics } = readWorkbookLayout([layer('hillside', text), layer('base', '{}\n')])
  expect(value).toBeNull()
  return diagnostics.map(({ at, message }) => `${at?.line}:${at?.column} ${message}`)
}

const saying = (...sentences: readonly string[]) =>
  `texts:\n  other:\n    sheet: 其他\n    say:\n${sentences.map((each) => `      - "${each}"\n`).join('')}`

describe('workbook.yaml', () => {
  it('says nothing where no layer has one', () => {
    expect(readWorkbookLayout([{ trees: {} }])).toEqual({ value: {}, diagnostics: [] })
  })

  it('is merged by key', () => {
    const { value, diagnostics } = readWorkbookLayout([
      layer('hill', 'texts: { other: { sheet: 情况说明 } }\n'),
      layer('base', saying('政府采购货物预算{procurement.goods 金额}')),
    ])
    expect(diagnostics).toEqual([])
    expect(value?.texts?.other).toMatchObject({ sheet: '情况说明', say: [{ place: { line: 5 } }] })
  })

  it.each([
    [
      saying('货物{procurment.goods 金额}'),
      '5:9 statement.yaml 没有“procurment.goods”这个值，是不是“procurement.goods”？',
    ],
    [
      saying('执行数{budget.yaml:prior.items[item=〈科目〉].exceuted 金额}'),
      '5:9 budget.yaml 没有“prior.items[item=〈科目〉].exceuted”这个值，是不是“prior.items[].executed”？',
    ],
    [
      saying('货物{assets.vehicles 个数}'),
      '5:9 statement.yaml 没有“assets.vehicles”这个值，是不是“assets.vehicles.ministerial”？',
    ],
    [saying('货物{goods.yaml:procurement.goods 金额}'), '5:9 没有“goods.yaml”这个文件'],
    [
      'texts: { a: { sheet: 甲, into: unit.yaml, numbered: funtions } }\n',
      '1:52 unit.yaml 没有“funtions”这个值，是不是“functions”？',
    ],
    [
      'texts: { a: { sheet: 甲, into: projects/*.yaml, headed: { 概况: overveiw } } }\n',
      '1:62 project.yaml 没有“overveiw”这个值，是不是“overview”？',
    ],
  ])('names what is misspelt: %s', (text, message) => {
    expect(told(text)).toEqual([message])
  })

  it('refuses sentences whose brackets do not close, and keys that it does not have', () => {
    expect(told(saying('货物[预算'))[0]).toContain('花括号、方括号成对')
    expect(told('texts: { a: { sheet: 甲, headded: {} } }\n')[0]).toContain('是不是“headed”？')
  })
})
