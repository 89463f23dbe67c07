/** The real publication is of the size of a publication: 35 to 65 pages, files that any mailbox takes. */
import { expect, it } from 'vitest'
import { docxOf, pdfOf, written } from './written.ts'

const unit = written('qiaokou-bigdata')

it('has 35 to 65 pages', () => {
  expect(unit.layout.pages.length).toBeGreaterThanOrEqual(35)
  expect(unit.layout.pages.length).toBeLessThanOrEqual(65)
})

it('is a PDF of less than 1.2 MB and a DOCX of less than 200 KB', async () => {
  expect((await pdfOf(unit)).length).toBeLessThan(1_200_000)
  expect((await docxOf(unit)).length).toBeLessThan(200_000)
})
