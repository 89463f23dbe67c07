/** No box is ever printed: a character comes from the first face that has it, and one that none has is an error. */
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../src/document/tree.ts'
import { fontRoles } from '../../../src/model/style.ts'
import { checkCoverage } from '../../../src/write/pdf/coverage.ts'
import { facesOf } from '../../../src/write/pdf/faces.ts'
import { caption, documentOf, head, inlines, paragraph, row, table } from '../by-hand.ts'
import { readPdf } from '../read-pdf.ts'
import { baseLook, fontBytes, laidOut, pdfOf, units, written } from '../written.ts'

const { style, fonts } = baseLook('base')
const source = { fonts, bytes: fontBytes }
const told = (document: Document) => checkCoverage(document, style, source)

describe('a character that no face has', () => {
  const heading = { type: 'heading', level: 2, id: 'h', content: inlines('一、职能') } as const

  it.each<[string, Document, string[]]>([
    [
      'in a paragraph',
      documentOf(heading, paragraph('联系人☑')),
      ['字体中没有“☑”（U+2611）：“一、职能”之下，“…联系人☑…”'],
    ],
    [
      'in a heading',
      documentOf({ ...heading, content: inlines('一、😀') }),
      ['字体中没有“😀”（U+1F600）：标题“一、😀”，“…一、😀…”'],
    ],
    [
      'in the title of the contents',
      documentOf({ type: 'contents', title: '目☑录' }),
      ['字体中没有“☑”（U+2611）：目录，“…目☑录…”'],
    ],
    [
      'in a table, in each row once',
      documentOf(
        table([row('甲', '☑☑'), row('☑', '☑')], {
          head: [row(head('是'), head('否☑'))],
          caption: caption('收支表'),
        }),
      ),
      [1, 2, 3].map((at) => expect.stringContaining(`“☑”（U+2611）：表格“表1收支表”第 ${at} 行`)),
    ],
    [
      'in a caption',
      documentOf(table([row('甲')], { caption: caption('收支☑表', { unit: '单位：☑' }) })),
      [expect.stringContaining('“☑”（U+2611）：表格“表1收支☑表”的标题')],
    ],
  ])('%s is named with its place', (_, document, expected) => {
    const found = told(document)
    expect(found.map(({ message }) => message)).toEqual(expected)
    for (const { severity, slug, hint } of found) {
      expect([severity, slug]).toEqual(['error', 'characters-have-glyphs'])
      expect(hint).toContain('fonts/fonts.yaml')
    }
  })

  it('is looked for in a district’s own choice of faces', () => {
    const only = { ...fonts.roles.fangsong, pdf: ['noto-serif-sc'] }
    const poorer = { ...source, fonts: { ...fonts, roles: { ...fonts.roles, fangsong: only } } }
    expect(told(documentOf(paragraph('𠮷')))).toEqual([])
    expect(checkCoverage(documentOf(paragraph('𠮷')), style, poorer)).toHaveLength(1)
  })
})

it.each(units)('%s has a glyph for everything', (unit) => {
  const { document, style: own, fonts: its } = written(unit)
  expect(checkCoverage(document, own, { fonts: its, bytes: fontBytes })).toEqual([])
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
