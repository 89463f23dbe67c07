/**
 * The excerpt of a diagnostic: the user's line with its number, and a caret below. A long line is cut around the
 * caret.
 */
import type { Place } from './diagnostic.ts'
import { visible } from './visible.ts'
import { widthOf } from './width.ts'

/** Widest excerpt, in terminal columns. */
const widest = 96
/** Columns that are kept before the caret when a line is cut. */
const before = 32

/** The two lines of an excerpt. */
export type Excerpt = { readonly line: string; readonly caret: string }

/** The excerpt at a place; null if the line is blank, e.g. in an empty file. */
export function excerptOf(place: Place): Excerpt | null {
  const { line, length } = place
  const { characters, caret, isCut } = around(place)
  if (characters.every((character) => character.trim() === '')) return null
  const from = cutStart(characters, caret)
  const head = from > 0 || isCut.before ? '…' : ''
  const to = cutEnd(characters, from)
  const tail = to < characters.length || isCut.after ? '…' : ''
  const shown = `${head}${characters.slice(from, to).join('')}${tail}`
  const lead = widthOf(head + characters.slice(from, caret).join(''))
  const marked = widthOf(characters.slice(caret, Math.min(to, caret + length)).join(''))
  const number = String(line)
  return {
    line: `  ${number} | ${shown}`.trimEnd(),
    caret: `  ${' '.repeat(number.length)} | ${' '.repeat(lead)}${'^'.repeat(Math.max(1, marked))}`,
  }
}

/** The part of a line that can be shown, and the caret's index in it. A line may have millions of characters. */
function around({ column, excerpt }: Place) {
  let at = 0
  for (let passed = 1; passed < column && at < excerpt.length; passed++) {
    at += (excerpt.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  }
  const reach = 2 * widest
  const [start, end] = [at <= reach ? 0 : at - reach, Math.min(excerpt.length, at + reach)]
  const charactersOf = (text: string) => [...visible(text)]
  return {
    characters: charactersOf(excerpt.slice(start, end)),
    caret: charactersOf(excerpt.slice(start, at)).length,
    isCut: { before: start > 0, after: end < excerpt.length },
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
