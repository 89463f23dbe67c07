/** What the program itself writes, in either format, is what the data say: not one difference. */
import { describe, expect, it } from 'vitest'
import { compareFinished } from '../../../src/commands/verify/compare-finished.ts'
import { showText } from '../../../src/diagnostic/show.ts'
import { type Example, examples, writtenExample } from '../../examples/examples.ts'
import { docxOf, pdfOf, type Unit, units, type Written, written } from '../../write/written.ts'

const all = [...units, ...examples] as const
const isUnit = (name: Unit | Example): name is Unit => units.some((unit) => unit === name)
const writtenOf = (name: Unit | Example): Written => (isUnit(name) ? written(name) : writtenExample(name))

describe.each(all)('%s', (name) => {
  const source = writtenOf(name)
  it.each([
    ['DOCX', docxOf],
    ['PDF', pdfOf],
  ])(
    '%s',
    async (_, bytesOf) => {
      const { diagnostics, counts } = await compareFinished(source.document, await bytesOf(source))
      expect(showText(diagnostics, { colour: false })).toBe('')
      expect(counts).toMatchObject({ inFigures: 0, inWords: 0 })
      expect(counts?.figures).toBeGreaterThan(500)
    },
    30_000,
  )
})
