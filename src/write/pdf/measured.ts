/** Paragraphs measured for a width: their lines, their heights, what of them stays together. */
import type { TextStyle } from '../../model/style.ts'
import type { PdfLine } from './lines.ts'

/** A paragraph measured for the width that it will be set in. */
export type Measured = {
  readonly style: TextStyle
  readonly lines: readonly PdfLine[]
  readonly width: number
}

/** Height in points, with the space before and after. */
export const heightOf = ({ style, lines }: Measured): number =>
  style.before + lines.length * style.line + style.after

/** Lines at the head of a paragraph that stay together: two, or all of three, since one would be left alone. */
export const together = ({ lines }: Measured): number => (lines.length <= 3 ? lines.length : 2)

/** Height that must stay with what comes before. */
export const leastOf = (measured: Measured): number =>
  measured.style.before + together(measured) * measured.style.line
