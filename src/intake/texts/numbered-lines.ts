/** Lists of texts: what stands before the first number, and the numbered lines. */
import { addressOf } from '../../model/data-address.ts'
import type { TextSheet } from '../../model/workbook-layout.ts'
import type { Taken } from '../taken.ts'
import { lineNumber } from './line-numbers.ts'
import type { TextLine } from './sheet-texts.ts'

/** Values, and the lines that they took whole. */
export type TakenLines = { readonly taken: readonly Taken[]; readonly lines: readonly TextLine[] }

/** `introduction`, `numbered` and `members` of the layout. */
export function numberedLines(lines: readonly TextLine[], own: TextSheet, file: string): TakenLines {
  const first = lines.findIndex(({ plain }) => lineNumber(plain) !== null)
  const before = first === -1 ? lines : lines.slice(0, first)
  const read = [
    own.introduction === undefined ? nothing : introduction(before, own.introduction.text, file),
    own.numbered === undefined || first === -1 ? nothing : list(lines.slice(first), own.numbered.text, file),
    own.members === undefined || first === -1 ? nothing : members(lines.slice(first), own.members, file),
  ]
  return { taken: read.flatMap(({ taken }) => taken), lines: read.flatMap((one) => one.lines) }
}

const nothing: TakenLines = { taken: [], lines: [] }

const wholeText = (line: TextLine, from = 0): string => line.original(from, line.plain.length)

function introduction(before: readonly TextLine[], key: string, file: string): TakenLines {
  const lines = before.filter(({ plain }) => !plain.endsWith(':'))
  const [first] = lines
  const at = addressOf(key)
  if (first === undefined || at === null) return nothing
  const value = lines.map((line) => wholeText(line)).join('\n')
  return { taken: [{ file, at, value, cells: [...new Set(lines.map(({ cell }) => cell))] }], lines }
}

/** A line that has no number, or one of another style than the first, goes on with the item before it. */
function list(lines: readonly TextLine[], key: string, file: string): TakenLines {
  const at = addressOf(key)
  const style = lineNumber(lines[0]?.plain ?? '')?.style
  if (at === null) return nothing
  const items: TextLine[][] = []
  for (const line of lines) {
    const own = items.at(-1)
    if (lineNumber(line.plain)?.style === style || own === undefined) items.push([line])
    else own.push(line)
  }
  const texts = items.map((item) => ({
    value: item
      .map((line, index) => wholeText(line, index === 0 ? (lineNumber(line.plain)?.length ?? 0) : 0))
      .join(''),
    cells: [...new Set(item.map(({ cell }) => cell))],
  }))
  return {
    taken: texts
      .filter(({ value }) => value !== '')
      .map((one, index): Taken => ({ file, at: [...at, index], ...one })),
    lines,
  }
}

/** Lines by their names; `ownWords` in brackets behind a name are no part of it. */
function members(lines: readonly TextLine[], ownWords: string, file: string): TakenLines {
  const words = ownWords.split('|').join('|')
  const numbered = lines.filter(({ plain }) => lineNumber(plain) !== null)
  return {
    taken: numbered.flatMap((line): readonly Taken[] => {
      const text = wholeText(line, lineNumber(line.plain)?.length).replace(/[。；;，,]$/, '')
      const name = text.replace(new RegExp(`\\s*[（(](?:${words})[）)]$`), '').trim()
      if (!/\p{Script=Han}/u.test(name)) return []
      const take = (key: string, value: string): Taken => ({
        file,
        at: ['members', { name }, key],
        value,
        cells: [line.cell],
      })
      const isOwn = new RegExp(`(?:${words})[）)]?$`).test(text)
      return [take('name', name), ...(isOwn ? [take('own_office', 'true')] : [])]
    }),
    lines: numbered,
  }
}
