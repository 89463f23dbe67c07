/**
 * Word's measures. Places and lengths are twips (1/20 pt), type sizes half points, rules eighths of a point,
 * indents in characters hundredths of a character; all whole numbers.
 */
import type { Orientation } from '../../document/tree.ts'
import type { Style } from '../../model/style.ts'

export const twipsOfMillimetres = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const twips = (points: number): number => Math.round(points * 20)
export const halfPoints = (points: number): number => Math.max(2, Math.round(points * 2))
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))

/** The sheet and its margins as the reader sees them, in twips: `width` is the longer edge when landscape. */
export type Page = {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export function pageOf(style: Style, orientation: Orientation): Page {
  const { page } = style
  const [width, height] = orientation === 'portrait' ? [page.width, page.height] : [page.height, page.width]
  const margins = page[orientation]
  return {
    width: twipsOfMillimetres(width),
    height: twipsOfMillimetres(height),
    top: twipsOfMillimetres(margins.top),
    right: twipsOfMillimetres(margins.right),
    bottom: twipsOfMillimetres(margins.bottom),
    left: twipsOfMillimetres(margins.left),
  }
}

/** Width of the type area, in twips. */
export const areaWidth = (page: Page): number => page.width - page.left - page.right

/** Height of the type area, in twips. */
export const areaHeight = (page: Page): number => page.height - page.top - page.bottom
