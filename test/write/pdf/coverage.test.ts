/** No box is ever printed: a character comes from the first face that has it, and one that none has is an error. */
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/tree.ts'
import { fontRoles } from '../../../src/model/style.ts'
import { checkCoverage } from '../../../src/write/pdf/coverage.ts'
import { facesOf } from '../../../src/write/pdf/faces.ts'
import { caption, documentOf, head, inlines, paragraph, row, table } from '../by-hand.ts'
import { readPdf } from '../read-pdf.ts'
import { baseLook, fontBytes, laidOut, pdfOf } from '../written.ts'

const { style, fonts } = baseLook('base')
const source = { fonts, bytes: fontBytes }
const told = (document: Document, look = { style, fonts }) => checkCoverage(laidOut(document, look).layout)

describe('a character that no face has', () => {
  const heading = { type: 'heading', level: 2, id: 'h', content: inlines('一、职能') } as const

  it.each<[string, Document, string[]]>([
    [
      'in a paragraph',
      documentOf(heading, paragraph('联系人☑')),
      ['☑ U+2611 第 1 页 …一、职能联系人☑— 1 —…'],
    ],
    [
      'in a heading',
      documentOf({ ...heading, content: inlines('一、😀') }),
      ['😀 U+1F600 第 1 页 …一、😀— 1 —…'],
    ],
    [
      'in stressed text',
      documentOf({
        type: 'paragraph',
        role: 'plain',
        content: [{ type: 'text', text: '甲😀', strong: true }],
      }),
      ['😀 U+1F600 第 1 页 …甲😀— 1 —…'],
    ],
    [
      'in the contents and in what they name',
      documentOf({ type: 'contents', title: '目录' }, { ...heading, content: inlines('一、😀职能') }),
      ['😀 U+1F600 第 1 页 …目录一、😀职能一、😀职能…', '😀 U+1F600 第 1 页 …一、😀职能一、😀职能1…'],
    ],
    [
      'in a cell, a heading cell, a caption and its number',
      documentOf(
        table([row('甲', '丙😀')], {
          head: [row(head('是'), head('否☑'))],
          caption: caption('收支⛄表', { number: '表⛅', unit: '单位：⛔' }),
        }),
      ),
      ['⛅', '⛄', '⛔', '☑', '😀'].map((own) => expect.stringContaining(`${own} U+`)),
    ],
  ])('%s is named with its place', (_, document, expected) => {
    const found = told(document)
    const said = found.map(({ message }) =>
      message.replace(/^字体中没有“(.*?)”（(.*?)）：(.*?)，“(.*)”$/u, '$1 $2 $3 $4'),
    )
    expect(said).toEqual(expected)
    for (const { severity, slug, hint } of found) {
      expect([severity, slug]).toEqual(['error', 'characters-have-glyphs'])
      expect(hint).toContain('fonts/fonts.yaml')
    }
  })

  it('is looked for in a district’s own choice of faces', () => {
    const only = { ...fonts.roles.fangsong, pdf: ['noto-serif-sc'] }
    const poorer = { style, fonts: { ...fonts, roles: { ...fonts.roles, fangsong: only } } }
    expect(told(documentOf(paragraph('𠮷')))).toEqual([])
    expect(told(documentOf(paragraph('𠮷')), poorer)).toHaveLength(1)
  })
})

describe('a face', () => {
  const faces = facesOf(source)
  const nameOf = (role: (typeof fontRoles)[number], character: string) =>
    faces.faceOf(role, character.codePointAt(0) ?? 0)?.name

  it.each(fontRoles)('of %s is the first of its chain that has the character', (role) => {
    const [first] = fonts.roles[role].pdf
    for (const character of '预算硚珺喆9A，“') expect(nameOf(role, character)).toBe(first)
    expect(nameOf(role, '𠮷')).toBe('lxgw-wenkai')
    expect(faces.faceOf(role, 0x1f600)).toBeNull()
  })

  it('changes within a line, and the text stays whole', async () => {
    const fallen = laidOut(documentOf(paragraph('吉祥𠮷祥硚口', 'plain')))
    const [page] = fallen.layout.pages
    const marks = page?.marks.filter(({ text }) => !text.includes('—')) ?? []
    expect(marks.map(({ text, face }) => `${text} ${face.name}`)).toEqual([
      '吉祥 noto-serif-sc',
      '𠮷 lxgw-wenkai',
      '祥硚口 noto-serif-sc',
    ])
    expect(new Set(marks.map(({ y }) => y)).size).toBe(1)
    const { pages } = await readPdf(await pdfOf(fallen))
    expect(pages[0]?.text).toBe('吉祥𠮷祥硚口—1—')
  })
})
