/** HTML → blocks: white space as a reader of Chinese expects it, characters of the data as they were typed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinSpaces } from '../../src/compose/white-space.ts'
import { proseOf } from '../document-text.ts'
import { composed, edited } from './composed.ts'
import { htmlOf, inlineMarks } from './html-of.ts'

/** The marks of its paragraphs; there must be no errors. */
const paragraphs = (source: string) => {
  const { blocks, told } = htmlOf(source)
  expect(told).toEqual([])
  return blocks.map((block) => (block.type === 'paragraph' ? inlineMarks(block.content) : block.type))
}

describe('white space', () => {
  it.each<[string, string, readonly string[]]>([
    ['a line break between Chinese characters vanishes', '<p>收入\n  支出</p>', ['收入支出']],
    ['also with the carriage return of Windows', '<p>收入\r\n支出</p>', ['收入支出']],
    ['also beside a figure', '<p>共\n12\n万元</p>', ['共12万元']],
    ['also beside Chinese punctuation', '<p>（1）\na；\nb“\nc”</p>', ['（1）a；b“c”']],
    ['between Latin words it is one space', '<p>total\n   amount</p>', ['total amount']],
    ['spaces that were typed become one', '<p>共 5   人</p>', ['共 5 人']],
    ['the wide space stays', '<p>目　录</p>', ['目　录']],
    ['at both ends it is dropped', '<p>\n  收入 \n</p>', ['收入']],
    ['around a stressed word', '<p>甲\n<strong>乙</strong>\n丙</p>', ['甲', '*乙*', '丙']],
    ['around a stressed word, typed', '<p>a <strong>b</strong> c</p>', ['a ', '*b*', ' c']],
    [
      'around a stressed Latin word',
      '<p>total\n<strong>amount</strong>\nof 5</p>',
      ['total ', '*amount*', ' of 5'],
    ],
    ['a run that goes on in a stressed word is one', '<p>a \n<strong>\n b</strong></p>', ['a ', '*b*']],
    ['beside a character that UTF-16 writes in two halves', '<p>a\n𠮷\nb</p>', ['a𠮷b']],
    ['beside a stressed one', '<p>a\n<strong>𠮷</strong>\nb</p>', ['a', '*𠮷*', 'b']],
    ['after a line break of the page', '<p>甲<br/>\n  乙</p>', ['甲', '/', '乙']],
    ['after one between Latin words', '<p>a\n<br/>\nb</p>', ['a', '/', 'b']],
  ])('%s', (_, source, expected) => {
    expect(paragraphs(source)).toEqual([expected])
  })

  it('never depends on what is stressed', () => {
    const characters = fc.constantFrom('收', '𠮷', 'a', '7', ' ', '\n')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: characters })), (given) => {
        expect(joinSpaces(given).join('')).toBe(joinSpaces([given.join('')]).join(''))
      }),
    )
  })

  it('never leaves a line break, never takes anything but white space', () => {
    const characters = fc.constantFrom('收', '支', 'a', '7', '。', ' ', '\n', '\t', '\r')
    fc.assert(
      fc.property(fc.array(characters), (given) => {
        const joined = joinSpaces([given.join('')]).join('')
        expect(joined).not.toMatch(/[\n\r\t]| {2}/)
        expect(joined.replaceAll(' ', '')).toBe(given.filter((one) => !/\s/.test(one)).join(''))
      }),
    )
  })
})

describe('inlines', () => {
  it.each<[string, readonly string[]]>([
    ['<p>甲<br/>乙</p>', ['甲', '/', '乙']],
    ['<p>甲<br>乙</p>', ['甲', '/', '乙']],
    ['<p>甲<br></br>乙</p>', ['甲', '/', '乙']],
    ['<p>甲<strong>乙<br/>丙</strong></p>', ['甲', '*乙*', '/', '*丙*']],
    ['<p><strong> 甲 </strong></p>', ['*甲*']],
    ['<p>&lt;b&gt; &amp;amp; &quot;&#x3D;&#39;</p>', ['<b> &amp; "=\'']],
    ['<P>甲</P>', ['甲']],
    ['<p>甲<!-- 乙 -->丙</p>', ['甲丙']],
  ])('%s', (source, expected) => {
    expect(paragraphs(source)).toEqual([expected])
  })
})

