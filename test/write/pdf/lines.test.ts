/** Line breaking: 避头尾, no number parted from its unit, nothing lost and nothing wider than the line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/document/text.ts'
import type { Block, Document, Inline } from '../../../src/document/tree.ts'
import { evenLinesOf } from '../../../src/write/pdf/even-lines.ts'
import { facesOf } from '../../../src/write/pdf/faces.ts'
import { piecesOf } from '../../../src/write/pdf/line-ends.ts'
import { linesOf } from '../../../src/write/pdf/lines.ts'
import { inlines } from '../by-hand.ts'
import { squeezed } from '../read-pdf.ts'
import { baseLook, fontBytes, units, written } from '../written.ts'
import { columnAround, type PrintedLine, printedLines } from './printed.ts'

const mayNotBegin = /^[、。，．：；！？）〕」』】》〉”’…,.;:!?)\]%％‰℃]/u
const mayNotEnd = /[（〔「『【《〈“‘([]$/u
const unit =
  /^(?:[%％‰℃]|万元|亿元|元|万|亿|年|月|日|人|个|份|条|台|辆|套|项|次|户|家|处|件|名|天|小时|平方米|吨)/u

/** Whether a number is cut here: digits before the break, and more of it or its unit behind. */
const cutsNumber = (before: string, after: string) =>
  /\d$/.test(before) ? /^[\d,.]/.test(after) || unit.test(after) : /\d[,.]$/.test(before) && /^\d/.test(after)

const isBelow = (line: PrintedLine, next: PrintedLine) =>
  next.page > line.page || (next.y > line.y && next.y < line.y + 2 * line.size && next.left < line.right)

const setting = {
  faces: facesOf({ fonts: baseLook('base').fonts, bytes: fontBytes }),
  font: 'song',
  strong: 'hei',
  size: 10,
} as const

const fill = (content: readonly Inline[], width: number) => linesOf(content, setting, width, 0)
const widthOf = (text: string) => fill(inlines(text), Number.POSITIVE_INFINITY)[0]?.width ?? 0
const wordsOf = (line: ReturnType<typeof fill>[number]) => line.runs.map(({ text }) => text).join('')

describe.each(units)('%s', (name) => {
  const source = written(name)
  const paragraphs = paragraphsOf(source.document)

  it('has no line on any page that begins with a closing mark or ends with an opening one', () => {
    const lines = printedLines(source).filter(({ isPageNumber }) => !isPageNumber)
    expect(lines.length).toBeGreaterThan(500)
    expect(lines.filter(({ text }) => mayNotBegin.test(text) || mayNotEnd.test(text))).toEqual([])
  })

  it('has no number parted from its unit on any page', () => {
    const texts = paragraphs.map((content) => squeezed(textOf(content)))
    const lines = printedLines(source).filter(({ isPageNumber, link }) => !isPageNumber && link === null)
    const cut = lines.flatMap((line, index) => {
      const next = lines[index + 1]
      if (next === undefined || !cutsNumber(line.text, next.text) || !isBelow(line, next)) return []
      const around = squeezed(line.text.slice(-10) + next.text.slice(0, 10))
      // A figure wider than its column is broken all the same: nothing may run out of a cell.
      const [figure = ''] = /[≥≤]?[\d,.]+$/.exec(line.text) ?? []
      const page = source.layout.pages[line.page - 1]
      const room = page ? columnAround(page, line) - 2 * source.style.table.padding.x : 0
      const fits = widthOf(figure + (unit.exec(next.text)?.[0] ?? '')) * (line.size / setting.size) < room
      return fits && texts.some((own) => own.includes(around)) ? [`${line.text} / ${next.text}`] : []
    })
    expect(cut).toEqual([])
  })

  it.each([60, 83, 120, 171, 260])('breaks its own texts as well into lines of %i points', (width) => {
    const wrong = paragraphs.flatMap((content) => {
      const lines = fill(content, width)
      const words = lines.map(wordsOf)
      // Where a piece is wider than the line it is broken anywhere.
      if (piecesOf(textOf(content)).some((piece) => widthOf(piece) > width)) return []
      const told = (text: string) => `${text} in ${words.join('|')}`
      return [
        ...(squeezed(words.join('')) === squeezed(textOf(content)) ? [] : [told('lost')]),
        ...lines.filter((line) => line.width > width + 0.1).map((line) => told(`too wide ${wordsOf(line)}`)),
        ...words
          .slice(1)
          .filter((text) => mayNotBegin.test(text))
          .map(told),
        ...words
          .slice(0, -1)
          .filter((text) => mayNotEnd.test(text))
          .map(told),
        ...words.filter((text, index) => cutsNumber(text, words[index + 1] ?? '')).map(told),
      ]
    })
    expect(wrong).toEqual([])
  })
})

