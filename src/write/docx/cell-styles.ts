/** The styles of table cells: heads and texts in two densities, figures, centred texts, rows with a font of their own. */
import type { Table } from '../../document/tree.ts'
import type { Fonts } from '../../model/fonts.ts'
import type { Style } from '../../model/style.ts'
import { type Xml, xml } from '../../xml/xml.ts'
import { twips } from './measures.ts'
import { alignments, paragraphStyle, placing, size, spacing, type, typeface, val } from './style-element.ts'
import {
  type CellRole,
  cellAligns,
  cellHeadStyle,
  cellTextStyle,
  normalStyle,
  rowsWithFont,
} from './style-names.ts'

type Looks = { readonly style: Style; readonly fonts: Fonts }

/** Figures and centred texts are based on the text, rows on their like, so that one change reaches all. */
export function cellStyles(density: Table['density'], { style, fonts }: Looks): readonly Xml[] {
  const text = cellTextStyle(density, 'start', null)
  const aligned = cellAligns
    .filter((align) => align !== 'start')
    .map((align) => {
      const name = cellTextStyle(density, align, null)
      const placed = xml('w:pPr', {}, [val('w:jc', alignments[align])])
      return paragraphStyle(name, { basedOn: text.id, next: name.id }, [placed])
    })
  const rows = rowsWithFont(style).flatMap((row) =>
    cellAligns.map((align) => {
      const name = cellTextStyle(density, align, row)
      const font = style.table.rowFonts[row] ?? style.text['cell-text'].font
      return paragraphStyle(name, { basedOn: cellTextStyle(density, align, null).id, next: name.id }, [
        xml('w:rPr', {}, [typeface(fonts, font)]),
      ])
    }),
  )
  return [
    cellStyle('cell-head', density, { style, fonts }),
    cellStyle('cell-text', density, { style, fonts }),
    ...aligned,
    ...rows,
  ]
}

function cellStyle(role: CellRole, density: Table['density'], { style, fonts }: Looks): Xml {
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
      ...placing(text),
    ]),
    xml('w:rPr', {}, type(fonts, text.font, text.size)),
  ])
}
