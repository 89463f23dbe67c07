/** DOCX and PDF, read by readers that know nothing of their writers, say what the document says: no more and no less. */
import { describe, expect, it } from 'vitest'
import { followPdf } from './follow-pdf.ts'
import { partOf, partsOf, wordSections } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { groupsOf, orientationOf, textsInWord, textsOf } from './word-texts.ts'
import { docxOf, pdfOf, units, written } from './written.ts'

describe.each(units)('%s', (unit) => {
  const source = written(unit)
  const { document, layout } = source

  it('reads the same in the PDF', async () => {
    const { pages } = await readPdf(await pdfOf(source))
    const texts = pages.map(({ text, number }) => text.replace(new RegExp(`—${number}—$`), ''))
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
