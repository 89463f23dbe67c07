/** What of a line nothing was taken from. */
import { isHeading, lineNumber } from './line-numbers.ts'
import type { FoundSentence } from './sentence-values.ts'
import type { TextLine } from './sheet-texts.ts'
import type { LeftText, TextContext } from './text-context.ts'

/** Headings, numbers of lines and marks between sentences are nothing to take. `isWhole`: the line was taken as it is. */
export function leftOf(
  line: TextLine,
  found: readonly FoundSentence[],
  { isWhole, context }: { readonly isWhole: boolean; readonly context: TextContext },
): readonly LeftText[] {
  const refused = found.flatMap(({ from, to, because }): readonly LeftText[] =>
    because === undefined ? [] : [{ cell: line.cell, text: line.original(from, to), because }],
  )
  if (isWhole || (found.length === 0 && isHeading(line.plain))) return refused
  const start = lineNumber(line.plain)?.length ?? 0
  const others: LeftText[] = []
  let from = start
  const ends = [
    ...found.toSorted((a, b) => a.from - b.from),
    { from: line.plain.length, to: line.plain.length },
  ]
  for (const span of ends) {
    others.push(...sentencesBetween(line, from, span.from, context))
    from = Math.max(from, span.to)
  }
  return [...refused, ...others]
}

function sentencesBetween(
  line: TextLine,
  from: number,
  to: number,
  { isWritten }: TextContext,
): readonly LeftText[] {
  return [...line.plain.slice(from, Math.max(from, to)).matchAll(/[^。]+。?/g)].flatMap((match) => {
    const at = from + match.index
    const text = line.original(at, at + match[0].length)
    const isMark = !/[\p{L}\p{N}]/u.test(text)
    return isMark || isWritten(text) ? [] : [{ cell: line.cell, text }]
  })
}
