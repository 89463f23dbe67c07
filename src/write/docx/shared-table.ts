/** Rules and cell margins that a `style.docx` gives all tables, against those of `style.yaml`. */
import type { Style } from '../../model/style.ts'
import type { StyleSheet } from '../../model/word-look.ts'
import { xml } from '../../xml/xml.ts'
import { type Left, type LookChange, valueAt, withChanges } from './changes.ts'
import { measured } from './shared-traits.ts'
import { shownName, tableStyle } from './style-names.ts'
import { ownTableStyle, paddingOf, type TableTraits, tableTraits, tableTraitsOf } from './table-style.ts'

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

/** The value of `style.yaml` that gives a trait of the table's style. */
function valueFor(trait: keyof TableTraits, wanted: string, { table }: Style): string | null {
  const units = Number(wanted)
  switch (trait) {
    case 'outerRule':
    case 'rule':
      return measured(units / 8)
    case 'paddingX':
      return measured(units / 20)
    case 'paddingY':
      return measured(paddingOf(units, table.rule))
    default:
      return trait satisfies never
  }
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

/** Rules before paddings: the padding depends on the width of the rules. */
export function tableChanges(style: Style, theirs: StyleSheet): readonly LookChange[] {
  const rules = changesOf(style, theirs).filter(({ path }) => path[1] !== 'padding')
  const paddings = changesOf(withChanges(style, rules), theirs).filter(({ path }) => path[1] === 'padding')
  return [...rules, ...paddings]
}

const changesOf = (style: Style, theirs: StyleSheet): readonly LookChange[] =>
  differing(style, theirs).flatMap(({ trait, wanted }) => {
    const value = valueFor(trait, wanted, style)
    if (value === null) return []
    const [where, what, from] = [shownName(tableStyle), words[trait], String(valueAt(style, paths[trait]))]
    return [{ path: paths[trait], value, where, what, from: `${from} 磅`, to: `${value} 磅` }]
  })

/** What of a table's look `style.yaml` cannot say. */
export const tableLeft = (style: Style, theirs: StyleSheet): readonly Left[] =>
  differing(style, theirs).map(({ trait, wanted }) => ({
    where: shownName(tableStyle),
    what: `${words[trait]} ${wanted}`,
  }))
