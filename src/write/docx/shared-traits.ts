/** Which trait of which Word style is which value of `style.yaml`, and how to convert one to the other. */
import type { Fonts } from '../../model/fonts.ts'
import { type FontRole, fontRoles, type Style, textRoles } from '../../model/style.ts'
import type { Trait, Traits } from './resolve-style.ts'
import { usualName } from './resolve-style.ts'
import {
  cellHeadStyle,
  cellTextStyle,
  isPlainRole,
  rowsWithFont,
  type StyleName,
  strongStyle,
  styleNames,
} from './style-names.ts'

/** A trait that both have. `path` is the key in `style.yaml`. */
export type Shared = { readonly style: StyleName; readonly trait: Trait; readonly path: readonly string[] }

const proseTraits = ['font', 'size', 'line', 'align', 'indent', 'inset', 'before', 'after'] as const

/** All that both have, in the order of the sample page. */
export function sharedTraits(style: Style): readonly Shared[] {
  const roles = textRoles.filter(isPlainRole).flatMap((role) =>
    proseTraits
      // The position of a page number depends on odd and even pages.
      .filter((trait) => role !== 'page-number' || !['align', 'indent', 'inset'].includes(trait))
      .map((trait) => ({ style: styleNames[role], trait, path: ['text', role, trait] })),
  )
  const text = cellTextStyle('normal', 'start', null)
  const small = cellTextStyle('compact', 'start', null)
  const of = (name: StyleName, trait: Trait, ...path: readonly string[]): Shared => ({
    style: name,
    trait,
    path,
  })
  return [
    ...roles,
    of(strongStyle, 'font', 'strong'),
    of(cellHeadStyle('normal'), 'font', 'text', 'cell-head', 'font'),
    of(cellHeadStyle('normal'), 'align', 'text', 'cell-head', 'align'),
    of(text, 'font', 'text', 'cell-text', 'font'),
    of(text, 'size', 'table', 'normal', 'size'),
    of(text, 'line', 'table', 'normal', 'line'),
    of(small, 'size', 'table', 'compact', 'size'),
    of(small, 'line', 'table', 'compact', 'line'),
    ...rowsWithFont(style).map((row) =>
      of(cellTextStyle('normal', 'start', row), 'font', 'table', 'rowFonts', row),
    ),
  ]
}

/** The value of `style.yaml` for a trait; null where it has no words for it. */
export function styleValueOf(
  trait: Trait,
  traits: Traits,
  { fonts, current }: { readonly fonts: Fonts; readonly current: FontRole },
): string | null {
  const own = traits[trait]
  switch (trait) {
    case 'font':
      return roleOf(own, fonts, current)
    case 'size':
      return measured(Number(own) / 2)
    case 'before':
    case 'after':
      return measured(Number(own) / 20)
    case 'indent':
    case 'inset':
      return measured(Number(own))
    case 'line':
      return lineOf(own, Number(traits.size) / 2)
    case 'align':
      return alignments[own] ?? null
    default:
      return null
  }
}

const alignments: Readonly<Record<string, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'justify',
  distribute: 'justify',
}

/** Up to 9999.999, as `style.yaml` may hold; nothing is negative there. */
export const measured = (value: number): string | null =>
  Number.isFinite(value) && value >= 0 && value < 10_000 ? String(Math.round(value * 1000) / 1000) : null

/**
 * The PDF knows exact distances only. Of a multiple, Word makes the font's own height times the multiple, and a Chinese
 * font is 1.3 times as high as its size.
 */
function lineOf(line: string, size: number): string | null {
  const [rule, value] = line.split(':')
  const single = 1.3 * size
  switch (rule) {
    case 'exact':
      return measured(Number(value) / 20)
    case 'atLeast':
      return measured(rounded(Math.max(Number(value) / 20, single)))
    default:
      return measured(rounded((Number(value) / 240) * single))
  }
}

const rounded = (points: number): number => Math.round(points * 20) / 20

/** GB2312 fonts are older cuts of the same faces: the PDF sets them in the same role. */
const plainFont = (font: string): string =>
  usualName(font).replace(/_GB(2312|K)$|(?<=小标宋)(简体|_GBK)$/, '')

/** The role whose Word name this is; a role that has it already keeps it. */
function roleOf(font: string, { roles }: Fonts, current: FontRole): FontRole | null {
  const isIt = (role: FontRole, plain: (name: string) => string) =>
    plain(roles[role].word.eastAsia) === plain(font)
  const inOrder = [current, ...fontRoles]
  return (
    inOrder.find((role) => isIt(role, usualName)) ?? inOrder.find((role) => isIt(role, plainFont)) ?? null
  )
}
