/**
 * The look of a style: the document's defaults, the styles it is based on, and its own traits, in Word's units. Two
 * styles look alike if every trait is the same text, so that Word's own rounding makes no difference.
 */
import type { StyleSheet } from '../../model/word-look.ts'
import { elementAt, elementsIn, type Xml } from '../../xml/xml.ts'

/**
 * In the order in which changes are reported. `line` is `exact:579`, `atLeast:…` or `auto:360` (240 for one line).
 */
export const traits = [
  'font',
  'latin',
  'size',
  'line',
  'align',
  'indent',
  'inset',
  'before',
  'after',
  'hanging',
  'right',
  'bold',
  'italic',
  'underline',
  'strike',
  'emphasis',
  'colour',
  'highlight',
  'shading',
  'border',
  'tracking',
  'scale',
  'raised',
  'pageBreak',
] as const
/** A trait of a style. */
export type Trait = (typeof traits)[number]
/** Every trait of a style as text. */
export type Traits = Readonly<Record<Trait, string>>

type Attributes = Readonly<Record<string, string>>
type Properties = ReadonlyMap<string, Xml>

/** The traits of a paragraph or character style; those of plain text where the sheet has no such style. */
export function traitsOf(sheet: StyleSheet, id: string): Traits {
  const chain = chainOf(sheet, id)
  const from = (part: string, defaults: string) =>
    merged([elementAt(sheet.defaults, defaults, part), ...chain.map((style) => elementAt(style, part))])
  const run = from('w:rPr', 'w:rPrDefault')
  const paragraph = from('w:pPr', 'w:pPrDefault')
  const halfPoints = Number(valueIn(run, 'w:sz') ?? 20)
  return { ...runTraits(run), ...paragraphTraits(paragraph, halfPoints), size: String(halfPoints) }
}

/** A style and all that it is based on, the farthest first. */
export function chainOf({ styles }: StyleSheet, id: string): readonly Xml[] {
  const chain: Xml[] = []
  let next: string | undefined = id
  while (next !== undefined) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === next)
    if (style === undefined || chain.includes(style)) break
    chain.unshift(style)
    next = elementAt(style, 'w:basedOn')?.attributes['w:val']
  }
  return chain
}

/** Elements whose attributes are inherited one by one; any other is replaced whole. */
const byAttribute = ['w:rFonts', 'w:spacing', 'w:ind']

function merged(levels: readonly (Xml | undefined)[]): Properties {
  const all = new Map<string, Xml>()
  for (const child of levels.flatMap((level) => (level ? elementsIn(level) : []))) {
    const below = all.get(child.name)
    const inherits = below !== undefined && byAttribute.includes(child.name)
    const inherited = inherits ? withoutRival(below.attributes, child.attributes) : {}
    all.set(child.name, { ...child, attributes: { ...inherited, ...child.attributes } })
  }
  return all
}

/** A first line either hangs or is indented: the nearer style decides which. */
function withoutRival(inherited: Attributes, own: Attributes): Attributes {
  const names = Object.keys(own)
  const rival = names.some((name) => /^w:hanging/.test(name))
    ? /^w:firstLine/
    : names.some((name) => /^w:firstLine/.test(name))
      ? /^w:hanging/
      : null
  return rival === null
    ? inherited
    : Object.fromEntries(Object.entries(inherited).filter(([name]) => !rival.test(name)))
}

const valueIn = (properties: Properties, name: string): string | undefined =>
  properties.get(name)?.attributes['w:val']

const no = ''
const off = ['0', 'false', 'off', 'none', 'nil', 'auto']

/** `on` where an element that switches something on does so. */
const isOn = (properties: Properties, name: string): string => {
  const own = properties.get(name)
  return own === undefined || off.includes(own.attributes['w:val'] ?? '1') ? no : 'on'
}

const unless = (value: string | undefined, ...usual: readonly string[]): string =>
  value === undefined || usual.includes(value.toLowerCase()) ? no : value

