/** A document is found its way in by what its headings and tables say, wherever a template puts them. */
import { describe, expect, it } from 'vitest'
import { about, sectionOn } from '../../src/check/duties/about.ts'
import { outlineOf } from '../../src/document/outline-of.ts'
import { passagesOf } from '../../src/document/reading.ts'
import type { Block, Document, Heading, Section } from '../../src/document/tree.ts'
import { inlines, paragraph, row, table } from '../write/by-hand.ts'

const heading = (level: Heading['level'], text: string): Heading => ({
  type: 'heading',
  level,
  id: text,
  content: inlines(text),
})
const caption = (number: string | null, title: string) => ({
  number,
  title,
  scope: null,
  unit: null,
  listed: true,
})
const section = (...blocks: readonly Block[]): Section => ({
  id: 's',
  orientation: 'portrait',
  starts: 'new-page',
  pageNumber: 'shown',
  blocks,
})
const documentOf = (...sections: readonly Section[]): Document => ({
  title: '甲局2024年部门预算',
  author: '甲局',
  language: 'zh-CN',
  sections,
})
const outline = (...sections: readonly Section[]) =>
  outlineOf(passagesOf(documentOf(...sections)), ['甲局', '示例区编制局'])

describe('the cover', () => {
  it('is what stands before the contents and the first heading', () => {
    const { cover, prose } = outline(
      section(paragraph('甲局', 'cover-title'), paragraph('二〇二四年 二月')),
      section({ type: 'contents', title: '目录' }),
      section(heading(1, '第一部分　概况'), paragraph('正文。')),
    )
    expect(cover).toBe('甲局\n二〇二四年二月')
    expect(prose).toEqual([{ text: '正文。', where: '“第一部分　概况”之下第1段' }])
  })
})

describe('places', () => {
  it.each([
    [['第一部分　甲局概况', '一、主要职能'], '第一部分 一、主要职能'],
    [['第三部分　说明', '十、其他', '（一）机关运行经费'], '第三部分 十、（一）机关运行经费'],
    [['部门概况', '主要职责'], '部门概况 主要职责'],
    [['名词解释'], '名词解释'],
  ])('%j is told as %s', (titles, where) => {
    const levels = [1, 2, 3] as const
    const headings = titles.map((title, index) => heading(levels[index] ?? 3, title))
    expect(outline(section(...headings, paragraph('内容。'))).parts.at(-1)?.where).toBe(where)
  })
})

describe('tables', () => {
  it('are named by number and title, hold what continues them, and know what stands below', () => {
    const { tables } = outline(
      section(
        table([row('合 计', '0.00')], { caption: caption('表 8', '甲局政府性基金预算支出表') }),
        table([row('其中', '0.00')]),
        paragraph('本单位无政府性基金预算。', 'note'),
      ),
      section(paragraph('别的话。'), heading(2, '表二 收入总表'), table([row('甲', '1.00')])),
    )
    expect(tables.map(({ name, title, text, below }) => ({ name, title, text, below }))).toEqual([
      {
        name: '表8',
        title: '政府性基金预算支出表',
        text: '合计\n0.00\n其中\n0.00',
        below: '本单位无政府性基金预算。',
      },
      { name: '表二收入总表', title: '表二收入总表', text: '甲\n1.00', below: '' },
    ])
  })

  it('have no notes on another page', () => {
    const { tables } = outline(
      section(table([row('0.00')], { caption: caption(null, '空表') })),
      section(paragraph('本单位无此项预算。')),
    )
    expect(tables.map(({ below }) => below)).toEqual([''])
  })
})

describe('what is said of a matter', () => {
  const told = (matter: RegExp, ...blocks: readonly Block[]) =>
    about(outline(section(heading(1, '第三部分　说明'), ...blocks)), matter)

  it('stands under its heading', () => {
    expect(
      told(/采购/, heading(2, '一、政府采购情况'), paragraph('没有安排。'), heading(2, '二、资产')),
    ).toEqual({
      text: '没有安排。',
      where: '第三部分 一、政府采购情况',
    })
  })

  it('stands after a paragraph that is like a heading', () => {
    expect(told(/采购/, paragraph('（二）政府采购情况'), paragraph('合计12万元。'))?.text).toBe(
      '合计12万元。',
    )
  })

  it('stands anywhere that names it', () => {
    expect(told(/采购/, paragraph('本年政府采购12万元。'), paragraph('别的。'))?.text).toBe(
      '本年政府采购12万元。',
    )
  })

  it('is not there where only its heading or a list of tables is', () => {
    expect(told(/采购/, heading(2, '一、政府采购情况'), heading(2, '二、资产'), paragraph('无。'))).toBeNull()
    expect(told(/采购/, paragraph('表7 政府采购表'), paragraph('表8 资产表'))).toBeNull()
    expect(told(/采购/, paragraph('表7 政府采购表', 'table-list'), paragraph('别的。'))).toBeNull()
  })

  it('is not what the glossary says', () => {
    expect(told(/采购/, heading(2, '名词解释'), paragraph('政府采购：指用财政性资金采购货物。'))).toBeNull()
  })

  it('is not found in the unit’s own name', () => {
    const found = outline(section(heading(1, '示例区编制局概况'), paragraph('正文。')))
    expect(sectionOn(found, /编制/)).toBeNull()
  })
})
