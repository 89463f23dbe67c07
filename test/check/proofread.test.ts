/** What no publication may print is found in the finished document, and what it may print is left alone. */
import { describe, expect, it } from 'vitest'
import { printedOf } from '../../src/check/publication/printed-of.ts'
import { diagnosticsOf } from '../../src/check/run-rules.ts'
import { patternRules } from '../../src/check/texts/pattern-rules.ts'
import type { Document } from '../../src/document/tree.ts'
import { factsOf } from '../derive/facts-of.ts'
import { documentOf, paragraph, row, table } from '../write/by-hand.ts'
import { units, written } from '../write/written.ts'

/** Rules about what can only be a fault. */
const rules = patternRules.filter(({ severity }) => severity === 'error')
const facts = factsOf()
const proofread = (document: Document) => {
  const printed = printedOf({ facts, document, asked: [] })
  return rules.flatMap((rule) => diagnosticsOf(rule, rule.judge(printed)))
}
const slugsOf = (text: string) => proofread(documentOf(paragraph(text))).map(({ slug }) => slug)

describe('running text', () => {
  it.each([
    ['values-are-there', '收入合计NaN万元。'],
    ['values-are-there', '本部门undefined。'],
    ['figures-are-there', '比上年增加万元，增长12.00%。'],
    ['figures-are-there', '其中基本支出20.00万元，占%。'],
    ['no-negative-figures', '比上年减少-3.72万元。'],
    ['no-negative-figures', '比上年增长−12.5%。'],
    ['no-change-of-zero', '比上年增加0.00万元。'],
    ['no-change-of-zero', '与上年相比增长0%。'],
    ['reasons-are-there', '比上年增加3.00万元，主要是。'],
    ['reasons-are-there', '增长1.00%，主要是'],
    ['reasons-are-there', '公用经费2.00万元，主要用于：。'],
    ['punctuation-does-not-clash', '主要是人员增加。。'],
    ['punctuation-does-not-clash', '包括甲、、乙。'],
    ['punctuation-does-not-clash', '主要是人员增加，。'],
    ['punctuation-does-not-clash', '二级预算单位包括（、乙）。'],
    ['punctuation-does-not-clash', '，其中：基本支出。'],
  ])('%s: %s', (slug, text) => {
    expect(slugsOf(text)).toContain(slug)
  })

  it.each([
    '比2023年预算增加938.04万元，增长114.47%，主要是城市视频经费增加。',
    '2022-2023年度租用费594.6万元、2023-2024第二期款30万元。',
    '与2023年预算持平。',
    '按部门预算支出经济分类包括：',
    '（1）信息事务1,377.08万元，主要用于：',
    '公务接待费0万元。',
    '指除“财政拨款收入”、“事业收入”等以外的收入。',
    '单位价值50万元以上设备7套。',
    '支出包括：一般公共服务支出（类）、教育支出（类）。',
  ])('may say: %s', (text) => {
    expect(slugsOf(text)).toEqual([])
  })
})

it('cells may be blank, negative, and end as the unit likes', () => {
  expect(proofread(documentOf(table([row('', '-3.72', '万元', '增加0元', '完成。；')])))).toEqual([])
  expect(proofread(documentOf(table([row('[object Object]')]))).map(({ slug }) => slug)).toEqual([
    'values-are-there',
  ])
})

it('says where, with the words around it', () => {
  const heading = {
    type: 'heading',
    level: 2,
    id: 'h',
    content: [{ type: 'text', text: '二、收入', strong: false }],
  } as const
  const [found] = proofread(documentOf(heading, paragraph('部门预算收入万元。')))
  expect(found?.message).toBe('计量单位之前没有数字：“二、收入”之下第1段，“部门预算收入万元。”')
})

it.each(units)('%s has nothing to mend', (unit) => {
  expect(proofread(written(unit).document)).toEqual([])
})
