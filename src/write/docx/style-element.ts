/** Pieces of Word styles as XML elements. */
import type { Align } from '../../document/tree.ts'
import type { Fonts } from '../../model/fonts.ts'
import type { FontRole, TextStyle } from '../../model/style.ts'
import { type Xml, xml } from '../../xml/xml.ts'
import { halfPoints, twips } from './measures.ts'
import type { StyleName } from './style-names.ts'

/** Alignment in Word's words. */
export const alignments: Readonly<Record<TextStyle['align'] | Align, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
  start: 'left',
  end: 'right',
}

/** An element whose meaning is one value: `<w:jc w:val="center"/>`. */
export const val = (name: string, value: string | number) => xml(name, { 'w:val': value })

type Kind = {
  readonly kind: 'paragraph' | 'character' | 'table'
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
}

/** Names that Word does not know are a user's own. */
const isWordsOwn = (name: string) =>
  /^(Normal|Normal Indent|Normal Table|heading \d|toc \d|footer|header)$/.test(name)

/** A style element: name, base, then its other children. */
export const styleElement = (
  { id, name }: StyleName,
  { kind, basedOn, next, isDefault }: Kind,
  rest: readonly Xml[],
): Xml =>
  xml(
    'w:style',
    {
      'w:type': kind,
      'w:default': isDefault ? 1 : undefined,
      'w:customStyle': isWordsOwn(name) ? undefined : 1,
      'w:styleId': id,
    },
    [
      val('w:name', name),
      basedOn !== undefined && val('w:basedOn', basedOn),
      next !== undefined && val('w:next', next),
      ...rest,
    ],
  )

/** A style of paragraphs, in Word's list. */
export const paragraphStyle = (
  name: StyleName,
  { basedOn, next }: { readonly basedOn: string; readonly next?: string },
  properties: readonly Xml[],
): Xml =>
  styleElement(name, { kind: 'paragraph', basedOn, ...(next !== undefined && { next }) }, [
    xml('w:qFormat'),
    ...properties,
  ])

/** Word's names for a font role; Word picks one for each character by its script. */
export function typeface(fonts: Fonts, role: FontRole): Xml {
  const { eastAsia, latin } = fonts.roles[role].word
  return xml('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  })
}

/** A size in points, for Chinese and for Latin type. */
export const size = (points: number): readonly Xml[] => [
  val('w:sz', halfPoints(points)),
  val('w:szCs', halfPoints(points)),
]

/** The type of a style: its font and its size in points. */
export const type = (fonts: Fonts, role: FontRole, points: number): readonly Xml[] => [
  typeface(fonts, role),
  ...size(points),
]

/** Space above and below and the exact distance of lines, in points. */
export const spacing = (before: number, after: number, line: number): Xml =>
  xml('w:spacing', {
    'w:before': twips(before),
    'w:after': twips(after),
    'w:line': twips(line),
    'w:lineRule': 'exact',
  })

/**
 * Line spacing, indents and alignment of a paragraph. The indent is written both in characters and in twips, as Word
 * writes it.
 */
export function placing({ align, indent, inset, size }: TextStyle): readonly Xml[] {
  const first = indent > 0 && {
    'w:firstLineChars': Math.round(indent * 100),
    'w:firstLine': twips(indent * size),
  }
  const left = inset > 0 && { 'w:left': twips(inset * size) }
  return [...(first || left ? [xml('w:ind', { ...left, ...first })] : []), val('w:jc', alignments[align])]
}
