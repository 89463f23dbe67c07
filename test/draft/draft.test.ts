/** A draft: blanks and everything computed from them are marked, and every page says that it is a draft. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { hasErrors } from '../../src/diagnostic/diagnostic.ts'
import { edited } from '../compose/composed.ts'
import { documentText } from '../document-text.ts'
import { exampleJob, projectWorld } from '../project.ts'
import { allOf, partOf, partsOf, wordText } from '../write/read-docx.ts'
import { readPdf } from '../write/read-pdf.ts'
import { docxOf, laidOut, pdfOf } from '../write/written.ts'

const year = 'data/example-bureau/2024'
const changes = {
  ...edited(`${year}/budget.yaml`, [
    ['personnel: 400.00', 'personnel: 待填'],
    ['reception: 3.20, vehicle_purchase: 18.00', 'reception: 待填, vehicle_purchase: 18.00'],
  ]),
  ...edited(`${year}/statement.yaml`, [
    ['establishment: { administrative: 30 }', 'establishment: { administrative: 待填 }'],
    ['  agency_operating: 压减一般性支出', '  agency_operating: 待填：压减一般性支出'],
  ]),
}
const world = projectWorld(changes)

describe('a year with places left to fill', () => {
  it('is refused, place by place', () => {
    const { value, diagnostics } = composeUnit(world, exampleJob)
    expect(value).toBeNull()
    expect(diagnostics.map(({ slug, at }) => `${slug} ${at?.file.split('/').at(-1)}`).toSorted()).toEqual([
      'nothing-left-to-fill budget.yaml',
      'nothing-left-to-fill budget.yaml',
      'nothing-left-to-fill statement.yaml',
      'nothing-left-to-fill statement.yaml',
    ])
  })

  const { value, diagnostics } = composeUnit(world, { ...exampleJob, draft: true })
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const text = documentText(value.document)

  it('is built as a draft, and warned of', () => {
    expect(hasErrors(diagnostics)).toBe(false)
    expect(value.document.stamp).toBe('草　稿')
  })

  it.each([
    ['a cell', '2011301 | 行政运行 | 【待填】'],
    ['a total of it', '合计 | 【待填】'],
    ['a sentence', '公务接待费【待填】万元'],
    ['a count and its sum', '总编制人数【待填】人，其中：行政编制【待填】人'],
    ['a change against a known year', '，比2023年预算增减【待填】万元，主要是示例广场项目减少。具体安排'],
    ['a text of last year', '主要是【待填】压减一般性支出'],
  ])('shows %s', (_, expected) => {
    expect(text).toContain(expected)
  })

  it('shows what is known as it is', () => {
    expect(text).toContain('住房保障支出50.00万元')
    expect(text).not.toMatch(/NaN|undefined|(?<!【)待填/)
  })

  it('says so on every page of both files', async () => {
    const source = laidOut(value.document, value)
    const { pages } = await readPdf(await pdfOf(source))
    expect(pages.filter((page) => !page.text.includes('草稿')).map(({ number }) => number)).toEqual([])
    const parts = partsOf(await docxOf(source))
    const headers = [...parts.keys()].filter((name) => /header\d+\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    for (const name of headers) expect(wordText(partOf(parts, name))).toBe('草　稿')
    const [first] = allOf(partOf(parts, 'word/document.xml'), 'w:sectPr')
    expect(
      first &&
        allOf(first, 'w:headerReference')
          .map(({ attributes }) => attributes['w:type'])
          .toSorted(),
    ).toEqual(['default', 'even'])
  }, 30_000)
})
