/**
 * The real publication is reproduced: nearly every row and sentence of the published text is in both files, and each
 * that is not is listed in `seeds/deviations.yaml`, with a reason.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { proseOf } from '../document-text.ts'
import { docxOf, pdfOf, written } from '../write/written.ts'
import { type Measured, measure, shareOf } from './measure.ts'
import { docxText, pdfText } from './produced.ts'

type Deviations = {
  readonly lines: readonly { readonly lines: readonly number[]; readonly reason: string }[]
  readonly forms: readonly { readonly published: string; readonly written: string; readonly reason: string }[]
}

const published = readFileSync('seeds/qiaokou-bigdata-2024.txt', 'utf8')
const deviations = parse(readFileSync('seeds/deviations.yaml', 'utf8')) as Deviations
const listed = deviations.lines.flatMap(({ lines }) => lines)
const unit = written('qiaokou-bigdata')

const fromDocx = async () => docxText(await docxOf(unit))
// The scan has labels of merged cells on rows that they do not belong to, or leaves them out.
const fromPdf = async () => ({ ...(await pdfText(await pdfOf(unit))), rows: 'scattered' }) as const

const linesMissed = ({ misses }: Measured) => misses.map(({ line }) => line)

describe('the published text', () => {
  it('stands in the DOCX, but for the lines listed', async () => {
    const measured = measure(published, await fromDocx())
    expect(shareOf(measured, 'row')).toBeGreaterThanOrEqual(0.99)
    expect(shareOf(measured, 'prose')).toBeGreaterThanOrEqual(0.99)
    expect(linesMissed(measured)).toEqual(listed.toSorted((a, b) => a - b))
  })

  it('stands in the PDF, but for the lines listed and cells cut by a page', async () => {
    const measured = measure(published, await fromPdf())
    expect(shareOf(measured, 'row')).toBeGreaterThanOrEqual(0.99)
    expect(shareOf(measured, 'prose')).toBeGreaterThanOrEqual(0.99)
    const cut = measured.misses.filter(({ kind, text }) => kind === 'row' && text.length > 150)
    expect(linesMissed(measured).filter((line) => !listed.includes(line))).toEqual(
      cut.map(({ line }) => line).filter((line) => !listed.includes(line)),
    )
  })

  it('is measured: a text without a table row and a sentence misses them', async () => {
    const produced = await fromDocx()
    const measured = measure(published, {
      rows: produced.rows.filter((row) => !row.includes('一般公共服务支出')),
      text: produced.text.replaceAll('增长114.47%', '增长114.46%'),
    })
    const found = new Set(linesMissed(measured).filter((line) => !listed.includes(line)))
    const lines = published.split('\n')
    expect([...found].map((line) => lines[line - 1]?.slice(0, 12))).toEqual([
      '201\t一般公共服务支出',
      '201\t一般公共服务支出',
      '2024 年部门收支总预',
      '2024年一般公共预算支',
    ])
  })
})

describe('the list of deviations', () => {
  it('gives a reason for each and names each line once', () => {
    expect(listed).toEqual([...new Set(listed)])
    for (const { reason } of [...deviations.lines, ...deviations.forms])
      expect(reason.length).toBeGreaterThan(8)
  })

  it.each(deviations.forms)('is true of “$published”', ({ published: theirs, written: ours }) => {
    const text = proseOf(unit.document)
    expect(published).toContain(theirs)
    expect(text).toContain(ours)
    expect(text).not.toContain(theirs)
  })
})
