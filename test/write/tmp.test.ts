import { it } from 'vitest'
import { checkCoverage } from '../../src/write/pdf/coverage.ts'
import { facesOf } from '../../src/write/pdf/faces.ts'
import { baseLook, fontBytes } from './written.ts'
import * as H from './by-hand.ts'
const { style, fonts } = baseLook('base')
const source = { fonts, bytes: fontBytes }
const tell = (d: any, f = source, s = style) => console.log(JSON.stringify(checkCoverage(d, s, f).map((x) => x.message)))
it('x', () => {
  tell(H.documentOf(H.paragraph('他姓😀的名字')))
  tell(H.documentOf(H.paragraph('𠮷𠮷𠮷𠮷𠮷甲😀𠮷乙丙丁戊己庚辛壬癸子丑')))
  tell(H.documentOf(H.table([H.row('甲😀')], { caption: H.caption('表', { number: '😀' }), head: [H.row(H.head('😁'))] })))
  tell(H.documentOf({ type: 'contents', title: '目😀录' }, {type: 'heading', level: 2, id: 'h', content: H.inlines('一、😀')}))
  // only the strong font lacks it
  const poor = { ...fonts, roles: { ...fonts.roles, hei: { ...fonts.roles.hei, pdf: ['noto-serif-sc'] }, fangsong: {...fonts.roles.fangsong, pdf: ['noto-serif-sc'] } } }
  const f = facesOf(source)
  for (const cp of ['𠮷', '鿿', '㐀', '①', '㎡', '⑳', '℃', '', '☑', '✓', 'é', '²', '‰', '\u200b', '\u00a0', '\u2060', '䶮', '㛃', '﹒', '•', '→', '√', '×']) console.log(cp, cp.codePointAt(0)!.toString(16), ['song','title','hei','kai','fangsong'].map((r) => f.faceOf(r as any, cp.codePointAt(0)!)?.name).join(' '))
  tell(H.documentOf({ type: 'paragraph', role: 'body', content: [{ type: 'text', text: '𠮷', strong: true }] }), { ...source, fonts: { ...fonts, roles: { ...fonts.roles, hei: { ...fonts.roles.hei, pdf: ['noto-sans-sc'] } } } })
  tell(H.documentOf({ type: 'contents', title: '目录' }, {type: 'heading', level: 2, id: 'h', content: H.inlines('一、𠮷')}), { ...source, fonts: { ...fonts, roles: { ...fonts.roles, fangsong: { ...fonts.roles.fangsong, pdf: ['noto-serif-sc'] } } } })
  tell(H.documentOf(H.table([H.row('甲')], { caption: H.caption('表', { number: '表😀' }) })))
  tell(H.documentOf(H.paragraph('甲')), source, { ...style, page: { ...style.page, numberFormat: '😀{page}' } } as any)
  tell(H.documentOf(H.table([{role: 'total', cells: [H.cell('𠮷')]}])), { ...source, fonts: { ...fonts, roles: { ...fonts.roles, kai: { ...fonts.roles.kai, pdf: ['noto-sans-sc'] } } } }, { ...style, table: { ...style.table, rowFonts: { total: 'kai' } } } as any)
})
