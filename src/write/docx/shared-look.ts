/**
 * A `style.docx` against `style.yaml`: what of its looks both can say and say differently, what only Word can say, and
 * the styles and sheets that the DOCX is written with.
 *
 * Both sides are compared as Word holds them, ours as they would be written: so Word's rounding is no difference. What
 * differs is laid over `style.yaml`; what then still differs only Word can say.
 */
import type { Fonts } from '../../model/fonts.ts'
import type { FontRole, Style } from '../../model/style.ts'
import type { Sheet, StyleSheet, WordLook } from '../../model/word-look.ts'
import { type Left, type LookChange, valueAt, withChanges } from './changes.ts'
import { areaWidth } from './measures.ts'
import { nearerSheets, nearerStyles } from './nearer-style.ts'
import { type Trait, traits, traitsOf } from './resolve-style.ts'
import { sheetChanges, sheetsLeft } from './shared-sheets.ts'
import { tableChanges, tableLeft } from './shared-table.ts'
import { sharedTraits, styleValueOf } from './shared-traits.ts'
import { type OrientedSheets, sheetsOf } from './sheets.ts'
import { type StyleName, shownName, styleNamesOf, tableStyle } from './style-names.ts'
import { ownStyles } from './styles.ts'
import { takeStyles } from './take-styles.ts'
import { saidOf, traitSaid, traitWords } from './trait-words.ts'

/** `word` is the district's `style.docx`, which goes before the `style.yaml` of its layer and those behind; null if it has none. */
export type DocxLooks = { readonly style: Style; readonly fonts: Fonts; readonly word: WordLook | null }

/** The looks of a document, taken from `style.docx` where there is one. */
export type SharedLook = {
  /** `style.yaml` with all that it can say of the `style.docx`. */
  readonly style: Style
  readonly styles: StyleSheet
  readonly sheets: OrientedSheets
  readonly changes: readonly LookChange[]
  readonly left: readonly Left[]
  readonly missing: readonly StyleName[]
  /** Styles whose automatic numbers were taken off. */
  readonly numbered: readonly StyleName[]
}

/** How the DOCX looks. Without a `style.docx` it follows `style.yaml`. */
export function lookOf({ style, fonts, word }: DocxLooks): SharedLook {
  const own = ownStyles(style, fonts, sheetsOf(style, null).portrait)
  if (word === null) {
    const nothing = { changes: [], left: [], missing: [], numbered: [] }
    return { style, styles: own, sheets: sheetsOf(style, null), ...nothing }
  }
  const theirs = nearerStyles(takeStyles(own, word, 0), { style, fonts, word })
  const absent = new Set(theirs.missing.map(({ id }) => id))
  const texts = textChanges({ style, fonts, own, theirs, absent })
  const tables = absent.has(tableStyle.id) ? [] : tableChanges(style, theirs)
  const dressed = withChanges(style, [...texts, ...tables])
  const given = nearerSheets(dressed, word)
  const pages = sheetChanges(dressed, given)
  const shared = withChanges(dressed, pages)
  const sheets = sheetsOf(shared, { sheets: given })
  const portrait: Sheet = sheets.portrait
  const closer = ownStyles(shared, fonts, portrait)
  const styles = nearerStyles(takeStyles(closer, word, areaWidth(portrait)), { style: shared, fonts, word })
  const left = [
    ...textLeft({ style: shared, fonts, own: closer, theirs: styles, absent }),
    ...(absent.has(tableStyle.id) ? [] : tableLeft(shared, styles)),
    ...sheetsLeft(shared, given),
  ]
  const numbered = word.numbered.flatMap((id) => styles.found.get(id) ?? [])
  const changes = [...texts, ...tables, ...pages]
  return { style: shared, styles, sheets, changes, left, missing: styles.missing, numbered }
}

type Sides = {
  readonly style: Style
  readonly fonts: Fonts
  readonly own: StyleSheet
  readonly theirs: StyleSheet
  readonly absent: ReadonlySet<string>
}

function textChanges({ style, fonts, own, theirs, absent }: Sides): readonly LookChange[] {
  return sharedTraits(style).flatMap(({ style: name, trait, path }) => {
    if (absent.has(name.id)) return []
    const [ours, wanted] = [traitsOf(own, name.id), traitsOf(theirs, name.id)]
    if (ours[trait] === wanted[trait]) return []
    const current = String(valueAt(style, path))
    const value = styleValueOf(trait, wanted, { fonts, current: current as FontRole })
    if (value === null || value === current) return []
    const say = (of: string) =>
      trait === 'font' ? fonts.roles[of as FontRole].word.eastAsia : saidOf(trait, of)
    return [
      {
        path,
        value,
        where: shownName(name),
        what: traitWords[trait],
        from: say(current),
        to: say(value),
      },
    ]
  })
}

/** What the character style of strong text does not set is the paragraph's. */
const isOf = (kind: 'character' | 'paragraph', trait: Trait): boolean =>
  kind === 'paragraph' || ['font', 'latin', 'bold', 'italic', 'underline', 'colour'].includes(trait)

function textLeft({ style, own, theirs, absent }: Sides): readonly Left[] {
  return styleNamesOf(style).flatMap((name) => {
    if (absent.has(name.id) || name.id === tableStyle.id) return []
    const kind = name.id === 'StrongText' ? 'character' : 'paragraph'
    const [ours, wanted] = [traitsOf(own, name.id), traitsOf(theirs, name.id)]
    return traits
      .filter((trait) => isOf(kind, trait) && ours[trait] !== wanted[trait])
      .map((trait) => ({ where: shownName(name), what: leftWords(trait, wanted[trait], ours[trait]) }))
  })
}

/** 加粗; 字体 华文中宋（PDF 用 仿宋）. */
function leftWords(trait: Trait, theirs: string, ours: string): string {
  const word = traitWords[trait]
  if (theirs === '' || theirs === 'on') return theirs === '' ? `没有${word}` : word
  const instead = ['font', 'latin', 'size', 'line', 'align'].includes(trait) && ours !== ''
  return `${word} ${traitSaid(trait, theirs)}${instead ? `（PDF 用 ${traitSaid(trait, ours)}）` : ''}`
}
