/** Numbers at the beginning of lines: 一、, (一), 1., (1). */

/** Styles of numbers, of plain text. */
const styles = [
  /^[一二三四五六七八九十百]+[、.]/,
  /^\([一二三四五六七八九十百]+\)[、.]?/,
  /^\d+[、.](?!\d)/,
  /^\(\d+\)[、.]?/,
]

/** The style of a line's number, and its length; null for a line without one. */
export function lineNumber(plain: string): { readonly style: number; readonly length: number } | null {
  for (const [style, expression] of styles.entries()) {
    const [number] = expression.exec(plain) ?? []
    if (number !== undefined) return { style, length: number.length }
  }
  return null
}

/** A line that is no sentence: a heading, or one that does no more than lead to what follows. */
export const isHeading = (plain: string): boolean =>
  /^[^。;,]*:$/.test(plain) || (lineNumber(plain) !== null && plain.length <= 40 && !/[。;,]/.test(plain))

/** A line that stands in brackets as a whole. */
export const isNote = (plain: string): boolean => lineNumber(plain) === null && /^\(.*\)$/.test(plain)
