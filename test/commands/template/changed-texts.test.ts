/** Texts before and after are set against one another where a reader would. */
import { describe, expect, it } from 'vitest'
import { changedTexts } from '../../../src/commands/template/changed-texts.ts'
import { type PrintedText, printedTexts } from '../../../src/commands/template/printed-texts.ts'
import { composed } from '../../compose/composed.ts'

const sentence = (where: string, text: string): PrintedText => ({ kind: 'sentence', where, text })
const row = (where: string, text: string): PrintedText => ({ kind: 'row', where, text })
const told = (before: readonly PrintedText[], after: readonly PrintedText[]) =>
  changedTexts(before, after).map(({ where, before: old, after: now }) => [where, old, now])

describe('changed texts', () => {
  it('are none where nothing changed', () => {
    const texts = printedTexts(composed().document)
    expect(texts.length).toBeGreaterThan(300)
    expect(changedTexts(texts, texts)).toEqual([])
  })

  it('are paired by their place and what they have in common, each once', () => {
    const before = [
      sentence('一、第1段', '收入共10万元。'),
      sentence('一、第1段', '增加2万元。'),
      sentence('二、第1段', '支出共10万元。'),
    ]
    const after = [
      sentence('一、第1段', '其中：'),
      sentence('一、第1段', '收入合计10万元。'),
      sentence('一、第1段', '比上年增加2万元。'),
      sentence('三、第1段', '支出合计10万元。'),
    ]
    expect(told(before, after)).toEqual([
      ['一、第1段', null, '其中：'],
      ['一、第1段', '收入共10万元。', '收入合计10万元。'],
      ['一、第1段', '增加2万元。', '比上年增加2万元。'],
      ['三、第1段', '支出共10万元。', '支出合计10万元。'],
    ])
  })

  it('of one kind are never set against another', () => {
    expect(told([row('表1 第1行', '合计')], [sentence('表1 第1行', '合计')])).toEqual([
      ['表1 第1行', null, '合计'],
      ['表1 第1行', '合计', null],
    ])
  })

  it('leave out what stayed between them', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name, index) => row(`表1 第${index + 1}行`, `${name}｜1`))
    const now = rows
      .filter((_, index) => index !== 1)
      .map(({ text }, index) => row(`表1 第${index + 1}行`, text))
    expect(told(rows, now)).toEqual([['表1 第2行', 'b｜1', null]])
  })
})

describe('what is printed', () => {
  const texts = printedTexts(composed().document)
  const at = (where: string) => texts.filter((each) => each.where === where).map(({ text }) => text)

  it('has the place that a reader would name', () => {
    expect(at('文件名')).toEqual(['示例区示例局2024年部门预算'])
    expect(at('表7的表题')).toEqual(['一般公共预算“三公”经费支出表'])
    expect(at('表1 第2行')).toEqual(['项　目｜预算数｜项　目｜预算数'])
    expect(at('表1之下第1段')).toEqual([
      '备注：财政专户管理资金收入是指教育收费收入；',
      '事业收入不含教育收费收入，下同。',
    ])
    expect(at('“二、部门预算收入情况说明”之下第1段').length).toBeGreaterThan(1)
  })
})
