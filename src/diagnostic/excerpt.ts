/** The user's own line, with its number and a caret below; a long line is cut to what stands around the caret. */
import type { Place } from './diagnostic.ts'
import { widthOf } from './width.ts'

/** Widest excerpt, in terminal columns. */
const widest = 96
/** What is kept before the caret when a line is cut. */
const before = 32

export type Excerpt = { readonly line: string; readonly caret: string }

/** Null where there is nothing to show, e.g. in an empty file. */
export function excerptOf({ line, column, length, excerpt }: Place): Excerpt | null {
  if (excerpt.trim() === '') return null
  const characters = [...excerpt.replaceAll('\t', ' ')]
  const from = cutStart(characters, column - 1)
  const head = from > 0 ? '…' : ''
  const to = cutEnd(characters, from)
  const shown = `${head}${characters.slice(from, to).join('')}${to < characters.length ? '…' : ''}`
  const lead = widthOf(head + characters.slice(from, column - 1).join(''))
  const marked = widthOf(characters.slice(column - 1, Math.min(to, column - 1 + length)).join(''))
  const number = String(line)
  return {
    line: `  ${number} | ${shown}`.trimEnd(),
    caret: `  ${' '.repeat(number.length)} | ${' '.repeat(lead)}${'^'.repeat(Math.max(1, marked))}`,
  }
}

function cutStart(characters: readonly string[], caret: number): number {
  if (widthOf(characters.join('')) <= widest) return 0
  let start = Math.min(caret, characters.length)
  let width = 0
  while (start > 0 && width < before) {
    start -= 1
    width += widthOf(characters[start] ?? '')
  }
  return start
}

function cutEnd(characters: readonly string[], from: number): number {
  let end = from
  let width = 0
  while (end < characters.length && width < widest) {
    width += widthOf(characters[end] ?? '')
    end += 1
  }
  return end
}
