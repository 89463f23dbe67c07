/** A small publication made by hand, its files, and the messages of `verify` about them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { compareDocument } from '../../../src/commands/verify/compare-document.ts'
import { compareFinished } from '../../../src/commands/verify/compare-finished.ts'
import type { FileText } from '../../../src/commands/verify/file-text.ts'
import { findingDiagnostics } from '../../../src/commands/verify/finding-diagnostics.ts'
import { showText } from '../../../src/diagnostic/show.ts'
import type { Document } from '../../../src/document/tree.ts'
import {
  caption,
  cell,
  column,
  documentOf,
  head,
  inlines,
  label,
  paragraph,
  row,
  section,
  table,
} from '../../write/by-hand.ts'
import { docxOf, laidOut } from '../../write/written.ts'

const heading = (level: 1 | 2, text: string) =>
  ({ type: 'heading', level, id: text, content: inlines(text) }) as const
const amount = (text: string) => cell(text, { role: 'amount' })
const item = (code: string, name: string, ...amounts: readonly string[]) =>
  row(code, label(name), ...amounts.map(amount))

/** Codes, names and amounts under two rows of headings. */
const spending = table(
  [
    item('', '合计', '171.20', '171.20', '0.00'),
    item('2010350', '事业运行', '46.12', '46.12', '0.00'),
    item('2080505', '养老保险缴费', '117.70', '117.70', '0.00'),
    item('2210201', '住房公积金', '7.38', '7.38', '0.00'),
  ],
  {
    id: 'spending',
    caption: caption('支出总表', { number: '表3' }),
    head: [
      row(
        head('科目编码', { rowspan: 2 }),
        head('科目名称', { rowspan: 2 }),
        head('合计', { rowspan: 2 }),
        head('其中', { colspan: 2 }),
      ),
      row(head('基本支出'), head('项目支出')),
    ],
  },
)

/** Continues the table before, with a merged label. */
const targets = table(
  [
    row('产出指标', '完成批次', '≥108批次'),
    row('产出指标', '合格率', '100%'),
    row('满意度指标', '居民满意度', '≥90%'),
  ],
  {
    id: 'targets',
    joined: true,
    head: [row(head('指标'), head('名称'), head('指标值'))],
    columns: [column({ merge: 'down' }), column(), column()],
  },
)

export const publication: Document = documentOf(
  section([paragraph('示例局2024年部门预算', 'cover-title')], { id: 'cover', pageNumber: 'hidden' }),
  section([{ type: 'contents', title: '目录' }], { id: 'contents' }),
  section(
    [
      heading(1, '第一部分　示例局概况'),
      heading(2, '一、主要职能'),
      paragraph('1、负责示例区的示例工作，组织实施示例规划和年度计划。'),
      paragraph('2、组织开展示例活动，指导街道的示例工作。'),
      paragraph('3、完成区委、区政府交办的其他任务。'),
    ],
    { id: 'part-1' },
  ),
  section([spending, targets, paragraph('备注：本表金额不含上年结转。', 'note')], { id: 'part-2' }),
  section(
    [
      heading(1, '第二部分　情况说明'),
      heading(2, '一、总体情况'),
      paragraph(
        '2024年部门收支总预算171.20万元。比2023年预算增加38.04万元，增长28.57%，主要是示例项目增加。',
      ),
      paragraph('在职人员58人，其中：行政24人，事业34人。'),
    ],
    { id: 'part-3' },
  ),
)

export const written = laidOut(publication)

type Edit = (xml: string) => string

/** The DOCX as an office would hand it back: the body's XML edited, other parts added or replaced. */
export async function docxWith(
  edit: Edit = (xml) => xml,
  parts: Readonly<Record<string, string | Edit>> = {},
): Promise<Uint8Array> {
  const files = unzipSync(await docxOf(written))
  for (const [name, part] of Object.entries({ 'word/document.xml': edit, ...parts })) {
    const before = files[name] === undefined ? '' : strFromU8(files[name])
    files[name] = strToU8(typeof part === 'string' ? part : part(before))
  }
  return zipSync(files, { level: 1 })
}

/** The messages of `verify` about a file. */
export async function toldOf(bytes: Uint8Array, document = publication): Promise<string> {
  const { diagnostics } = await compareFinished(document, bytes)
  return showText(diagnostics, { colour: false })
}

/** The same for a text that was read already. */
export const toldOfReading = (reading: Pick<FileText, 'segments'>, document = publication): string =>
  showText(findingDiagnostics(compareDocument(document, { asides: [], ...reading }).findings), {
    colour: false,
  })

/** Replaces `from`, which must occur in the body exactly once, or else behind `after`, by `to`. */
export const replaced =
  (from: string, to: string, after = ''): Edit =>
  (xml) => {
    const begin = xml.indexOf(after)
    const at = xml.indexOf(from, begin)
    if (begin === -1 || at === -1) throw new Error(`the body does not hold “${after}…${from}”`)
    if (after === '' && xml.includes(from, at + 1)) throw new Error(`the body holds “${from}” more than once`)
    return xml.slice(0, at) + to + xml.slice(at + from.length)
  }

/** Where the element of a name that holds a text begins and ends; the last such text, since the contents come first. */
function rangeOf(xml: string, name: string, text: string): readonly [from: number, to: number] {
  const at = xml.lastIndexOf(text)
  const from = Math.max(xml.lastIndexOf(`<${name}>`, at), xml.lastIndexOf(`<${name} `, at))
  const to = xml.indexOf(`</${name}>`, at) + `</${name}>`.length
  if (at === -1 || from === -1) throw new Error(`no ${name} with “${text}”`)
  return [from, to]
}

/** Edits the element of a name (w:p, w:tr, w:tbl) that holds a text. */
export const within =
  (name: string, text: string, edit: Edit): Edit =>
  (xml) => {
    const [from, to] = rangeOf(xml, name, text)
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to)
  }

export const removed = (): string => ''
export const paragraphXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
export const runXml = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`
