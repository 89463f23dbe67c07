/** Any digit of any figure that is retyped is found, and reported with its place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocument } from '../../../src/commands/verify/compare-document.ts'
import { expectedTexts } from '../../../src/commands/verify/expected-texts.ts'
import type { FileText } from '../../../src/commands/verify/file-text.ts'
import { findingDiagnostics } from '../../../src/commands/verify/finding-diagnostics.ts'
import { readDocx } from '../../../src/commands/verify/read-docx.ts'
import { readPdf } from '../../../src/commands/verify/read-pdf.ts'
import { squeezed } from '../../../src/commands/verify/tokens.ts'
import { writtenExample } from '../../examples/examples.ts'
import { docxOf, pdfOf } from '../../write/written.ts'

const source = writtenExample('example-service/2025')
const { document } = source

type Retyped = { readonly segment: number; readonly at: number; readonly by: number }

/** Any digit of the segments that hold one, made another digit. */
function anyDigit({ segments }: FileText, isOpen: (segment: number) => boolean): fc.Arbitrary<Retyped> {
  const places = segments.flatMap(({ text }, segment) =>
    isOpen(segment) ? [...text.matchAll(/\d/g)].map(({ index }) => ({ segment, at: index })) : [],
  )
  return fc
    .tuple(fc.nat(places.length - 1), fc.integer({ min: 1, max: 9 }))
    .map(([place, by]) => ({ ...(places[place] ?? { segment: 0, at: 0 }), by }))
}

function retyped(reading: FileText, { segment, at, by }: Retyped): FileText {
  const own = reading.segments[segment]
  if (own === undefined) throw new Error(`no segment ${segment}`)
  const digit = String((Number(own.text[at]) + by) % 10)
  const text = own.text.slice(0, at) + digit + own.text.slice(at + 1)
  return { ...reading, segments: reading.segments.with(segment, { ...own, text }) }
}

const told = (reading: FileText) => findingDiagnostics(compareDocument(document, reading).findings)

describe('one digit', async () => {
  const docx = readDocx(await docxOf(source)).value
  const pdf = (await readPdf(await pdfOf(source))).value
  if (docx === null || pdf === null) throw new Error('the publication cannot be read')

  it('of the DOCX is found in its cell or paragraph, and nowhere else', () => {
    // The place of each character, since the file has the data's text and nothing else.
    const places = expectedTexts(document).flatMap(({ cells }) =>
      cells.flatMap(({ text, where }) => [...text].map(() => where)),
    )
    const texts = docx.segments.map(({ text }) => squeezed(text))
    expect(texts.join('').length).toBe(places.length)
    const placeOf = ({ segment, at }: Retyped) => {
      const before = squeezed(docx.segments[segment]?.text.slice(0, at) ?? '')
      return places[texts.slice(0, segment).join('').length + before.length]
    }
    fc.assert(
      fc.property(
        anyDigit(docx, () => true),
        (change) => {
          const found = told(retyped(docx, change))
          expect(found.map(({ message }) => message.startsWith(placeOf(change) ?? '?'))).toEqual([true])
        },
      ),
      { numRuns: 100, seed: 11 },
    )
  }, 60_000)

  it('of the PDF is found on its page', () => {
    const isPageNumber = (segment: number) =>
      /^\d{1,3}$/.test(pdf.segments[segment]?.text ?? '') && (pdf.segments[segment]?.page ?? 0) < 4
    fc.assert(
      fc.property(
        anyDigit(pdf, (segment) => !isPageNumber(segment)),
        (change) => {
          const found = told(retyped(pdf, change))
          expect(found.map(({ message }) => message).join('\n')).toContain(
            `PDF 第${pdf.segments[change.segment]?.page}页`,
          )
        },
      ),
      { numRuns: 100, seed: 11 },
    )
  }, 60_000)
})
