/**
 * Every text role of `style.yaml` as a named Word style, so that a reader can restyle the whole file in Word. Variants of
 * a style (小, 数字, 双页) hold only what they change, so that they follow it.
 */
import type { Fonts } from '../../model/fonts.ts'
import { type Style, type TextRole, textRoles } from '../../model/style.ts'
import type { Sheet, StyleSheet } from '../../model/word-look.ts'
import { type Xml, xml } from '../../xml/xml.ts'
import { cellStyles } from './cell-styles.ts'
import { areaWidth, twips } from './measures.ts'
import { paragraphStyle, placing, size, spacing, styleElement, type, typeface, val } from './style-element.ts'
import {
  densities,
  evenNumberStyle,
  isPlainRole,
  normalStyle,
  normalTable,
  type PlainTextRole,
  spacerStyle,
  strongStyle,
  styleNames,
  tableStyle,
} from './style-names.ts'
import { ownTableStyle } from './table-style.ts'

/** The styles of `style.yaml`; `portrait` is the sheet whose type area the contents are as wide as. */
export function ownStyles(style: Style, fonts: Fonts, portrait: Sheet): StyleSheet {
  const { body } = style.text
  const language = xml('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' })
  const defaults = xml('w:docDefaults', {}, [
    xml('w:rPrDefault', {}, [xml('w:rPr', {}, [...type(fonts, body.font, body.size), language])]),
    xml('w:pPrDefault'),
  ])
  return {
    defaults,
    latent,
    styles: [
      styleElement(normalStyle, { kind: 'paragraph', isDefault: true }, [xml('w:qFormat')]),
      styleElement(normalTable, { kind: 'table', isDefault: true }, plainTable),
      ...textRoles.filter(isPlainRole).map((role) => roleStyle(role, { style, fonts, portrait })),
      evenNumber(style),
      styleElement(strongStyle, { kind: 'character' }, [
        xml('w:qFormat'),
        xml('w:rPr', {}, [typeface(fonts, style.strong)]),
      ]),
      styleElement(spacerStyle, { kind: 'paragraph' }, [
        xml('w:pPr', {}, [spacing(0, 0, 1)]),
        xml('w:rPr', {}, size(1)),
      ]),
      ...densities.flatMap((density) => cellStyles(density, { style, fonts })),
      styleElement(tableStyle, { kind: 'table', basedOn: normalTable.id }, [
        xml('w:qFormat'),
        ownTableStyle(style),
      ]),
    ],
  }
}

/** Of the styles that Word brings along, its list shows only those in use: ours are not lost among hundreds. */
const latent = xml('w:latentStyles', {
  'w:defLockedState': 0,
  'w:defUIPriority': 99,
  'w:defSemiHidden': 1,
  'w:defUnhideWhenUsed': 1,
  'w:defQFormat': 0,
  'w:count': 376,
})

const plainTable = [
  val('w:uiPriority', 99),
  xml('w:semiHidden'),
  xml('w:unhideWhenUsed'),
  xml('w:tblPr', {}, [
    xml('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
    xml(
      'w:tblCellMar',
      {},
      [
        ['w:top', 0],
        ['w:left', 108],
        ['w:bottom', 0],
        ['w:right', 108],
      ].map(([side, width]) => xml(String(side), { 'w:w': width, 'w:type': 'dxa' })),
    ),
  ]),
]

type StyleSetting = { readonly style: Style; readonly fonts: Fonts; readonly portrait: Sheet }

function roleStyle(role: PlainTextRole, { style, fonts, portrait }: StyleSetting): Xml {
  const [name, text] = [styleNames[role], style.text[role]]
  const next = role.startsWith('heading-') ? styleNames.body.id : name.id
  return paragraphStyle(name, { basedOn: normalStyle.id, next }, [
    xml('w:pPr', {}, [
      ...keeping(role),
      isContents(role) && edgeTab(areaWidth(portrait)),
      spacing(text.before, text.after, text.line),
      ...(role === 'page-number' ? oddNumber(style) : placing(text)),
      role.startsWith('heading-') && val('w:outlineLvl', Number(role.slice(-1)) - 1),
    ]),
    xml('w:rPr', {}, type(fonts, text.font, text.size)),
  ])
}

/**
 * Numbers at a side are one character in from the edge of the type area (GB/T 9704: odd pages right, even pages
 * left).
 */
const numberSides = {
  outside: { odd: 'right', even: 'left' },
  center: { odd: 'center', even: 'center' },
  left: { odd: 'left', even: 'left' },
  right: { odd: 'right', even: 'right' },
} as const

function oddNumber({ text, page }: Style): readonly Xml[] {
  const side = numberSides[page.numberPosition].odd
  const inset = { [`w:${side}Chars`]: 100, [`w:${side}`]: twips(text['page-number'].size) }
  return [...(side === 'center' ? [] : [xml('w:ind', inset)]), val('w:jc', side)]
}

/** Based on the style of odd pages, so both sides are written. */
function evenNumber({ text, page }: Style): Xml {
  const side = numberSides[page.numberPosition].even
  const inset = twips(text['page-number'].size)
  const at = (edge: 'left' | 'right') => ({
    [`w:${edge}Chars`]: side === edge ? 100 : 0,
    [`w:${edge}`]: side === edge ? inset : 0,
  })
  return paragraphStyle(evenNumberStyle, { basedOn: styleNames['page-number'].id }, [
    xml('w:pPr', {}, [xml('w:ind', { ...at('left'), ...at('right') }), val('w:jc', side)]),
  ])
}

/** What keeps together with what follows. */
function keeping(role: PlainTextRole): readonly Xml[] {
  const next = xml('w:keepNext')
  switch (role) {
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
    case 'caption-number':
    case 'caption-title':
    case 'caption-sub':
      return [next, xml('w:keepLines')]
    case 'caption-line':
    case 'contents-title':
      return [next]
    case 'contents-1':
      return [next]
    case 'contents-2':
    case 'body':
    case 'plain':
    case 'note':
    case 'table-list':
    case 'cover-title':
    case 'cover-unit':
    case 'cover-date':
    case 'page-number':
    case 'stamp':
      return []
    default:
      return role satisfies never
  }
}

/** Whether a role is an entry of the contents. */
export const isContents = (role: TextRole): boolean => role === 'contents-1' || role === 'contents-2'

/** A tab at the edge of the type area, for the page numbers of the contents; dots lead to it. */
export const edgeTab = (width: number, leader = 'dot'): Xml =>
  xml('w:tabs', {}, [xml('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': width })])
