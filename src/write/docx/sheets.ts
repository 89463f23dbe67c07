/** The sheets of the publication, upright and turned: from `style.yaml`, or as a `style.docx` has them. */
import type { Orientation } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'
import type { Sheet, WordLook } from '../../model/word-look.ts'
import { twips, twipsOfMillimetres } from './measures.ts'

/** The sheet of each orientation. */
export type OrientedSheets = Readonly<Record<Orientation, Sheet>>

/** OrientedSheets of the `style.docx`; those that it lacks follow `style.yaml`. */
export const sheetsOf = (style: Style, word: Pick<WordLook, 'sheets'> | null): OrientedSheets => ({
  portrait: word?.sheets.portrait ?? ownSheet(style, 'portrait'),
  landscape: word?.sheets.landscape ?? ownSheet(style, 'landscape'),
})

function ownSheet(style: Style, orientation: Orientation): Sheet {
  const { page } = style
  const [width, height] = orientation === 'portrait' ? [page.width, page.height] : [page.height, page.width]
  const { top, right, bottom, left } = page[orientation]
  const edges = {
    top: twipsOfMillimetres(top),
    right: twipsOfMillimetres(right),
    bottom: twipsOfMillimetres(bottom),
    left: twipsOfMillimetres(left),
  }
  return {
    width: twipsOfMillimetres(width),
    height: twipsOfMillimetres(height),
    ...edges,
    gutter: 0,
    header: Math.round(edges.top / 2),
    footer: footerDistance(edges.bottom, style),
    grid: { type: 'default', linePitch: 360, charSpace: 0 },
  }
}

/**
 * From the sheet's lower edge to the foot of the number's line, in twips: GB/T 9704 wants the dashes, which run
 * through the line's middle, 7 mm below the type area.
 */
function footerDistance(bottom: number, style: Style): number {
  const below = twipsOfMillimetres(style.page.numberBelow)
  return Math.max(0, bottom - below - Math.round(twips(style.text['page-number'].line) / 2))
}

/**
 * Millimetres from the type area to the middle of the page number's line. The foot of that line is `footer` above the
 * edge.
 */
export const numberBelow = ({ bottom, footer }: Sheet, line: number): number =>
  ((bottom - footer - Math.round(twips(line) / 2)) / 1440) * 25.4
