import { it } from 'vitest'
import { followPdf } from './follow-pdf.ts'
import { readPdf } from './read-pdf.ts'
import { laidOut, pdfOf, units, written } from './written.ts'
import { misplaced } from './pdf/printed.ts'
import * as H from './by-hand.ts'
import type { Document } from '../../src/document/tree.ts'

const long = (n: number) => Array.from({ length: n }, (_, i) => String.fromCodePoint(0x4e00 + (i * 7) % 3000)).join('')
const cols = (...m: string[]) => m.map((x) => H.column(x === 'm' ? { merge: 'down' } : {}))
const heads = (n: number, h = '表头') => [H.row(...Array.from({ length: n }, (_, i) => H.head(h + i)))]
const cases: Record<string, Document> = {
  cell5000: H.documentOf(H.table([H.row('甲', '乙'), H.row('甲', long(5000)), H.row('丙', '丁')], { head: heads(2) })),
  label5000: H.documentOf(H.table([H.row('甲', '乙'), H.row(H.label(long(5000)), '甲'), H.row('丙', '丁')], { head: heads(2) })),
  merged5000: H.documentOf(H.table([H.row(H.label(long(1500)), '甲'), H.row(H.label(long(1500)), '乙'), H.row('丙', '丁')], { columns: cols('m', ''), head: heads(2) })),
  mergedLongLabelManyRows: H.documentOf(H.paragraph(long(480)), H.table(Array.from({ length: 30 }, (_, i) => H.row(H.label(long(250)), `行${i}`)), { columns: cols('m', ''), head: heads(2) })),
  mergedTextRole: H.documentOf(H.table(Array.from({ length: 4 }, (_, i) => H.row('组名', long(800 + i))), { columns: cols('m', ''), head: heads(2) })),
  mergedLabelRole: H.documentOf(H.table(Array.from({ length: 4 }, (_, i) => H.row(H.label('组名'), long(800 + i))), { columns: cols('m', ''), head: heads(2) })),
  group24: H.documentOf(H.table(Array.from({ length: 60 }, (_, i) => H.row(H.label('组名'), `行${i}`, '第二行的文字第二行的文字第二行的文字第二行')), { columns: cols('m', '', ''), head: heads(3) })),
  highHead: H.documentOf(H.table(Array.from({ length: 60 }, (_, i) => H.row(`行${i}`, '文字')), { head: heads(2, long(480)) })),
  emptyBody: H.documentOf(H.paragraph('前'), H.table([], { head: heads(3) }), H.paragraph('后')),
  emptyAll: H.documentOf(H.paragraph('前'), H.table([], { columns: cols('', '') }), H.paragraph('后')),
  blankRows: H.documentOf(H.table(Array.from({ length: 70 }, () => H.row('', '')), { head: heads(2) })),
  amounts: H.documentOf(H.table([H.row(...Array.from({ length: 12 }, () => H.cell('123,456,789.12', { role: 'amount' })))])),
  joined: H.documentOf(...Array.from({ length: 8 }, (_, i) => H.table(Array.from({ length: 9 }, (_, k) => H.row(`${i}之${k}`, '文')), { id: `t${i}`, joined: i > 0, head: heads(2) }))),
  twoLong: H.documentOf(H.table([H.row(long(3000), '短', long(2000) + '\n' + long(900)), H.row('丙', '丁', '')], { head: heads(3) })),
  lastInLandscape: H.documentOf(H.section([H.table([H.row(long(5000), '短')])], { orientation: 'landscape' })),
  longWord: H.documentOf(H.paragraph('A'.repeat(500)), H.table([H.row('B'.repeat(300), '1'.repeat(100))])),
  longHeading: H.documentOf({ type: 'heading', level: 1, id: 'h', content: H.inlines(long(300)) }, H.paragraph(long(3000))),
  breaks: H.documentOf({ type: 'paragraph', role: 'body', content: [{ type: 'break' }, { type: 'text', text: '甲', strong: true }, { type: 'break' }, { type: 'break' }, { type: 'text', text: '乙', strong: false }] }),
  tallRowAfterText: H.documentOf(H.paragraph(long(500)), H.table([H.row(Array.from({length: 9}, () => long(20)).join('\n'), '短')], { head: heads(2) })),
  emptyDoc: H.documentOf(),
}
for (const [name, document] of Object.entries(cases)) it(name, async () => {
  let said = ''
  try {
    const w = laidOut(document)
    said += w.layout.pages.length + ' pages ' + misplaced(w).slice(0, 4).join(' | ')
    const { pages } = await readPdf(await pdfOf(w))
    const texts = pages.map(({ text, number }) => text.replace(new RegExp(`—${number}—$`), ''))
    followPdf(document, texts)
  } catch (e) { said += ' !! ' + (e as Error).message }
  console.log(name, said)
})
it('real', () => { for (const u of units) console.log(u, misplaced(written(u))) })
