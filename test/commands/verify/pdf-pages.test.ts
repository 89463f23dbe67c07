/** The positions of texts on the pages of a PDF, in reading direction. */
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { pagesOf } from '../../../src/commands/verify/pdf/pages.ts'

/** One page of 400 by 300 points with a text at a place. */
const pdf = (rotate: number, matrix: string) => {
  const stream = `BT /F1 10 Tf ${matrix} Tm (58) Tj ET`
  return strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Rotate ${rotate}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`)
}

it.each([
  ['upright', pdf(0, '1 0 0 1 40 20'), { height: 300, x: 40, y: 20 }],
  ['on its side, and turned', pdf(90, '0 1 -1 0 380 40'), { height: 400, x: 40, y: 20 }],
  ['on its other side, and turned back', pdf(270, '0 -1 1 0 20 260'), { height: 400, x: 40, y: 20 }],
])('%s', async (_, bytes, { height, x, y }) => {
  const pages = await pagesOf(bytes)
  if (typeof pages === 'string') throw new Error(pages)
  const [page] = pages
  const [own, ...others] = page?.stretches ?? []
  expect(page?.height).toBe(height)
  expect(own?.text).toBe('58')
  expect([own?.x, own?.y, own?.size].map((value) => Math.round(value ?? 0))).toEqual([x, y, 10])
  expect(Math.round((own?.right ?? 0) - (own?.x ?? 0))).toBe(11)
  expect(others).toEqual([])
})
