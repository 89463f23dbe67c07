/** Pages as they will be drawn: text on base lines and rules, in points from the top left corner. */
import type { Orientation } from '../../document/tree.ts'
import type { Margins, Style } from '../../model/style.ts'
import type { OpenedFace } from './faces.ts'
import { type JustifiedStretch, stretchesOf } from './justify.ts'
import type { PdfLine, Run } from './lines.ts'

/** A run at its position. */
export type PlacedRun = {
  readonly face: OpenedFace
  readonly text: string
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly size: number
  /** Added after every character, to justify a line. */
  readonly spacing: number
  /** Id of a heading or table that this is the first piece of. */
  readonly anchor: string | null
  /** Id of a heading or table that a click leads to. */
  readonly link: string | null
}

/** A line between two points. */
export type RuledLine = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  readonly dotted: boolean
}

/** A page as it is drawn. */
export type PdfPage = {
  readonly number: number
  readonly orientation: Orientation
  readonly showsNumber: boolean
  readonly marks: PlacedRun[]
  readonly rules: RuledLine[]
}

/** The type area of a page in points. */
export type Area = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly pageWidth: number
  readonly pageHeight: number
}

const pointsPerMillimetre = 72 / 25.4

/** The type area of an orientation, in points. */
export function areaOf({ page }: Style, orientation: Orientation): Area {
  const margins: Margins = orientation === 'portrait' ? page.portrait : page.landscape
  const [across, down] = orientation === 'portrait' ? [page.width, page.height] : [page.height, page.width]
  return {
    left: margins.left * pointsPerMillimetre,
    top: margins.top * pointsPerMillimetre,
    width: (across - margins.left - margins.right) * pointsPerMillimetre,
    height: (down - margins.top - margins.bottom) * pointsPerMillimetre,
    pageWidth: across * pointsPerMillimetre,
    pageHeight: down * pointsPerMillimetre,
  }
}

/** Millimetres → points. */
export const millimetres = (value: number): number => value * pointsPerMillimetre

/** Where a line is set: its box in points, and its type size. */
export type Placement = {
  readonly x: number
  /** Top of the line's box. */
  readonly y: number
  /** Distance of base lines: the height of the box. */
  readonly leading: number
  readonly size: number
  readonly spacing?: number
  readonly anchor?: string | null
  readonly link?: string | null
}

/** Chinese type sits in its em box with the base line at 0.88 of it; the box is centred in the line. */
const baseline = 0.88

/** Sets a line on a page. */
export function setLine(page: PdfPage, line: PdfLine, at: Placement): void {
  const { spacing = 0, anchor = null, link = null } = at
  let x = at.x
  const whole = (run: Run): JustifiedStretch => ({ ...run, open: false, places: 0 })
  const pieces = spacing > 0 ? stretchesOf(line, at.size) : line.runs.map(whole)
  pieces.forEach(({ face, text, width, open, places }, index) => {
    const y = at.y + (at.leading - at.size) / 2 + baseline * at.size
    const inside = open ? spacing : 0
    page.marks.push({
      face,
      text,
      x,
      y,
      size: at.size,
      spacing: inside,
      anchor: index === 0 ? anchor : null,
      link,
    })
    x += width + spacing * places
  })
}