describe('blocks', () => {
  it('headings have ids, paragraphs roles; empty paragraphs vanish', () => {
    const { blocks, told } = htmlOf(
      '<h1>一</h1><h2 id="two">二</h2>\n<p class="note">注</p><p></p><p> \n </p><contents title="目　录"/>',
    )
    const text = (words: string) => [{ type: 'text', text: words, strong: false }]
    expect(told).toEqual([])
    expect(blocks).toEqual([
      { type: 'heading', level: 1, id: 's-heading-1', content: text('一') },
      { type: 'heading', level: 2, id: 'two', content: text('二') },
      { type: 'paragraph', role: 'note', content: text('注') },
      { type: 'contents', title: '目　录' },
    ])
  })

  it.each([
    '<contents title="目"/><p>甲</p>',
    '<contents title="目"><p>甲</p>',
    '<contents title="目"></contents><p>甲</p>',
  ])('what holds nothing needs no end: %s', (source) => {
    const { blocks, told } = htmlOf(source)
    expect(told).toEqual([])
    expect(blocks.map(({ type }) => type)).toEqual(['contents', 'paragraph'])
  })

  it('columns need no end', () => {
    const table = (col: string) =>
      `<table><colgroup>${col.repeat(2)}</colgroup><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`
    expect(htmlOf(table('<col data-width="1">'))).toEqual(htmlOf(table('<col data-width="1"/>')))
    expect(htmlOf(table('<col data-width="1">')).told).toEqual([])
  })

  it('a table: caption, columns, rows, roles and alignment', () => {
    const { blocks, told } = htmlOf(
      '<table id="t" class="listed compact joined" data-number="表1" data-scope="单位：甲" data-unit="单位：元"><caption>收支</caption>' +
        '<colgroup><col data-width="2" data-merge="down"/><col data-width="1.5" data-align="end"/></colgroup>' +
        '<thead><tr><th>项目</th><th data-align="end">金额</th></tr></thead>' +
        '<tbody><tr class="total"><td class="label">合计</td><td>1.00</td></tr><tr><td colspan="2"><p>一</p><p>二</p></td></tr><tr><td></td><td class="text">x</td></tr></tbody></table>',
    )
    const cell = (role: string, align: string | null, ...words: readonly string[]) => ({
      role,
      align,
      colspan: 1,
      rowspan: 1,
      paragraphs: words.map((text) => [{ type: 'text', text, strong: false }]),
    })
    expect(told).toEqual([])
    expect(blocks).toEqual([
      {
        type: 'table',
        id: 't',
        caption: { number: '表1', title: '收支', scope: '单位：甲', unit: '单位：元', listed: true },
        columns: [
          { width: 2, align: 'start', merge: 'down' },
          { width: 1.5, align: 'end', merge: 'none' },
        ],
        head: [{ role: 'plain', cells: [cell('head', 'center', '项目'), cell('head', 'end', '金额')] }],
        body: [
          { role: 'total', cells: [cell('label', 'center', '合计'), cell('amount', null, '1.00')] },
          { role: 'plain', cells: [{ ...cell('text', null, '一', '二'), colspan: 2 }] },
          { role: 'plain', cells: [cell('text', null), cell('text', null, 'x')] },
        ],
        density: 'compact',
        joined: true,
      },
    ])
  })
})

it('the data’s own signs are printed, not obeyed', () => {
  const odd = '<b>甲</b> & "乙" {{year}} &lt; 5 = `6` \'7\''
  const file = 'data/example-bureau/unit.yaml'
  const text = proseOf(
    composed(edited(file, [['- 指导各街道开展示例工作。', `- '${odd.replaceAll("'", "''")}'`]])).document,
  )
  expect(text.split(odd)).toHaveLength(3) // in part one and in table 11
  expect(text.replaceAll(odd, '')).not.toMatch(/[&<>]/)
})
