/** Rules and cell margins that a `style.docx` gives all tables, against those of `style.yaml`. */
import type { Style } from '../../model/style.ts'
import type { StyleSheet } from '../../model/word-look.ts'
import { xml } from '../../model/xml.ts'
import { type Change, type Left, valueAt } from './changes.ts'
import { measured } from './shared-traits.ts'
import { shownName, tableStyle } from './style-names.ts'
import { ownTableStyle, type TableTraits, tableTraits, tableTraitsOf } from './table-style.ts'

const paths: Readonly<Record<keyof TableTraits, readonly string[]>> = {
  outerRule: ['table', 'outerRule'],
  rule: ['table', 'rule'],
  paddingX: ['table', 'padding', 'x'],
  paddingY: ['table', 'padding', 'y'],
}

const words: Readonly<Record<keyof TableTraits, string>> = {
  outerRule: '外框线',
  rule: '内框线',
  paddingX: '单元格左右边距',
  paddingY: '单元格上下边距',
}

/** Units of each in a point. */
const perPoint: Readonly<Record<keyof TableTraits, number>> = {
  outerRule: 8,
  rule: 8,
  paddingX: 20,
  paddingY: 20,
}

function differing(style: Style, theirs: StyleSheet) {
  const own: StyleSheet = {
    defaults: null,
    latent: null,
    styles: [xml('w:style', { 'w:styleId': tableStyle.id }, [ownTableStyle(style)])],
  }
  const [ours, wanted] = [tableTraitsOf(own, tableStyle.id), tableTraitsOf(theirs, tableStyle.id)]
  return tableTraits
    .filter((trait) => ours[trait] !== wanted[trait])
    .map((trait) => ({ trait, wanted: wanted[trait] }))
}

export function tableChanges(style: Style, theirs: StyleSheet): readonly Change[] {
  return differing(style, theirs).flatMap(({ trait, wanted }) => {
    const value = measured(Number(wanted) / perPoint[trait])
    const from = String(valueAt(style, paths[trait]))
    return value === null
      ? []
      : [
          {
            path: paths[trait],
            value,
            where: shownName(tableStyle),
            what: words[trait],
            from: `${from} 磅`,
            to: `${value} 磅`,
          },
        ]
  })
}

export const tableLeft = (style: Style, theirs: StyleSheet): readonly Left[] =>
  differing(style, theirs).map(({ trait, wanted }) => ({
    where: shownName(tableStyle),
    what: `${words[trait]} ${wanted}`,
  }))
