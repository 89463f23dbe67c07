/** The pages hold what pdfmake alone would draw: every line given to it as a text at its place, set by its own code. */
import pdfmake from 'pdfmake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { definitionOf } from '../../../src/write/pdf/draw.ts'
import type { OpenedFace } from '../../../src/write/pdf/faces.ts'
import type { PlacedRun } from '../../../src/write/pdf/page.ts'
import { documentOf, paragraph } from '../by-hand.ts'
import { readPdf } from '../read-pdf.ts'
import { laidOut, pdfOf, type Written, written } from '../written.ts'

type Alone = {
  fonts: Record<string, { normal: string }>
  virtualfs: { writeFileSync: (path: string, bytes: Uint8Array) => void }
  createPdf: (definition: object) => { getBuffer: () => Promise<Buffer> }
}
const alone = pdfmake as unknown as Alone

const facesOf = ({ layout }: Written): readonly OpenedFace[] => [
  ...new Set(layout.pages.flatMap(({ marks }) => marks.map(({ face }) => face))),
]

function textNode({ face, text, x, y, size, spacing }: PlacedRun): object {
  return {
    text,
    font: face.name,
    fontSize: size,
    characterSpacing: spacing,
    absolutePosition: { x, y: y - face.ascent * size },
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
  }
}

/** The file that pdfmake makes of the same pages without any code of ours. */
async function drawnByPdfmake(source: Written): Promise<Uint8Array> {
  for (const { name, bytes } of facesOf(source)) {
    alone.virtualfs.writeFileSync(`${name}.ttf`, bytes)
    alone.fonts = { ...alone.fonts, [name]: { normal: `${name}.ttf` } }
  }
  const { document, layout, style } = source
  const definition = definitionOf(document, layout, style)
  const content = layout.pages.flatMap(({ marks }, index) => [
    definition.content[index],
    ...marks.map(textNode),
  ])
  return alone
    .createPdf({ ...definition, content, defaultStyle: { font: facesOf(source)[0]?.name } })
    .getBuffer()
}

const { fonts } = alone
beforeAll(() => {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
})
afterAll(() => {
  alone.fonts = fonts
})

const rounded = (value: number) => Math.round(value * 10) / 10

/**
 * Text and position of every piece, page by page. Not its width: pdfmake draws Latin letters together if the font
 * asks for it.
 */
async function piecesOf(bytes: Uint8Array) {
  const { pages } = await readPdf(bytes)
  return pages.map(({ pieces }) => pieces.map(({ text, x, y }) => `${text} ${rounded(x)} ${rounded(y)}`))
}

const odd = paragraph('示例①②③　Ａ１２ 㐂𠮷 café “引号”……——℃ Ωλ Жд ひらカナ 1,389.58万元（114.47%）')

it.each([
  ['a department', written('example-bureau')],
  ['characters of many kinds', laidOut(documentOf(odd))],
])('of %s', async (_, source) => {
  const [ours, theirs] = await Promise.all([
    pdfOf(source).then(piecesOf),
    drawnByPdfmake(source).then(piecesOf),
  ])
  expect(ours.flat().length).toBeGreaterThan(0)
  expect(ours).toEqual(theirs)
})
