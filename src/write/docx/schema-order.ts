/**
 * Puts an element where Word's schema (ECMA-376, part 1) wants it: Word refuses a style with its elements in another
 * order.
 */
import { elementsIn, type Xml } from '../../xml/xml.ts'

/** The elements that an element may contain, in their order; only those that styles use. */
const orders: Readonly<Record<string, string>> = {
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:pPr':
    'keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle',
  'w:rPr':
    'rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
}

/** The child in the place of the one of its name, or where it belongs. */
export function withChild(parent: Xml, child: Xml): Xml {
  const order = (orders[parent.name] ?? '').split(' ').map((name) => `w:${name}`)
  const at = order.indexOf(child.name)
  const others = elementsIn(parent).filter(({ name }) => name !== child.name)
  const next = others.findIndex(({ name }) => order.indexOf(name) > at)
  return { ...parent, children: others.toSpliced(next === -1 ? others.length : next, 0, child) }
}
