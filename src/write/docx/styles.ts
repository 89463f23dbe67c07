/**
 * Every text role of `style.yaml` as a named Word style, so that a reader can restyle the whole file in Word. Variants of
 * a style (小, 数字, 双页) hold only what they change, so that they follow it.
 */
import type { Align, RowRole, Table } from '../../document/tree.ts'
import type { Fonts } from '../../model/fonts.ts'
import { type FontRole, type Style, type TextRole, type TextStyle, textRoles } from '../../model/style.ts'
import type { Sheet, StyleSheet } from '../../model/word-look.ts'
import { type Xml, xml } from '../../model/xml.ts'
import { areaWidth, halfPoints, twips } from './measures.ts'
import {
  type CellRole,
  cellAligns,
  cellHeadStyle,
  cellTextStyle,
  densities,
  evenNumberStyle,
  isPlainRole,
  normalStyle,
  normalTable,
  type PlainTextRole,
  rowsWithFont,
  type StyleName,
  spacerStyle,
  strongStyle,
  styleNames,
  tableStyle,
} from './style-names.ts'
import { ownTableStyle } from './table-style.ts'

const alignments: Readonly<Record<TextStyle['align'] | Align, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'both',
  start: 'left',
  end: 'right',
}

const val = (name: string, value: string | number) => xml(name, { 'w:val': value })

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
      ...densities.flatMap((density) => cellStyles(density, style, fonts)),
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

type Kind = {
  readonly kind: 'paragraph' | 'character' | 'table'
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
}

/** Names that Word does not know are a user's own. */
const isWordsOwn = (name: string) =>
  /^(Normal|Normal Indent|Normal Table|heading \d|toc \d|footer|header)$/.test(name)

const styleElement = (
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

const paragraphStyle = (
  name: StyleName,
  { basedOn, next }: { readonly basedOn: string; readonly next?: string },
  properties: readonly Xml[],
): Xml =>
  styleElement(name, { kind: 'paragraph', basedOn, ...(next !== undefined && { next }) }, [
    xml('w:qFormat'),
    ...properties,
  ])

/** Word's names for a font role; Word picks one for each character by its script. */
function typeface(fonts: Fonts, role: FontRole): Xml {
  const { eastAsia, latin } = fonts.roles[role].word
  return xml('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': eastAsia,
    'w:cs': latin,
  })
}

const size = (points: number): readonly Xml[] => [
  val('w:sz', halfPoints(points)),
  val('w:szCs', halfPoints(points)),
]

const type = (fonts: Fonts, role: FontRole, points: number): readonly Xml[] => [
  typeface(fonts, role),
  ...size(points),
]

const spacing = (before: number, after: number, line: number): Xml =>
  xml('w:spacing', {
    'w:before': twips(before),
    'w:after': twips(after),
    'w:line': twips(line),
    'w:lineRule': 'exact',
  })

type Setting = { readonly style: Style; readonly fonts: Fonts; readonly portrait: Sheet }

function roleStyle(role: PlainTextRole, { style, fonts, portrait }: Setting): Xml {
  const [name, text] = [styleNames[role], style.text[role]]
  const next = role.startsWith('heading-') ? styleNames.body.id : name.id
  return paragraphStyle(name, { basedOn: normalStyle.id, next }, [
    xml('w:pPr', {}, [
      ...keeping(role),
      isContents(role) && edgeTab(areaWidth(portrait)),
      spacing(text.before, text.after, text.line),
      ...placing(role, text),
      role.startsWith('heading-') && val('w:outlineLvl', Number(role.slice(-1)) - 1),
    ]),
    xml('w:rPr', {}, type(fonts, text.font, text.size)),
  ])
}

/** Where the lines stand. Both the size-relative and the fixed indent are written, as Word itself does. */
function placing(role: TextRole, { align, indent, inset, size }: TextStyle): readonly Xml[] {
  // Odd pages have their number on the right, a character in from the edge (GB/T 9704).
  if (role === 'page-number')
    return [xml('w:ind', { 'w:rightChars': 100, 'w:right': twips(size) }), val('w:jc', 'right')]
  const first = indent > 0 && {
    'w:firstLineChars': Math.round(indent * 100),
    'w:firstLine': twips(indent * size),
  }
  const left = inset > 0 && { 'w:left': twips(inset * size) }
  return [...(first || left ? [xml('w:ind', { ...left, ...first })] : []), val('w:jc', alignments[align])]
}

function evenNumber({ text }: Style): Xml {
  const left = twips(text['page-number'].size)
  const indent = xml('w:ind', { 'w:leftChars': 100, 'w:left': left, 'w:rightChars': 0, 'w:right': 0 })
  return paragraphStyle(evenNumberStyle, { basedOn: styleNames['page-number'].id }, [
    xml('w:pPr', {}, [indent, val('w:jc', 'left')]),
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

export const isContents = (role: TextRole): boolean => role === 'contents-1' || role === 'contents-2'

/** Page numbers of the contents stand at the edge of the type area, after dots. */
export const edgeTab = (width: number, leader = 'dot'): Xml =>
  xml('w:tabs', {}, [xml('w:tab', { 'w:val': 'right', 'w:leader': leader, 'w:pos': width })])

function cellStyles(density: Table['density'], style: Style, fonts: Fonts): readonly Xml[] {
  const rows: readonly RowRole[] = rowsWithFont(style)
  return [
    cellStyle('cell-head', density, { style, fonts }),
    cellStyle('cell-text', density, { style, fonts }),
    ...[null, ...rows].flatMap((row) =>
      cellAligns.flatMap((align) => {
        if (row === null && align === 'start') return []
        const font = row === null ? undefined : style.table.rowFonts[row]
        const name = cellTextStyle(density, align, row)
        return paragraphStyle(name, { basedOn: cellTextStyle(density, 'start', null).id, next: name.id }, [
          ...(align === 'start' ? [] : [xml('w:pPr', {}, [val('w:jc', alignments[align])])]),
          ...(font === undefined ? [] : [xml('w:rPr', {}, [typeface(fonts, font)])]),
        ])
      }),
    ),
  ]
}

function cellStyle(
  role: CellRole,
  density: Table['density'],
  { style, fonts }: Pick<Setting, 'style' | 'fonts'>,
): Xml {
  const nameOf = (of: Table['density']) =>
    role === 'cell-head' ? cellHeadStyle(of) : cellTextStyle(of, 'start', null)
  const name = nameOf(density)
  const own = style.table[density]
  if (density !== 'normal') {
    const line = xml('w:spacing', { 'w:line': twips(own.line), 'w:lineRule': 'exact' })
    return paragraphStyle(name, { basedOn: nameOf('normal').id, next: name.id }, [
      xml('w:pPr', {}, [line]),
      xml('w:rPr', {}, size(own.size)),
    ])
  }
  const text = { ...style.text[role], ...own }
  return paragraphStyle(name, { basedOn: normalStyle.id, next: name.id }, [
    xml('w:pPr', {}, [
      role === 'cell-head' && xml('w:keepNext'),
      spacing(text.before, text.after, text.line),
      ...placing(role, text),
    ]),
    xml('w:rPr', {}, type(fonts, text.font, text.size)),
  ])
}
