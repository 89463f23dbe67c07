/** Paragraphs measured for a width: their lines, their heights, what of them stays together. */
import type { TextStyle } from '../../model/style.ts'
import type { Line } from './lines.ts'

/** A paragraph measured for the width that it will be set in. */
export type Measured = { readonly style: TextStyle; readonly lines: readonly Line[]; readonly width: number }

/** Lines of about equal length, as many as the full width needs: a title leaves no single character below it. */
export function balanced(
  fill: (room: number) => readonly Line[],
  width: number,
  size: number,
): readonly Line[] {
  let lines = fill(width)
  for (let room = width - size; lines.length > 1 && room > width / 2; room -= size) {
    const narrower = fill(room)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

export const heightOf = ({ style, lines }: Measured): number =>
  style.before + lines.length * style.line + style.after

/** Lines at the head of a paragraph that stay together: two, or all of three, since one would be left alone. */
export const together = ({ lines }: Measured): number => (lines.length <= 3 ? lines.length : 2)

/** Height that must stand with what comes before. */
export const leastOf = (measured: Measured): number =>
  measured.style.before + together(measured) * measured.style.line
