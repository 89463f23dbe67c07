import { it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { pdfOf, units, written } from './written.ts'

it('x', async () => {
  for (const u of units) {
    const w = written(u)
    const pdf = await readPdf(await pdfOf(w))
    console.log(pdf.pages[1]!.links.slice(0, 12), pdf.pages.flatMap((p) => p.links).length)
    console.log(
      pdf.pages
        .map((p) => {
          const l = p.pieces
            .slice(-5)
            .map((x) => x.text)
            .join('|')
          return `${p.number} ${p.width} ${l.slice(-14)} ${p.pieces.at(-1)?.x}`
        })
        .slice(0, 14),
    )
  }
})
