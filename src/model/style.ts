/**
 * `style.yaml`: how every role looks. Sizes are in points, page measures in millimetres, indents in characters.
 * The defaults follow GB/T 9704-2012 (A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, three-size 16 pt body).
 */
import { z } from 'zod'
import { leaf, measure, word } from './scalar.ts'

/** Typefaces by purpose; `fonts.yaml` says which files and which Word names stand behind each. */
export const fontRoles = ['song', 'title', 'hei', 'kai', 'fangsong'] as const
export type FontRole = (typeof fontRoles)[number]

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
export type TextRole = (typeof textRoles)[number]

export type TextStyle = {
  readonly font: FontRole
  readonly size: number
  /** Exact distance of base lines in points. */
  readonly line: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** First-line indent in characters of this size. */
  readonly indent: number
  /** Indent of the whole paragraph in characters of this size. */
  readonly inset: number
  /** Space above and below in points. */
  readonly before: number
  readonly after: number
}

export type Margins = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export const numberPositions = ['outside', 'center', 'left', 'right'] as const
export type NumberPosition = (typeof numberPositions)[number]

export type Style = {
  readonly page: {
    readonly width: number
    readonly height: number
    readonly portrait: Margins
    readonly landscape: Margins
    /** Distance of the page number below the type area. */
    readonly numberBelow: number
    /** 「— {page} —」 */
    readonly numberFormat: string
    /** `outside`: odd pages right, even pages left, one character in from the edge (GB/T 9704). */
    readonly numberPosition: NumberPosition
  }
  readonly text: Readonly<Record<TextRole, TextStyle>>
  /** The font of `strong` text: house style stresses by 黑体, never by a synthetic bold. */
  readonly strong: FontRole
  readonly table: {
    /** Type size and line distance of cells by density; font and weight come from `cell-head` and `cell-text`. */
    readonly normal: { readonly size: number; readonly line: number }
    readonly compact: { readonly size: number; readonly line: number }
    readonly rule: number
    readonly outerRule: number
    readonly padding: { readonly x: number; readonly y: number }
    /** Rows set in another font than `cell-text`, by row role, e.g. `total: hei`. */
    readonly rowFonts: Readonly<Partial<Record<string, FontRole>>>
    /** Space above a table and below it, in points. */
    readonly before: number
    readonly after: number
  }
}

const fontRole = word(...fontRoles)

const typeSize = measure(4, 100)
const leading = measure(4, 100)
const characters = measure(0, 20)
const space = measure(0, 800)
const side = measure(100, 1500)
const margin = measure(0, 500)
const ruleWidth = measure(0, 10)

/** Each key of a closed list, all required. */
const eachOf = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>)

const textStyle = z.strictObject({
  font: fontRole,
  size: typeSize,
  line: leading,
  align: word('left', 'center', 'right', 'justify').default('left'),
  indent: characters.default(0),
  inset: characters.default(0),
  before: space.default(0),
  after: space.default(0),
})

const margins = z.strictObject({ top: margin, right: margin, bottom: margin, left: margin })

const numberFormat = leaf(
  { expected: '含有 {page} 的文字，如 — {page} —', accept: (t) => t.includes('{page}') },
  (s) => s.scalar.trim(),
)

const cellSize = z.strictObject({ size: typeSize, line: leading })

/** What `style.yaml` may hold; a text role may leave out what is left-aligned, not indented or without space. */
export const styleSchema = z.strictObject({
  page: z.strictObject({
    width: side,
    height: side,
    portrait: margins,
    landscape: margins,
    numberBelow: measure(0, 100),
    numberFormat,
    numberPosition: word(...numberPositions).default('outside'),
  }),
  text: eachOf(textRoles, textStyle),
  strong: fontRole,
  table: z.strictObject({
    normal: cellSize,
    compact: cellSize,
    rule: ruleWidth,
    outerRule: ruleWidth,
    padding: z.strictObject({ x: measure(0, 30), y: measure(0, 30) }),
    rowFonts: z.record(z.string(), fontRole),
    before: space,
    after: space,
  }),
}) satisfies z.ZodType<Style>
