/** Texts below headings. */
import { bare } from '../../document/text.ts'
import { addressOf } from '../../model/data-address.ts'
import type { TextSheet } from '../../model/workbook-layout.ts'
import type { Taken } from '../taken.ts'
import { lineNumber } from './line-numbers.ts'
import type { TakenLines } from './numbered-lines.ts'
import type { TextLine } from './sheet-texts.ts'

/** Headings, several with | between, and their keys. */
export type Headed = NonNullable<TextSheet['headed']>

/** The heading that a line is, or begins with: its key, and where its text begins. */
export function headingIn(
  { plain }: TextLine,
  headed: Headed,
): { readonly key: string; readonly end: number } | null {
  const start = lineNumber(plain)?.length ?? 0
  const rest = plain.slice(start)
  for (const [words, { text: key }] of Object.entries(headed)) {
    const word = words
      .split('|')
      .map(bare)
      .find((each) => rest === each || rest.startsWith(`${each}:`))
    if (word !== undefined) return { key, end: Math.min(start + word.length + 1, plain.length) }
  }
  return null
}

/** A short numbered line beside known headings is one that the layout does not know: the text before it ends there. */
const isOtherHeading = ({ plain }: TextLine, style: number | undefined): boolean =>
  style !== undefined && lineNumber(plain)?.style === style && plain.length <= 20 && !/[。;,]/.test(plain)

/** The texts below the headings, a paragraph a line. */
export function headedTexts(lines: readonly TextLine[], headed: Headed, file: string): TakenLines {
  const style = lines.flatMap((line) =>
    headingIn(line, headed) ? (lineNumber(line.plain)?.style ?? []) : [],
  )[0]
  const parts: { readonly key: string; readonly texts: { text: string; line: TextLine }[] }[] = []
  const taken: TextLine[] = []
  let isOpen = false
  for (const line of lines) {
    const heading = headingIn(line, headed)
    if (heading !== null) {
      const text = line.original(heading.end, line.plain.length)
      parts.push({ key: heading.key, texts: text === '' ? [] : [{ text, line }] })
      isOpen = true
    } else if (isOtherHeading(line, style)) isOpen = false
    else if (isOpen) parts.at(-1)?.texts.push({ text: line.original(0, line.plain.length), line })
    if (isOpen) taken.push(line)
  }
  return {
    taken: parts.flatMap(({ key, texts }): readonly Taken[] => {
      const at = addressOf(key)
      const cells = [...new Set(texts.map(({ line }) => line.cell))]
      return at === null || texts.length === 0
        ? []
        : [{ file, at, value: texts.map(({ text }) => text).join('\n'), cells }]
    }),
    lines: taken,
  }
}
