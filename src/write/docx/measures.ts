/**
 * Word's measures. Places and lengths are twips (1/20 pt), type sizes half points, rules eighths of a point,
 * indents in characters hundredths of a character; all whole numbers.
 */
import type { Sheet } from '../../model/word-look.ts'

/** Millimetres → twips (1/1440 inch). */
export const twipsOfMillimetres = (mm: number): number => Math.round((mm / 25.4) * 1440)
/** Points → twips. */
export const twips = (points: number): number => Math.round(points * 20)
/** Points → half points, the unit of `w:sz`; 1 point at least. */
export const halfPoints = (points: number): number => Math.max(2, Math.round(points * 2))
/** Points → eighths of a point, the unit of rules; 1/4 point at least. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))

/** Width of the type area, in twips. */
export const areaWidth = (page: Sheet): number => page.width - page.left - page.right - page.gutter

/** Height of the type area, in twips. */
export const areaHeight = (page: Sheet): number => page.height - page.top - page.bottom
