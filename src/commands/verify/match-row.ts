/**
 * Reads a table row in a file's text. Where pages break, a file may print the heading rows again, print a merged label
 * again or in two parts, and cut a row, so that each cell's first lines stand on one page and the rest on the next.
 */

import type { Unit } from './expected-passages.ts'
import type { Stream } from './token-stream.ts'

/** What is left of labels that a page break cut, by the cell's place in its row; printed at the next page's top. */
export type Owed = ReadonlyMap<number, string>

export const nothingOwed: Owed = new Map()

export type Taken = { readonly at: number; readonly owed: Owed }

type Part = { readonly text: string; readonly again: string; readonly label: boolean }

/** Attempts to cut a row, in all: a text that fits in no way is given up. */
const patience = 4000

/** Where the row ends that begins at `at`, or null if the text there is not this row. */
export function takeRow(stream: Stream, unit: Unit, at: number, owed: Owed): Taken | null {
  const isTop = stream.pageStarts.includes(at)
  const parts = unit.cells.map(({ text, covering, label }, index): Part => {
    const rest = isTop ? owed.get(index) : undefined
    return { text: rest ?? text, again: covering, label }
  })
  // A label of its own where one is owed: the rest of the other was never printed.
  if (unit.cells.some(({ text }, index) => owed.has(index) && text !== '')) return null
  const left = isTop ? nothingOwed : owed
  const tops = topsOf(stream, unit, at, isTop)
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

/** Behind the heading rows, if they stand there again, or at the place itself. */
function topsOf({ text }: Stream, { table }: Unit, at: number, isTop: boolean): readonly number[] {
  const head = table?.head ?? ''
  return isTop && head !== '' && text.startsWith(head, at) ? [at + head.length, at] : [at]
}

/** Behind the heading rows and merged labels that stand at a page's top because the table began before. */
export function behindRepeats({ text, pageStarts }: Stream, { table, cells }: Unit, at: number): number {
  if (table === null || !pageStarts.includes(at)) return at
  const labels = cells.map(({ covering }) => covering)
  return [table.head, ...labels].reduce(
    (end, own) => (text.startsWith(own, end) ? end + own.length : end),
    at,
  )
}

/** What may stand for a part, its own text first. */
const forms = ({ text, again }: Part): readonly string[] => (again === '' ? [text] : [text, again])

/** Each part whole, one after the other. */
function walk(stream: Stream, [first, ...others]: readonly Part[], at: number): number | null {
  if (first === undefined) return stream.isEdge(at) ? at : null
  for (const form of forms(first)) {
    if (!stream.text.startsWith(form, at)) continue
    const end = walk(stream, others, at + form.length)
    if (end !== null) return end
  }
  return null
}

/** As `walk`, but a label may end early: its merged cell reaches over the page's end, and so do its lines. */
function walkWithCutLabel(stream: Stream, parts: readonly Part[], at: number): Taken | null {
  if (at >= (stream.pageStarts.at(-1) ?? 0)) return null
  const step = (index: number, from: number, owed: Owed): Taken | null => {
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

type Cut = { readonly parts: readonly Part[]; readonly at: number; readonly state: { steps: number } }

/** The row's end on a later page, where this page ends within it. */
function cut(stream: Stream, unit: Unit, { parts, at, state }: Cut): number | null {
  const end = stream.pageStarts.find((start) => start > at)
  const most = parts.reduce((sum, { text, again }) => sum + text.length + again.length, 0)
  if (end === undefined || end - at > most) return null
  const left = leftAfter(parts, stream.text.slice(at, end), state)
  if (left === null) return null
  const below = parts.map(
    ({ label, again }, index): Part => ({
      text: left[index] ?? '',
      again: label ? again || (unit.cells[index]?.text ?? '') : '',
      label,
    }),
  )
  for (const top of topsOf(stream, unit, end, true)) {
    const found = walk(stream, below, top) ?? cut(stream, unit, { parts: below, at: top, state })
    if (found !== null) return found
  }
  return null
}

/** What is left of the parts when the first piece of each, one after the other, makes up `read`. */
function leftAfter(
  [first, ...others]: readonly Part[],
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
