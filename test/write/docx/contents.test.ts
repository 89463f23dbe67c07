/** The contents are written in advance: no reader asks to update fields, every number points at a bookmark. */
import { describe, expect, it } from 'vitest'
import { contentsOf } from '../../../src/document/contents.ts'
import type { Heading } from '../../../src/document/tree.ts'
import { writeDocx } from '../../../src/write/docx/write-docx.ts'
import { caption, documentOf, inlines, row, table } from '../by-hand.ts'
import { allOf, elementsIn, partOf, partsOf, styleOf, valueAt, wordText, type Xml } from '../read-docx.ts'
import { baseLook, docxOf, units, written } from '../written.ts'

const instructions = (xml: Xml) => allOf(xml, 'w:instrText').map((own) => own.children.join(''))
const contentsLines = (document: Xml) => allOf(document, 'w:p').filter((own) => /^TOC\d/.test(styleOf(own)))

describe.each(units)('%s', async (unit) => {
  const { document: tree, layout, ...source } = written(unit)
  const parts = partsOf(await docxOf(written(unit)))
  const document = partOf(parts, 'word/document.xml')
  const bookmarks = allOf(document, 'w:bookmarkStart').map(({ attributes }) => ({
    name: attributes['w:name'] ?? '',
    id: attributes['w:id'] ?? '',
  }))

  it('asks for no update of fields', () => {
    for (const xml of parts.values()) expect(xml).not.toMatch(/updateFields|w:dirty="(?:true|1)"/)
  })

  it('has the page numbers that it was given, and none where it was given none', async () => {
    const pages = new Map([...layout.starts].map(([id, page], index) => [id, page + 100 * (index % 2)]))
    pages.delete([...pages.keys()][1] ?? '')
    const other = await writeDocx(tree, source, { pages, tables: layout.tables })
    const lines = contentsLines(partOf(partsOf(other), 'word/document.xml'))
    expect(lines.map(wordText)).toEqual(
      contentsOf(tree).map(({ id, text }) => `${text}\t${pages.get(id) ?? ''}`),
    )
  })

  it('has bookmarks with names of their own that Word takes, closed where they stand', () => {
    expect(new Set(bookmarks.map(({ name }) => name)).size).toBe(bookmarks.length)
    expect(new Set(bookmarks.map(({ id }) => id)).size).toBe(bookmarks.length)
    expect(bookmarks.filter(({ name }) => name.length > 40 || !/^\p{L}[\p{L}\p{N}_]*$/u.test(name))).toEqual(
      [],
    )
    expect(allOf(document, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id'])).toEqual(
      bookmarks.map(({ id }) => id),
    )
  })

  it('leads from each line to the bookmark in the heading or title that it names', () => {
    const entries = contentsOf(tree)
    const lines = contentsLines(document)
    const holders = new Map(
      allOf(document, 'w:p').flatMap((own) =>
        elementsIn(own, 'w:bookmarkStart').map(
          (start) => [start.attributes['w:name'], wordText(own)] as const,
        ),
      ),
    )
    lines.forEach((line, index) => {
      const [link] = elementsIn(line, 'w:hyperlink')
      const anchor = link?.attributes['w:anchor']
      expect(instructions(line).filter((code) => code.startsWith('PAGEREF'))).toEqual([
        `PAGEREF ${anchor} \\h`,
      ])
      const title = holders.get(anchor)?.replaceAll('\n', '　')
      expect(entries[index]?.text.endsWith(title ?? '?'), `${entries[index]?.text} → ${title}`).toBe(true)
      expect(styleOf(line)).toBe(`TOC${entries[index]?.level}`)
    })
    expect(lines).toHaveLength(entries.length)
  })

  it('would keep its words when somebody updates it: headings by style, tables by TC fields', () => {
    const [toc] = instructions(document)
    expect(toc).toBe('TOC \\o "1-2" \\f C \\h \\z')
    const tables = contentsOf(tree).filter(({ id }) =>
      tree.sections.some(({ blocks }) => blocks.some((block) => block.type === 'table' && block.id === id)),
    )
    const marks = instructions(document).filter((code) => code.startsWith('TC '))
    expect(marks.map((code) => code.replaceAll(/\\([“”"\\])/g, '$1'))).toEqual(
      tables.map(({ text }) => `TC "${text}" \\f C \\l "2"`),
    )
  })

  it('opens and closes every field', () => {
    let depth = 0
    for (const mark of allOf(document, 'w:fldChar')) {
      const type = valueAt(mark, [], 'w:fldCharType')
      if (type === 'begin') depth++
      if (type === 'end') depth--
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })
})

it('tells long ids apart', async () => {
  const ids = ['一', '二', '三'].map(
    (end) => `${'section-of-the-explanation-with-a-long-name'.repeat(2)}-${end}`,
  )
  const headings = ids.map(
    (id): Heading => ({ type: 'heading', level: 2, id, content: inlines(id.slice(-1)) }),
  )
  const titled = table([row('甲')], { id: 'x/y z', caption: caption('表') })
  const tree = documentOf({ type: 'contents', title: '目录' }, ...headings, titled)
  const document = partOf(
    partsOf(
      await writeDocx(tree, baseLook('base'), { pages: new Map([[ids[2] ?? '', 7]]), tables: new Map() }),
    ),
    'word/document.xml',
  )
  const names = allOf(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')
  expect(new Set(names).size).toBe(4)
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(40)
  expect(names.at(-1)).toBe('b_x_y_z')
  expect(contentsLines(document).map(wordText)).toEqual(['一\t', '二\t', '三\t7', '表1　表\t'])
})
