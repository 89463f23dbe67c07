/** Every text role of `style.yaml` as a named Word style, so that a reader can restyle the whole file in Word. */
import {
  AlignmentType,
  DocumentDefaults,
  type IFontAttributesProperties,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  StyleForCharacter,
  StyleForParagraph,
  TabStopType,
} from 'docx'
import { rowRoles, type Table } from '../../document/tree.ts'
import type { Fonts } from '../../model/fonts.ts'
import { type FontRole, type Style, type TextRole, type TextStyle, textRoles } from '../../model/style.ts'
import { areaWidth, halfPoints, pageOf, twips } from './measures.ts'
import {
  cellHeadStyle,
  cellTextStyle,
  type StyleName,
  spacerStyle,
  strongStyle,
  styleNames,
} from './style-names.ts'

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]
type Look = NonNullable<IParagraphStyleOptions['paragraph']>

const alignments: Readonly<Record<TextStyle['align'], Alignment>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}

/** Word's names for a font role; Word picks one for each character by its script. */
export function fontNames(fonts: Fonts, role: FontRole): IFontAttributesProperties {
  const { eastAsia, latin } = fonts.roles[role].word
  return { ascii: latin, hAnsi: latin, eastAsia, cs: latin }
}

/** The styles part. `importedStyles` replaces docx's own list, with its blue headings, entirely. */
export function stylesOf(style: Style, fonts: Fonts): IStylesOptions {
  const densities: readonly Table['density'][] = ['normal', 'compact']
  const ownFonts = rowRoles.filter((role) => style.table.rowFonts[role] !== undefined)
  const cells = densities.flatMap((density) => [
    cellStyle(cellHeadStyle(density), 'cell-head', density, null),
    ...[null, ...ownFonts].map((role) => cellStyle(cellTextStyle(density, role), 'cell-text', density, role)),
  ])
  return { importedStyles: [defaults(), normal(), ...roles(), strong(), spacer(), ...cells] }

  function defaults(): DocumentDefaults {
    const { font, size } = style.text.body
    const language = { value: 'en-US', eastAsia: 'zh-CN' }
    return new DocumentDefaults({ run: { font: fontNames(fonts, font), size: halfPoints(size), language } })
  }

  function normal(): StyleForParagraph {
    return new StyleForParagraph({ id: 'Normal', name: 'Normal', quickFormat: true })
  }

  function roles(): StyleForParagraph[] {
    return textRoles.flatMap((role) => {
      if (role === 'cell-head' || role === 'cell-text') return []
      const look = { ...lookOf(style.text[role]), ...extras(role, style) }
      return [paragraph(styleNames[role], style.text[role], look)]
    })
  }

  function cellStyle(
    name: StyleName,
    role: 'cell-head' | 'cell-text',
    density: Table['density'],
    row: string | null,
  ) {
    const own = row === null ? undefined : style.table.rowFonts[row]
    const text = { ...style.text[role], ...style.table[density], ...(own && { font: own }) }
    return paragraph(name, text, { ...lookOf(text), ...(role === 'cell-head' && { keepNext: true }) })
  }

  function paragraph(name: StyleName, text: TextStyle, look: Look): StyleForParagraph {
    return new StyleForParagraph({
      ...name,
      basedOn: 'Normal',
      next: name.id.startsWith('Heading') ? styleNames.body.id : name.id,
      quickFormat: true,
      paragraph: look,
      run: { font: fontNames(fonts, text.font), size: halfPoints(text.size) },
    })
  }

  function strong(): StyleForCharacter {
    return new StyleForCharacter({
      ...strongStyle,
      quickFormat: true,
      run: { font: fontNames(fonts, style.strong) },
    })
  }

  function spacer(): StyleForParagraph {
    const paragraph = { spacing: { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT } }
    return new StyleForParagraph({
      ...spacerStyle,
      basedOn: 'Normal',
      paragraph,
      run: { size: halfPoints(1) },
    })
  }
}

/** Spacing, indents and alignment. Both the size-relative and the fixed indent are written, as Word itself does. */
function lookOf(text: TextStyle): Look {
  const { line, before, after, indent, inset, size } = text
  return {
    alignment: alignments[text.align],
    spacing: { before: twips(before), after: twips(after), line: twips(line), lineRule: LineRuleType.EXACT },
    ...((indent > 0 || inset > 0) && {
      indent: {
        ...(inset > 0 && { left: twips(inset * size) }),
        ...(indent > 0 && { firstLine: twips(indent * size), firstLineChars: Math.round(indent * 100) }),
      },
    }),
  }
}

/** What a role means to Word beyond its looks: outline levels, keeping with what follows, tab stops. */
function extras(role: Exclude<TextRole, 'cell-head' | 'cell-text'>, style: Style): Partial<Look> & TabStops {
  const portrait = areaWidth(pageOf(style, 'portrait'))
  switch (role) {
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return { keepNext: true, keepLines: true, outlineLevel: Number(role.slice(-1)) - 1 }
    case 'caption-number':
    case 'caption-title':
    case 'caption-sub':
      return { keepNext: true, keepLines: true }
    case 'caption-line':
      return { keepNext: true }
    case 'contents-title':
      return { keepNext: true }
    case 'contents-1':
    case 'contents-2': {
      const tabStops = [{ type: TabStopType.RIGHT, position: portrait, leader: LeaderType.DOT }]
      return { tabStops, ...(role === 'contents-1' && { keepNext: true }) }
    }
    case 'body':
    case 'plain':
    case 'note':
    case 'table-list':
    case 'cover-title':
    case 'cover-unit':
    case 'cover-date':
    case 'page-number':
    case 'stamp':
      return {}
    default:
      return role satisfies never
  }
}

type TabStops = {
  readonly tabStops?: readonly {
    readonly type: (typeof TabStopType)[keyof typeof TabStopType]
    readonly position: number
    readonly leader: (typeof LeaderType)[keyof typeof LeaderType]
  }[]
}
