/**
 * Finds a table row in the text of a file. At a page break a file may repeat the heading rows, repeat a merged label or
 * print it in 2 parts, and cut a row: the first lines of each cell are then on one page, the rest on the next.
 */

import type { ExpectedText } from './expected-texts.ts'
import type { TokenStream } from './token-stream.ts'

/** The rests of labels that a page break cut, by the cell's index in its row; they follow at the top of the next page. */
export type LabelRests = ReadonlyMap<number, string>

/** No label is cut. */
export const noRests: LabelRests = new Map()

/** The end of a row in the text, and the rests that must still follow. */
export type RowMatch = { readonly at: number; readonly rests: LabelRests }

/** A cell: `text` is expected, or in its place the text `again`, which a page break repeats. */
type RowPart = { readonly text: string; readonly again: string; readonly label: boolean }

/** Attempts to cut one row at most; then the text counts as a different row. */
const maxAttempts = 4000

/** Where the row that begins at `at` ends; null if the text at `at` is not this row. */
export function matchRow(
  stream: TokenStream,
  passage: ExpectedText,
  { at, rests }: RowMatch,
): RowMatch | null {
  const isTop = stream.pageStarts.includes(at)
  const parts = passage.cells.map(({ text, covering, label }, index): RowPart => {
    const rest = isTop ? rests.get(index) : undefined
    return { text: rest ?? text, again: covering, label }
  })
  // The row has a label of its own where a rest is expected, so the rest was never printed.
  if (passage.cells.some(({ text }, index) => rests.has(index) && text !== '')) return null
  const left = isTop ? noRests : rests
  const tops = topsOf(stream, passage, at)
  for (const top of tops) {
    const end = endOfRow(stream, parts, top)
    if (end !== null) return { at: end, rests: left }
  }
  const state = { steps: 0 }
  for (const top of tops) {
    const end = endOfCutRow(stream, passage, { parts, at: top, state })
    if (end !== null) return { at: end, rests: left }
    const cutLabel = left.size === 0 ? walkWithCutLabel(stream, parts, top) : null
    if (cutLabel !== null) return cutLabel
  }
  return null
}

/** Where a row can begin: after repeated heading rows if there are any, and at the place itself. */
function topsOf(stream: TokenStream, { table }: ExpectedText, at: number): readonly number[] {
  const head = table?.head ?? ''
  const isRepeated = stream.pageStarts.includes(at) && head !== '' && stream.text.startsWith(head, at)
  return isRepeated ? [at + head.length, at] : [at]
}

/** The place after heading rows and merged labels that a file repeats at the top of a page. */
export function afterRepeats(stream: TokenStream, passage: ExpectedText, at: number): number {
  const { text, pageStarts } = stream
  const { table, cells } = passage
  if (table === null || !pageStarts.includes(at)) return at
  const labels = cells.map(({ covering }) => covering)
  return [table.head, ...labels].reduce(
    (end, own) => (text.startsWith(own, end) ? end + own.length : end),
    at,
  )
}

/** The texts that a part may have, its own first. */
const forms = ({ text, again }: RowPart): readonly string[] => (again === '' ? [text] : [text, again])

/** The end of the row if each part is printed whole; else null. */
function endOfRow(stream: TokenStream, [first, ...others]: readonly RowPart[], at: number): number | null {
  if (first === undefined) return stream.isEdge(at) ? at : null
  for (const form of forms(first)) {
    if (!stream.text.startsWith(form, at)) continue
    const end = endOfRow(stream, others, at + form.length)
    if (end !== null) return end
  }
  return null
}

/** The same if a label may end early, because its merged cell extends over the end of the page. */
function walkWithCutLabel(stream: TokenStream, parts: readonly RowPart[], at: number): RowMatch | null {
  if (at >= (stream.pageStarts.at(-1) ?? 0)) return null
  const step = (index: number, from: number, rests: LabelRests): RowMatch | null => {
    const part = parts[index]
    if (part === undefined) return rests.size > 0 && stream.isEdge(from) ? { at: from, rests } : null
    const shortest = part.label && part.text.length > 1 ? 1 : part.text.length
    for (let length = part.text.length; length >= shortest; length--) {
      if (!stream.text.startsWith(part.text.slice(0, length), from)) continue
      const rest = part.text.slice(length)
      const found = step(index + 1, from + length, rest === '' ? rests : new Map([...rests, [index, rest]]))
      if (found !== null) return found
    }
    return null
  }
  return step(0, at, noRests)
}

type Cut = { readonly parts: readonly RowPart[]; readonly at: number; readonly state: { steps: number } }

/** The end of the row on a later page if this page ends within the row; else null. */
function endOfCutRow(stream: TokenStream, passage: ExpectedText, { parts, at, state }: Cut): number | null {
  const end = stream.pageStarts.find((start) => start > at)
  const most = parts.reduce((sum, { text, again }) => sum + text.length + again.length, 0)
  if (end === undefined || end - at > most) return null
  const left = leftAfter(parts, stream.text.slice(at, end), state)
  if (left === null) return null
  const below = parts.map(
    ({ label, again }, index): RowPart => ({
      text: left[index] ?? '',
      again: label ? again || (passage.cells[index]?.text ?? '') : '',
      label,
    }),
  )
  for (const top of topsOf(stream, passage, end)) {
    const found =
      endOfRow(stream, below, top) ?? endOfCutRow(stream, passage, { parts: below, at: top, state })
    if (found !== null) return found
  }
  return null
}

/** The rest of each part if `read` consists of one beginning of each part in order; else null. */
function leftAfter(
  [first, ...others]: readonly RowPart[],
  read: string,
  state: { steps: number },
): readonly string[] | null {
  if (first === undefined) return read === '' ? [] : null
  if (++state.steps > maxAttempts) return null
  if (first.again !== '' && read.startsWith(first.again)) {
    const left = leftAfter(others, read.slice(first.again.length), state)
    if (left !== null) return ['', ...left]
  }
  let length = 0
  while (length < first.text.length && first.text[length] === read[length]) length++
  for (; length >= 0; length--) {
    const left = leftAfter(others, read.slice(length), state)
    if (left !== null) return [first.text.slice(length), ...left]
  }
  return null
}