function runTraits(run: Properties) {
  const fonts = run.get('w:rFonts')?.attributes
  return {
    font: usualName(fonts?.['w:eastAsia'] ?? no),
    latin: usualName(fonts?.['w:ascii'] ?? no),
    bold: isOn(run, 'w:b'),
    italic: isOn(run, 'w:i'),
    underline: unless(valueIn(run, 'w:u'), 'none'),
    strike: isOn(run, 'w:strike') || isOn(run, 'w:dstrike'),
    emphasis: unless(valueIn(run, 'w:em'), 'none'),
    colour: unless(valueIn(run, 'w:color'), 'auto', '000000'),
    highlight: unless(valueIn(run, 'w:highlight'), 'none'),
    tracking: unless(valueIn(run, 'w:spacing'), '0'),
    scale: unless(valueIn(run, 'w:w'), '100'),
    raised: unless(valueIn(run, 'w:position'), '0') || unless(valueIn(run, 'w:vertAlign'), 'baseline'),
    shading: fillOf(run),
  }
}

function paragraphTraits(paragraph: Properties, halfPoints: number) {
  const spacing = paragraph.get('w:spacing')?.attributes ?? {}
  const indents = paragraph.get('w:ind')?.attributes ?? {}
  const chars = (name: string) => charactersOf(indents, name, halfPoints)
  const borders = paragraph.get('w:pBdr')
  const hasBorder =
    borders && elementsIn(borders).some(({ attributes }) => !off.includes(attributes['w:val'] ?? ''))
  return {
    line: `${spacing['w:lineRule'] ?? 'auto'}:${spacing['w:line'] ?? '240'}`,
    before: spaceOf(spacing, 'before'),
    after: spaceOf(spacing, 'after'),
    align: alignments[valueIn(paragraph, 'w:jc') ?? ''] ?? valueIn(paragraph, 'w:jc') ?? 'left',
    indent: chars('firstLine'),
    inset: chars('left'),
    hanging: chars('hanging') === '0' ? no : chars('hanging'),
    right: chars('right'),
    border: hasBorder ? 'on' : no,
    pageBreak: isOn(paragraph, 'w:pageBreakBefore'),
    ...(fillOf(paragraph) !== no && { shading: fillOf(paragraph) }),
  }
}

const alignments: Readonly<Record<string, string>> = { start: 'left', end: 'right' }

function spaceOf(spacing: Attributes, side: 'before' | 'after'): string {
  const automatic = spacing[`w:${side}Autospacing`] ?? '0'
  return off.includes(automatic) ? (spacing[`w:${side}`] ?? '0') : 'auto'
}

/** An indent in characters of the style's own size; the count of characters wins over the length beside it. */
function charactersOf(indents: Attributes, name: string, halfPoints: number): string {
  const other: Readonly<Record<string, string>> = { left: 'start', right: 'end' }
  const value = (suffix: string) => indents[`w:${name}${suffix}`] ?? indents[`w:${other[name]}${suffix}`]
  const counted = Number(value('Chars') ?? 0)
  const length = Number(value('') ?? 0) / 10 / halfPoints
  return String(Math.round((counted === 0 ? length : counted / 100) * 1000) / 1000)
}

function fillOf(properties: Properties): string {
  const own = properties.get('w:shd')?.attributes
  return unless(own?.['w:fill'], 'auto', 'ffffff')
}

/** Windows has two names for each of its Chinese fonts: which one a file holds depends on the user's language. */
const usualNames: Readonly<Record<string, string>> = {
  simsun: '宋体',
  nsimsun: '新宋体',
  simhei: '黑体',
  kaiti: '楷体',
  fangsong: '仿宋',
  kaiti_gb2312: '楷体_GB2312',
  fangsong_gb2312: '仿宋_GB2312',
  'microsoft yahei': '微软雅黑',
  dengxian: '等线',
  stsong: '华文宋体',
  stzhongsong: '华文中宋',
  stfangsong: '华文仿宋',
  stkaiti: '华文楷体',
  stxihei: '华文细黑',
  'fzxiaobiaosong-b05s': '方正小标宋简体',
  'fzxiaobiaosong-b05': '方正小标宋简体',
}

/** The Chinese name of a font that Word may name in English; other names stay. */
export const usualName = (font: string): string => usualNames[font.trim().toLowerCase()] ?? font.trim()
