/**
 * `style.yaml`: how every role looks. Type sizes and spaces are in points, page measures in millimetres, indents in
 * characters. The base follows GB/T 9704-2012 (A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, body 三号 = 16 pt).
 */
import { z } from 'zod'
import { everyOf } from './keyed-schema.ts'
import { leaf, measure, word } from './scalar.ts'

/** Fonts by purpose; `fonts.yaml` gives the files and the Word names of each. */
export const fontRoles = ['song', 'title', 'hei', 'kai', 'fangsong'] as const
/** One of the fonts by purpose. */
export type FontRole = (typeof fontRoles)[number]

/** Kinds of paragraphs that have a style. */
export const textRoles = [
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'body',
  'plain',
  'note',
  'table-list',
  'cover-title',
  'cover-unit',
  'cover-date',
  'contents-title',
  'contents-1',
  'contents-2',
  'caption-number',
  'caption-title',
  'caption-sub',
  'caption-line',
  'cell-head',
  'cell-text',
  'page-number',
  'stamp',
] as const
/** One of the kinds of paragraphs. */
export type TextRole = (typeof textRoles)[number]

/** Where page numbers are; `outside`: odd pages right, even pages left, 1 character from the edge (GB/T 9704). */
export const numberPositions = ['outside', 'center', 'left', 'right'] as const

const fontRole = word(...fontRoles)

const typeSize = measure(4, 100)
const leading = measure(4, 100)
const characters = measure(0, 20)
const space = measure(0, 800)
const side = measure(100, 1500)
const margin = measure(0, 500)
const ruleWidth = measure(0, 10)

const textStyle = z.strictObject({
  font: fontRole,
  size: typeSize,
  /** Exact distance of baselines. */
  line: leading,
  align: word('left', 'center', 'right', 'justify').default('left'),
  /** First-line indent in characters of this size. */
  indent: characters.default(0),
  /** Indent of the whole paragraph in characters of this size. */
  inset: characters.default(0),
  /** Space above and below. */
  before: space.default(0),
  after: space.default(0),
})
/** The style of a text role. */
export type TextStyle = z.output<typeof textStyle>

const margins = z.strictObject({ top: margin, right: margin, bottom: margin, left: margin })
/** The margins of a page, in millimetres. */
export type Margins = z.output<typeof margins>

const numberFormat = leaf(
  { expected: '含有 {page} 的文字，如 — {page} —', accept: (t) => t.includes('{page}') },
  (t) => t,
)

const cellSize = z.strictObject({ size: typeSize, line: leading })

/** The merged `style.yaml`. A text role may leave out `align`, `indent`, `inset`, `before` and `after`. */
export const styleSchema = z.strictObject({
  page: z.strictObject({
    width: side,
    height: side,
    portrait: margins,
    landscape: margins,
    /** Distance of the page number below the type area. */
    numberBelow: measure(0, 100),
    numberFormat,
    numberPosition: word(...numberPositions).default('outside'),
  }),
  text: everyOf(textRoles, textStyle),
  /** The font of `strong` text: house style emphasizes with 黑体, never with a synthetic bold. */
  strong: fontRole,
  table: z.strictObject({
    /** Type size and line distance of cells by density; the font comes from `cell-head` and `cell-text`. */
    normal: cellSize,
    compact: cellSize,
    rule: ruleWidth,
    outerRule: ruleWidth,
    padding: z.strictObject({ x: measure(0, 30), y: measure(0, 30) }),
    /** Fonts of rows by row role, where they differ from `cell-text`, e.g. `total: hei`. */
    rowFonts: z.record(z.string(), fontRole),
    /** Space above and below a table. */
    before: space,
    after: space,
  }),
})
/** How every role looks. */
export type Style = z.output<typeof styleSchema>
