/** Page numbers and running headers of a PDF, separated from its text. */
import { describe, expect, it } from 'vitest'
import type { Page } from '../../../src/commands/verify/pdf/pages.ts'
import { withoutFurniture } from '../../../src/commands/verify/pdf/without-furniture.ts'

/** A line at a height in points from the page's foot. */
const line = (y: number, text: string) => ({ text, x: 90, y, right: 90 + 10 * text.length, size: 10 })
/** Pages of 842 points: each its lines from top to foot. */
const pagesOf = (...pages: readonly (readonly ReturnType<typeof line>[])[]): readonly Page[] =>
  pages.map((stretches, index) => ({ number: index + 1, height: 842, stretches }))
const read = (pages: readonly Page[]) => {
  const { pages: bare, asides } = withoutFurniture(pages)
  return {
    texts: bare.map(({ stretches }) => stretches.map(({ text }) => text).join('|')),
    asides: asides.map(({ where, text, page }) => `${page} ${where} ${text}`),
  }
}
const body = (text: string) => line(500, text)
const three = (below: (page: number) => string, above?: (page: number) => string) =>
  pagesOf(
    ...[1, 2, 3].map((page) => [
      ...(above === undefined ? [] : [line(800, above(page))]),
      body(`正文${page}`),
      line(60, below(page)),
    ]),
  )
const bare = ['正文1', '正文2', '正文3']

describe('page numbers go', () => {
  it.each([
    ['between dashes', three((page) => `— ${page} —`)],
    ['alone', three((page) => `${page}`)],
    ['in words', three((page) => `第 ${page} 页 共 3 页`)],
    ['with the count', three((page) => `${page}/3`)],
    ['that begin later', three((page) => `- ${page + 4} -`)],
    ['above', pagesOf(...[1, 2, 3].map((page) => [line(810, `${page}`), body(`正文${page}`)]))],
    [
      'but for the cover',
      pagesOf([body('正文1')], [body('正文2'), line(60, '2')], [body('正文3'), line(60, '3')]),
    ],
    [
      'cut into pieces',
      pagesOf(
        ...[1, 2, 3].map((page) => [
          body(`正文${page}`),
          line(60, '—'),
          line(60.4, `${page}`),
          line(60, '—'),
        ]),
      ),
    ],
  ])('%s', (_, pages) => {
    expect(read(pages)).toEqual({ texts: bare, asides: [] })
  })
})

describe('what runs over the pages is told once', () => {
  it('as a header', () => {
    const pages = three(
      (page) => `${page}`,
      () => '示例局部门预算',
    )
    expect(read(pages)).toEqual({ texts: bare, asides: ['1 页眉 示例局部门预算'] })
  })

  it('as a footer above the page number', () => {
    const pages = pagesOf(
      ...[1, 2, 3].map((page) => [body(`正文${page}`), line(80, '内部资料'), line(60, `${page}`)]),
    )
    expect(read(pages)).toEqual({ texts: bare, asides: ['1 页脚 内部资料'] })
  })
})

describe('text stays', () => {
  it.each([
    [
      'a figure at the foot that does not count up',
      pagesOf([body('正文1'), line(60, '58')], [body('正文2'), line(60, '12')]),
    ],
    [
      'a figure that is not outermost',
      pagesOf([line(70, '1'), line(60, '合计')], [line(70, '2'), line(60, '其中')]),
    ],
    [
      'a line of two pages out of four',
      pagesOf([line(800, '续表')], [line(800, '续表')], [body('甲')], [body('乙')]),
    ],
  ])('%s', (_, pages) => {
    expect(read(pages)).toEqual({
      texts: pages.map(({ stretches }) => stretches.map(({ text }) => text).join('|')),
      asides: [],
    })
  })
})
