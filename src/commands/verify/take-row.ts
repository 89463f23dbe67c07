/**
 * Reads a table row in a file's text. At a page break a file may repeat the heading rows, repeat a merged label or print it
 * in 2 parts, and cut a row, so that each cell's first lines are on one page and the rest on the next.
 */

import type { ExpectedText } from './expected-texts.ts'
import type { Stream } from './stream.ts'

/** The rest of labels that a page break cut, by the cell's place in its row; it is printed at the top of the next page. */
export type Owed = ReadonlyMap<number, string>

/** No label is cut. */
export const nothingOwed: Owed = new Map()

/** Where the row ends in the text, and the rest of labels that were cut. */
export type RowTaken = { readonly at: number; readonly owed: Owed }

type CellPart = { readonly text: string; readonly again: string; readonly label: boolean }

/** Attempts to cut a row, before a text counts as different. */
const patience = 4000

/** Reads the row at `at`; null if the text there is another. */
export function takeRow(stream: Stream, unit: ExpectedText, { at, owed }: RowTaken): RowTaken | null {
  const isTop = stream.pageStarts.includes(at)
  const parts = unit.cells.map(({ text, covering, label }, index): CellPart => {
    const rest = isTop ? owed.get(index) : undefined
    return { text: rest ?? text, again: covering, label }
  })
  // A new label although the rest of a cut one is missing: the rest was never printed.
  if (unit.cells.some(({ text }, index) => owed.has(index) && text !== '')) return null
  const left = isTop ? nothingOwed : owed
  const tops = topsOf(stream, unit, at)
  for (const top of tops) {
    const end = walk(stream, parts, top)
    if (end !== null) return { at: end, owed: left }
  }
  const state = { steps: 0 }
  for (const top of tops) {
    const end = cut(stream, unit, { parts, at: top, state })
    if (end !== null) return { at: end, owed: left }
    const cutLabel = left.size === 0 ? walkWithCutLabel(stream, parts, top) : null
    if (cutLabel !== null) return cutLabel
  }
  return null
}

/** Where the row may begin: after repeated heading rows, or at the place itself. */
function topsOf(stream: Stream, { table }: ExpectedText, at: number): readonly number[] {
  const head = table?.head ?? ''
  const isRepeated = stream.pageStarts.includes(at) && head !== '' && stream.text.startsWith(head, at)
  return isRepeated ? [at + head.length, at] : [at]
}

/** The place after the heading rows and merged labels that a page repeats at its top. */
export function behindRepeats(stream: Stream, unit: ExpectedText, at: number): number {
  const { text, pageStarts } = stream
  const { table, cells } = unit
  if (table === null || !pageStarts.includes(at)) return at
  const labels = cells.map(({ covering }) => covering)
  return [table.head, ...labels].reduce(
    (end, own) => (text.startsWith(own, end) ? end + own.length : end),
    at,
  )
}

/** The texts that may be printed for a part, its own first. */
const forms = ({ text, again }: CellPart): readonly string[] => (again === '' ? [text] : [text, again])

/** The end of the parts, each whole, one after the other; null if they are not there. */
function walk(stream: Stream, [first, ...others]: readonly CellPart[], at: number): number | null {
  if (first === undefined) return stream.isEdge(at) ? at : null
  for (const form of forms(first)) {
    if (!stream.text.startsWith(form, at)) continue
    const end = walk(stream, others, at + form.length)
    if (end !== null) return end
  }
  return null
}

/** As `walk`, but a label may end early: the lines of a merged cell may continue on the next page. */
function walkWithCutLabel(stream: Stream, parts: readonly CellPart[], at: number): RowTaken | null {
  if (at >= (stream.pageStarts.at(-1) ?? 0)) return null
  const step = (index: number, from: number, owed: Owed): RowTaken | null => {
    const part = parts[index]
    if (part === undefined) return owed.size > 0 && stream.isEdge(from) ? { at: from, owed } : null
    const shortest = part.label && part.text.length > 1 ? 1 : part.text.length
    for (let length = part.text.length; length >= shortest; length--) {
      if (!stream.text.startsWith(part.text.slice(0, length), from)) continue
      const rest = part.text.slice(length)
      const found = step(index + 1, from + length, rest === '' ? owed : new Map([...owed, [index, rest]]))
      if (found !== null) return found
    }
    return null
  }
  return step(0, at, nothingOwed)
}

type Cut = { readonly parts: readonly CellPart[]; readonly at: number; readonly state: { steps: number } }

/** The row's end on a later page, where this page ends within it. */
function cut(stream: Stream, unit: ExpectedText, { parts, at, state }: Cut): number | null {
  const end = stream.pageStarts.find((start) => start > at)
  const most = parts.reduce((sum, { text, again }) => sum + text.length + again.length, 0)
  if (end === undefined || end - at > most) return null
  const left = leftAfter(parts, stream.text.slice(at, end), state)
  if (left === null) return null
  const below = parts.map(
    ({ label, again }, index): CellPart => ({
      text: left[index] ?? '',
      again: label ? again || (unit.cells[index]?.text ?? '') : '',
      label,
    }),
  )
  for (const top of topsOf(stream, unit, end)) {
    const found = walk(stream, below, top) ?? cut(stream, unit, { parts: below, at: top, state })
    if (found !== null) return found
  }
  return null
}

/** What is left of the parts when the first piece of each, one after the other, makes up `read`. */
function leftAfter(
  [first, ...others]: readonly CellPart[],
  read: string,
  state: { steps: number },
): readonly string[] | null {
  if (first === undefined) return read === '' ? [] : null
  if (++state.steps > patience) return null
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
