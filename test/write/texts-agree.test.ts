/** DOCX and PDF, read by independent readers, contain the texts of the document: no more and no less. */
import { describe, expect, it } from 'vitest'
import { editions, writtenExample } from '../examples/examples.ts'
import { followPdf } from './follow-pdf.ts'
import { partOf, partsOf, wordSections } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { groupsOf, orientationOf, textsInWord, textsOf } from './word-texts.ts'
import { docxOf, pdfOf, units, type Written, written } from './written.ts'

const sources: readonly (readonly [string, () => Written])[] = [
  ...units.map((unit) => [unit, () => written(unit)] as const),
  ...editions.map((edition) => [edition, () => writtenExample(edition)] as const),
]

describe.each(sources)('%s', (_, write) => {
  const source = write()
  const { document, layout, style } = source

  it('reads the same in the PDF', async () => {
    const { pages } = await readPdf(await pdfOf(source))
    const texts = pages.map(({ text, number }) => {
      const printed = style.page.numberFormat.replace('{page}', String(number)).replaceAll(' ', '')
      return text.endsWith(printed) ? text.slice(0, -printed.length) : text
    })
    expect(Object.fromEntries(followPdf(document, texts))).toEqual(Object.fromEntries(layout.starts))
  })

  it('reads the same in the DOCX, section by section and cell by cell', async () => {
    const body = wordSections(partOf(partsOf(await docxOf(source)), 'word/document.xml'))
    expect(body.map(orientationOf)).toEqual(groupsOf(document).map(([section]) => section?.orientation))
    groupsOf(document).forEach((sections, index) => {
      expect(textsInWord(body[index])).toEqual(
        sections.flatMap(({ blocks }) => blocks.flatMap(textsOf(source))),
      )
    })
  })
})
