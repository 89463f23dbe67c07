/** Pages of the units: everything inside the type area, no rule through type, nothing left alone at a page's foot. */
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/text.ts'
import type { Block } from '../../../src/document/tree.ts'
import { checkCoverage } from '../../../src/write/pdf/coverage.ts'
import { areaOf } from '../../../src/write/pdf/page.ts'
import { squeezed } from '../read-pdf.ts'
import { units, written } from '../written.ts'
import { linesOn, misplaced, printedLines } from './printed.ts'

describe.each(units)('%s', (unit) => {
  const source = written(unit)
  const { document, layout, style } = source
  const blocks = document.sections.flatMap((section) => section.blocks)

  it('has a glyph for every character', () => {
    expect(checkCoverage(layout)).toEqual([])
  })

  it('keeps type and rules within the type area, and no rule runs through type', () => {
    expect(misplaced(source)).toEqual([])
  })

  it('leaves no heading and no caption alone at the foot of a page', () => {
    const heads = new Set(blocks.flatMap(announcements).map(squeezed))
    const last = layout.pages
      .map((page) =>
        linesOn(page, areaOf(style, page.orientation)).filter(({ isPageNumber }) => !isPageNumber),
      )
      .flatMap((lines) => lines.at(-1) ?? [])
    expect(last).toHaveLength(layout.pages.length)
    const announces = (text: string) => [...heads].some((head) => head === text || endsHeading(head, text))
    expect(last.filter(({ text }) => announces(squeezed(text)))).toEqual([])
  })

  it('spreads justified lines between characters, never inside a figure', () => {
    const spread = layout.pages.flatMap(({ marks }) => marks.filter(({ spacing }) => spacing > 0))
    expect(spread.length).toBeGreaterThan(20)
    expect(spread.filter(({ text }) => /[!-~]{2}/.test(text))).toEqual([])
  })

  it('marks the beginning of every heading and captioned table once, in order', () => {
    const anchors = printedLines(source).flatMap(({ anchor, page }) =>
      anchor === null ? [] : [[anchor, page]],
    )
    const expected = blocks
      .filter((block) => block.type === 'heading' || (block.type === 'table' && block.caption !== null))
      .map((block) => ('id' in block ? [block.id, layout.starts.get(block.id)] : []))
    expect(anchors).toEqual(expected)
  })

  it('begins each section on a new page or goes on below, as it says', () => {
    const pageOf = (all: readonly Block[]) =>
      all.flatMap((block) => ('id' in block ? (layout.starts.get(block.id) ?? []) : []))
    document.sections.forEach((section, index) => {
      const before = pageOf(document.sections[index - 1]?.blocks ?? []).at(-1)
      const [own] = pageOf(section.blocks)
      if (own === undefined || before === undefined) return
      if (section.starts === 'new-page') expect(own, section.id).toBeGreaterThan(before)
      expect(layout.pages[own - 1]?.orientation, section.id).toBe(section.orientation)
    })
  })
})

/** The last line of a heading of several. */
const endsHeading = (head: string, text: string) =>
  /^(?:[一二三四五六七八九十]+、|（)/u.test(head) && head.endsWith(text)

/** Texts that must not be the last on a page. */
function announcements(block: Block): readonly string[] {
  if (block.type === 'heading') return [textOf(block.content)]
  if (block.type !== 'table' || block.caption === null) return []
  const { number, title, scope, unit } = block.caption
  return [number, title, scope, unit].filter((text) => text !== null)
}
