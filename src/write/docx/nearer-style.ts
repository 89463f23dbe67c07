/**
 * A `style.yaml` of a layer nearer than the `style.docx` goes before that file, key by key: a unit or a later year
 * changes one size without a Word file of its own.
 */
import type { Fonts } from '../../model/fonts.ts'
import type { FontRole, Style } from '../../model/style.ts'
import type { Sheet, StyleSheet, WordLook } from '../../model/word-look.ts'
import { elementAt, elementsIn, type Xml, xml } from '../../xml/xml.ts'
import { valueAt } from './changes.ts'
import { twips } from './measures.ts'
import { type Trait, traitsOf } from './resolve-style.ts'
import { withChild } from './schema-order.ts'
import { type Shared, sharedTraits } from './shared-traits.ts'
import { type OrientedSheets, sheetsOf } from './sheets.ts'
import { alignments, size, typeface, val } from './style-element.ts'
import { cellAligns, cellTextStyle, densities, rowsWithFont, tableStyle } from './style-names.ts'
import { ownTableStyle } from './table-style.ts'

type Given = { readonly style: Style; readonly fonts: Fonts; readonly word: WordLook }

/** The styles of the file, under our ids, with the traits that the nearer layers set. */
export function nearerStyles<S extends StyleSheet>(sheet: S, given: Given): S {
  const { style, word } = given
  if (word.nearer.size === 0) return sheet
  const all = [...sharedTraits(style), ...otherRows(style)]
  const set = all.filter(({ path }) => word.nearer.has(path.join('.')))
  // Sizes first: indents are counted in characters.
  const inOrder = [...set.filter(({ trait }) => trait === 'size'), ...set]
  const dressed = inOrder.reduce<S>((styles, shared) => withTrait(styles, shared, given), sheet)
  return withTable(dressed, given)
}

/** A row's font is that of all its cells. */
const otherRows = (style: Style): readonly Shared[] =>
  rowsWithFont(style).flatMap((row) =>
    densities.flatMap((density) =>
      cellAligns.map((align) => ({
        style: cellTextStyle(density, align, row),
        trait: 'font' as const,
        path: ['table', 'rowFonts', row],
      })),
    ),
  )

const withStyle = <S extends StyleSheet>(sheet: S, id: string, change: (style: Xml) => Xml): S => ({
  ...sheet,
  styles: sheet.styles.map((own) => (own.attributes['w:styleId'] === id ? change(own) : own)),
})

function withTrait<S extends StyleSheet>(sheet: S, { style: { id }, trait, path }: Shared, given: Given): S {
  const value = valueAt(given.style, path)
  const points = Number(traitsOf(sheet, id).size) / 2
  const elements = elementsFor(trait, String(value), { points, fonts: given.fonts })
  const part = trait === 'font' || trait === 'size' ? 'w:rPr' : 'w:pPr'
  return withStyle(sheet, id, (own) => {
    const properties = elementAt(own, part) ?? xml(part)
    return withChild(own, elements.reduce(merged, properties))
  })
}

/** Attributes that are not set stay: a line's distance leaves the space above it as it is. */
function merged(properties: Xml, element: Xml): Xml {
  const attributes = { ...elementAt(properties, element.name)?.attributes, ...element.attributes }
  if ('w:firstLine' in element.attributes) {
    for (const name of ['w:hanging', 'w:hangingChars']) delete attributes[name]
  }
  return withChild(properties, { ...element, attributes })
}

/** As our own styles are written; what would go before it in Word is switched off. */
function elementsFor(
  trait: Trait,
  value: string,
  { points, fonts }: { readonly points: number; readonly fonts: Fonts },
): readonly Xml[] {
  const number = Number(value)
  switch (trait) {
    case 'font':
      return [typeface(fonts, value as FontRole)]
    case 'size':
      return size(number)
    case 'line':
      return [xml('w:spacing', { 'w:line': twips(number), 'w:lineRule': 'exact' })]
    case 'before':
    case 'after':
      return [
        xml('w:spacing', {
          [`w:${trait}Lines`]: 0,
          [`w:${trait}Autospacing`]: 0,
          [`w:${trait}`]: twips(number),
        }),
      ]
    case 'align':
      return [val('w:jc', alignments[value as keyof typeof alignments] ?? value)]
    case 'indent':
      return [
        xml('w:ind', {
          'w:firstLineChars': Math.round(number * 100),
          'w:firstLine': twips(number * points),
        }),
      ]
    case 'inset':
      return [xml('w:ind', { 'w:leftChars': 0, 'w:left': twips(number * points) })]
    default:
      return []
  }
}

/** The sides of each part of a table that a key of its looks is about. */
const tableSides: Readonly<Record<string, readonly [part: string, sides: readonly string[]]>> = {
  'table.outerRule': ['w:tblBorders', ['w:top', 'w:left', 'w:bottom', 'w:right']],
  'table.rule': ['w:tblBorders', ['w:insideH', 'w:insideV']],
  'table.padding.x': ['w:tblCellMar', ['w:left', 'w:right']],
  'table.padding.y': ['w:tblCellMar', ['w:top', 'w:bottom']],
}
const logical: Readonly<Record<string, string>> = { 'w:left': 'w:start', 'w:right': 'w:end' }

function withTable<S extends StyleSheet>(sheet: S, { style, word }: Given): S {
  const ours = ownTableStyle(style)
  const set = Object.entries(tableSides).filter(([key]) => word.nearer.has(key))
  return withStyle(sheet, tableStyle.id, (own) => {
    const properties = set.reduce((all, [, [part, sides]]) => {
      const theirs = elementAt(all, part) ?? xml(part)
      const kept = elementsIn(theirs).filter(({ name }) => !sides.some((side) => logical[side] === name))
      const taken = sides.flatMap((side) => elementAt(ours, part, side) ?? [])
      return withChild(all, taken.reduce(withChild, { ...theirs, children: kept }))
    }, elementAt(own, 'w:tblPr') ?? xml('w:tblPr'))
    return set.length === 0 ? own : withChild(own, properties)
  })
}

/** The file's sheets with the measures that the nearer layers set. */
export function nearerSheets(style: Style, { sheets, nearer }: WordLook): WordLook['sheets'] {
  const ours = sheetsOf(style, null)
  const dressed = (orientation: keyof OrientedSheets): Sheet | undefined => {
    const [own, theirs] = [ours[orientation], sheets[orientation]]
    if (theirs === undefined) return undefined
    const isSet = (key: string) => nearer.has(`page.${key}`)
    const turned = orientation === 'landscape'
    const sheet = {
      ...theirs,
      ...(isSet(turned ? 'height' : 'width') && { width: own.width }),
      ...(isSet(turned ? 'width' : 'height') && { height: own.height }),
      ...(isSet(`${orientation}.top`) && { top: own.top }),
      ...(isSet(`${orientation}.right`) && { right: own.right }),
      ...(isSet(`${orientation}.bottom`) && { bottom: own.bottom }),
      ...(isSet(`${orientation}.left`) && { left: own.left, gutter: 0 }),
    }
    return isSet('numberBelow') ? { ...sheet, footer: sheet.bottom - (own.bottom - own.footer) } : sheet
  }
  const [portrait, landscape] = [dressed('portrait'), dressed('landscape')]
  return { ...(portrait && { portrait }), ...(landscape && { landscape }) }
}
