/**
 * The look of every table as a Word table style: rules and cell margins; and the same read from another file's style.
 */
import type { Style } from '../../model/style.ts'
import type { StyleSheet } from '../../model/word-look.ts'
import { elementAt, elementsIn, type Xml, xml } from '../../xml/xml.ts'
import { eighths, twips } from './measures.ts'
import { chainOf } from './resolve-style.ts'

const outer = ['w:top', 'w:left', 'w:bottom', 'w:right']
const inner = ['w:insideH', 'w:insideV']

/**
 * Twips above and below a cell's text. Word counts a rule into the height of the row below it, the PDF does not: half of
 * it is taken from either side, so that a page holds as many rows in both.
 */
export const cellMargin = ({ table }: Style): number => twips(Math.max(0, table.padding.y - table.rule / 2))

/** Points of padding that Word needs such a margin for. */
export const paddingOf = (margin: number, rule: number): number => margin / 20 + rule / 2

/** The table style that follows `style.yaml`. */
export function ownTableStyle(style: Style): Xml {
  const { table } = style
  const rule = (name: string, points: number) =>
    xml(name, { 'w:val': 'single', 'w:sz': eighths(points), 'w:space': 0, 'w:color': '000000' })
  const margin = (name: string, width: number) => xml(name, { 'w:w': width, 'w:type': 'dxa' })
  const [x, y] = [twips(style.table.padding.x), cellMargin(style)]
  return xml('w:tblPr', {}, [
    xml('w:tblBorders', {}, [
      ...outer.map((side) => rule(side, table.outerRule)),
      ...inner.map((side) => rule(side, table.rule)),
    ]),
    xml('w:tblCellMar', {}, [
      margin('w:top', y),
      margin('w:left', x),
      margin('w:bottom', y),
      margin('w:right', x),
    ]),
  ])
}

/** What a table style says that `style.yaml` can say too. */
export const tableTraits = ['outerRule', 'rule', 'paddingX', 'paddingY'] as const
/** Every trait of a table style as text. */
export type TableTraits = Readonly<Record<(typeof tableTraits)[number], string>>

/**
 * Rules in eighths of a point and paddings in twips, if all sides are equal and the rules plain black lines;
 * otherwise a description.
 */
export function tableTraitsOf(sheet: StyleSheet, id: string): TableTraits {
  const levels = chainOf(sheet, id).map((style) => elementAt(style, 'w:tblPr'))
  const sides = (part: string, names: readonly string[], text: (side: Xml | undefined) => string) => {
    const own = levels.flatMap((level) => elementsIn(elementAt(level, part) ?? xml(part)))
    const found = names.map((name) =>
      text(own.findLast((side) => side.name === name || side.name === logical[name])),
    )
    return [...new Set(found)].join('/')
  }
  return {
    outerRule: sides('w:tblBorders', outer, ruleText),
    rule: sides('w:tblBorders', inner, ruleText),
    paddingX: sides('w:tblCellMar', ['w:left', 'w:right'], marginText),
    paddingY: sides('w:tblCellMar', ['w:top', 'w:bottom'], marginText),
  }
}

/** Newer names for the sides of a line of text. */
const logical: Readonly<Record<string, string>> = { 'w:left': 'w:start', 'w:right': 'w:end' }

function ruleText(rule: Xml | undefined): string {
  const { 'w:val': kind = 'none', 'w:sz': size = '0', 'w:color': colour = 'auto' } = rule?.attributes ?? {}
  if (kind === 'none' || kind === 'nil') return '无'
  const isPlain = kind === 'single' && ['auto', '000000'].includes(colour.toLowerCase())
  return isPlain ? size : [kind, size, colour].join(' ')
}

const marginText = (margin: Xml | undefined): string => margin?.attributes['w:w'] ?? '0'
