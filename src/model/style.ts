/**
 * `style.yaml`: how every role looks. Sizes are in points, page measures in millimetres, indents in characters.
 * The defaults follow GB/T 9704-2012 (A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, three-size 16 pt body).
 */

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
  'caption-line',
  'cell-head',
  'cell-text',
  'page-number',
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
