/** The PDF as a file: bookmarks, links of the contents, page numbers, metadata, fonts; and pdf.js has nothing to say. */
import { afterAll, describe, expect, it, vi } from 'vitest'
import { contentsOf } from '../../../src/document/contents.ts'
import { areaOf } from '../../../src/write/pdf/page.ts'
import { documentOf, paragraph, section } from '../by-hand.ts'
import { type Bookmark, readPdf, squeezed } from '../read-pdf.ts'
import { laidOut, pdfOf, units, written } from '../written.ts'

const warnings = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue())
afterAll(() => vi.restoreAllMocks())

const files = await Promise.all(
  units.map(async (unit) => {
    const source = written(unit)
    const bytes = await pdfOf(source)
    return { unit, ...source, bytes, pdf: await readPdf(bytes) }
  }),
)

/** The units' landscape pages may happen to be all odd or all even. */
const landscape = (id: string) => section([paragraph(id)], { id, orientation: 'landscape' })
const turned = await readPdf(
  await pdfOf(laidOut(documentOf(landscape('一'), landscape('二'), landscape('三')))),
)

describe.each(files)('$unit', ({ document, layout, style, bytes, pdf }) => {
  const entries = contentsOf(document)

  it('opens without a warning', () => {
    expect(warnings.flatMap(({ mock }) => mock.calls)).toEqual([])
  })

  it('has a bookmark for each entry of the contents, tables and 一、 below their part', () => {
    const expected: { title: string; page: number; below: Bookmark[] }[] = []
    for (const { id, level, text } of entries) {
      const bookmark = { title: text, page: layout.starts.get(id) ?? 0, below: [] }
      if (level === 1) expected.push(bookmark)
      else expected.at(-1)?.below.push(bookmark)
    }
    expect(expected.length).toBeGreaterThan(2)
    expect(pdf.bookmarks).toEqual(expected)
  })

  it('has contents whose words and numbers lead to the page where the entry stands', async () => {
    const links = pdf.pages.flatMap((page) => page.links)
    const read = entries.map(({ id }) => ({
      id,
      words: links.flatMap(({ target, words }) => (target === id ? [words] : [])),
    }))
    expect(read).toEqual(
      await Promise.all(
        entries.map(async ({ id, text }) => ({ id, words: [squeezed(text), String(await pdf.pageOf(id))] })),
      ),
    )
    expect(new Set(links.map(({ target }) => target))).toEqual(new Set(entries.map(({ id }) => id)))
  })

  it('has each entry on the page that its number says', async () => {
    const heads = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        if (block.type === 'heading' && block.level <= 2)
          return [
            { id: block.id, text: block.content.map((own) => ('text' in own ? own.text : '')).join('') },
          ]
        return block.type === 'table' && block.caption?.listed
          ? [{ id: block.id, text: block.caption.title }]
          : []
      })
    expect(heads.map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
    for (const { id, text } of heads) {
      expect(pdf.pages[(await pdf.pageOf(id)) - 1]?.text).toContain(squeezed(text))
    }
  })

  it('has page numbers at the outer edge, odd ones right, even ones left, and none on the cover', () => {
    const inset = style.text['page-number'].size
    for (const page of [...pdf.pages, ...turned.pages.slice(1)]) {
      const area = areaOf(style, page.width > page.height ? 'landscape' : 'portrait')
      const below = page.pieces.filter(({ y }) => y > area.top + area.height)
      if (page.number === 1) {
        expect(below).toEqual([])
        continue
      }
      const [first, last] = [below[0], below.at(-1)]
      expect(below.map(({ text }) => text).join('')).toBe(`— ${page.number} —`)
      if (page.number % 2 === 0) expect(first?.x).toBeCloseTo(area.left + inset, 1)
      else expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(area.left + area.width - inset, 1)
    }
  })

  it('sets every piece of type where the layout has it', () => {
    const place = (x: number, y: number) => `${x.toFixed(0)} ${y.toFixed(0)}`
    const missing = layout.pages.flatMap(({ number, marks }) => {
      const read = new Set(pdf.pages[number - 1]?.pieces.map(({ x, y }) => place(x + 0.02, y + 0.02)))
      return marks.filter(({ text, x, y }) => /^\S/u.test(text) && !read.has(place(x + 0.02, y + 0.02)))
    })
    expect(missing.map(({ text }) => text)).toEqual([])
  })

  it('has the pages of the layout, turned where the section is', () => {
    const orientation = (wide: boolean) => (wide ? 'landscape' : 'portrait')
    expect(pdf.pages.map(({ width, height }) => orientation(width > height))).toEqual(
      layout.pages.map(({ orientation }) => orientation),
    )
  })

  it('says title, author and language', () => {
    expect(pdf.info).toMatchObject({ Title: document.title, Author: document.author, Language: 'zh-CN' })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/DisplayDocTitle true/)
  })

  it('brings its fonts, each a subset', () => {
    const text = Buffer.from(bytes).toString('latin1')
    const names = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name)
    const descriptors = [...text.matchAll(/\/Type \/FontDescriptor[\s\S]*?endobj/g)].map(([all]) => all)
    expect(new Set(names).size).toBe(4)
    expect(names.filter((name) => !/^[A-Z]{6}\+/.test(name ?? ''))).toEqual([])
    expect(descriptors).toHaveLength(4)
    expect(descriptors.filter((own) => !/\/FontFile[23] \d+ 0 R/.test(own))).toEqual([])
    expect(bytes.length).toBeLessThan(1_000_000)
  })
})

it('takes marks that PDF itself uses', async () => {
  const text = '（甲）\\(乙)<丙>&“丁”/戊%己'
  const { pages } = await readPdf(await pdfOf(laidOut(documentOf(paragraph(text)))))
  expect(pages.map((page) => page.text)).toEqual([`${text}—1—`])
})
