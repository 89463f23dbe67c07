/** A district's `style.docx`, and the `style.yaml` of a nearer layer, a later year's or the unit's own. */
import { describe, expect, it } from 'vitest'
import { composeUnit } from '../../src/build.ts'
import { traitsOf } from '../../src/write/docx/resolve-style.ts'
import { lookOf } from '../../src/write/docx/shared-look.ts'
import { exampleJob, projectWorld, textOfFile } from '../project.ts'
import { edited, sampleFile } from '../write/style-file.ts'

const sample = await sampleFile('base')
const withSize = (halfPoints: number) => edited(sample, [['NormalIndent', '"32"', `"${halfPoints}"`]])
const district = {
  'data/example-bureau/unit.yaml': textOfFile('data/example-bureau/unit.yaml').replace(
    'kind: 行政单位',
    'kind: 行政单位\ntemplate: hillside',
  ),
  'templates/hillside/style.docx': withSize(28),
}

/** The size of 正文缩进 in the DOCX and in the PDF, in points, and whether a difference is reported. */
function sizes(changes: Readonly<Record<string, string | Uint8Array>>) {
  const { value, diagnostics } = composeUnit(projectWorld({ ...district, ...changes }), exampleJob)
  if (value === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const docx = Number(traitsOf(lookOf(value).styles, 'NormalIndent').size) / 2
  const told = diagnostics.some(({ slug }) => slug === 'style-yaml-follows-style-docx')
  return [docx, value.style.text.body.size, told]
}

const size = (points: number) => `text:\n  body: { size: ${points} }\n`

describe('the size of running text', () => {
  it.each<[string, Readonly<Record<string, string | Uint8Array>>, unknown]>([
    ['the district’s style.docx', {}, [14, 16, true]],
    ['before the style.yaml beside it', { 'templates/hillside/style.yaml': size(15) }, [14, 15, true]],
    ['the year’s style.yaml before it', { 'templates/hillside/2024/style.yaml': size(15) }, [15, 15, false]],
    ['no later year’s', { 'templates/hillside/2025/style.yaml': size(15) }, [14, 16, true]],
    ['the unit’s style.yaml before it', { 'templates/example-bureau/style.yaml': size(15) }, [15, 15, false]],
    [
      'the year’s style.docx before it',
      { 'templates/hillside/2024/style.docx': withSize(26) },
      [13, 16, true],
    ],
    [
      'the unit’s style.yaml before the year’s style.docx',
      {
        'templates/hillside/2024/style.docx': withSize(26),
        'templates/example-bureau/style.yaml': size(15),
      },
      [15, 15, false],
    ],
  ])('%s', (_, changes, expected) => {
    expect(sizes(changes)).toEqual(expected)
  })
})
