/** Plain texts of the document, and the forms in which they are compared and quoted. */
import type { Cell, Inline } from './tree.ts'

/** The characters of a run of inlines; a line break counts as nothing. */
export const textOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')

/** A cell's paragraphs, separated by line feeds. */
export const cellText = (cell: Cell): string => cell.paragraphs.map(textOf).join('\n')

/** Without white space of any kind: 收　入 is 收入. */
export const tight = (text: string): string => text.replaceAll(/\s/g, '')

/** Without white space, other widths of digits, letters and brackets made half-width: 合　计（万元） is 合计(万元). */
export const bare = (text: string): string => tight(text.normalize('NFKC'))

/** At most so many characters, then an ellipsis. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
}

/**
 * The lines of a centred title that is too long for one line. It breaks after its 第N部分, at an ideographic space; a part
 * that still does not fit breaks before its year. Null if it has no such place.
 */
export function titleLines(
  content: readonly Inline[],
  fits: (text: string) => boolean,
): readonly (readonly Inline[])[] | null {
  const [only, ...others] = content
  if (only?.type !== 'text' || others.length > 0) return null
  const lines = only.text
    .split('　')
    .flatMap((part) => (fits(part) ? [part] : part.split(/(?<=.)(?=\d{4}年)/u)))
    .map((text): readonly Inline[] => [{ ...only, text }])
  return lines.length > 1 ? lines : null
}