describe('a paragraph', () => {
  const broken = (text: string, width: number) => fill(inlines(text), width).map(wordsOf)

  it.each([
    ['a figure goes down whole with its unit', '本年预算1,389.58万元', 99, ['本年预算', '1,389.58万元']],
    ['a sign stays with its figure', '满意度应当≥95%以上', 55, ['满意度应当', '≥95%以上']],
    ['a closing mark takes a character with it', '一二三四五。六', 50, ['一二三四', '五。六']],
    ['an opening mark goes down', '一二三四（五六）', 50, ['一二三四', '（五六）']],
    ['quotation marks are brackets', '一般公共预算“三公”经费', 60, ['一般公共预算', '“三公”经费']],
    ['a word longer than the line is broken anywhere', 'ABCDEFGHIJKL', 40, ['ABCDE', 'FGHIJK', 'L']],
    ['even broken, it takes no closing mark to a line’s head', '60.00万元、', 55, ['60.00万', '元、']],
    ['nor leaves an opening one at a line’s end', '(2022-2023年度)', 68, ['(2022-2023年', '度)']],
    ['an empty text has no lines', '', 40, []],
  ])('%s', (_, text, width, expected) => {
    expect(broken(text, width)).toEqual(expected)
  })

  it('breaks where it is told to, twice as well', () => {
    const [a, b] = [inlines('甲'), inlines('乙')]
    expect(fill([...a, { type: 'break' }, { type: 'break' }, ...b], 100).map(wordsOf)).toEqual([
      '甲',
      '',
      '乙',
    ])
  })

  it('of any text and any width loses nothing and fits', () => {
    const character = fc.constantFrom(...'预算公开万元年 、。，（）“”《》%≥—-.,0123456789AbC𠮷硚')
    const texts = fc.array(character, { maxLength: 60 }).map((own) => own.join('').trim())
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const lines = fill(inlines(text), width)
        expect(squeezed(lines.map(wordsOf).join(''))).toBe(squeezed(text))
        expect(Math.max(0, ...lines.map((line) => line.width))).toBeLessThanOrEqual(width + 0.1)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a justified paragraph', () => {
  const even = (text: string, width: number, indent = 0) => evenLinesOf(inlines(text), setting, width, indent)
  const words = (text: string, width: number) => even(text, width).map(wordsOf)

  it.each([
    [
      'leaves the gap before a long figure to the lines above it',
      '一二三四五六七八九十甲乙丙丁戊己23,456.00万元。',
      100,
      ['一二三四五六七八', '九十甲乙丙丁戊己', '23,456.00万元。'],
    ],
    [
      'does not end in a line of one character',
      '一二三四五六七八九十一二三四五六七八九十完。',
      100,
      ['一二三四五六七八九十', '一二三四五六七八九', '十完。'],
    ],
    ['is filled as far as it goes where all fits', '一二三四五六七八九十', 100, ['一二三四五六七八九十']],
    ['breaks a word longer than the line anywhere', 'ABCDEFGHIJKL', 40, ['ABCDE', 'FGHIJK', 'L']],
    ['has no lines if it has no text', '', 40, []],
  ])('%s', (_, text, width, expected) => {
    expect(words(text, width)).toEqual(expected)
  })

  it('of any text takes as many lines as plain filling, loses nothing and fits, the indented line too', () => {
    const character = fc.constantFrom(...'预算公开万元年 、。，（）“”%≥.,0123456789AbC𠮷硚')
    const texts = fc.array(character, { maxLength: 120 }).map((own) => own.join('').trim())
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 400 }), fc.constantFrom(0, 20), (text, width, indent) => {
        const lines = even(text, width, indent)
        expect(squeezed(lines.map(wordsOf).join(''))).toBe(squeezed(text))
        expect(lines.length).toBe(linesOf(inlines(text), setting, width, indent).length)
        lines.forEach((line, index) => {
          expect(line.width).toBeLessThanOrEqual(width - (index === 0 ? indent : 0) + 0.1)
          expect(line.last).toBe(index === lines.length - 1)
        })
      }),
      { numRuns: 500 },
    )
  })
})

const paragraphsOf = ({ sections }: Document): readonly (readonly Inline[])[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(contentOf))

function contentOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'contents':
      return [inlines(block.title)]
    case 'table':
      return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs))
  }
}
