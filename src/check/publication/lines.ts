/**
 * Every text of a publication once, at the place where it is mended: what the unit entered, in its file; what only the
 * templates say, in the document.
 */
import type { Place } from '../../diagnostic/diagnostic.ts'
import { isRunningText, type TextPassage } from '../../document/passage.ts'
import { type EnteredText, placeOf } from '../../model/entered-text.ts'
import type { Inputs } from '../../model/inputs.ts'

/** A text, at the place where it is mended. */
export type Line = {
  readonly text: string
  /** The text in its file; null where the templates say it. */
  readonly entered: EnteredText | null
  /** `performance.yaml:44`, or `“二、部门预算单位构成”之下第1段`. */
  readonly where: string
  /** Who wrote it, the unit or a template, and whether that is in running text or in a table. */
  readonly kind: 'entered' | 'prose' | 'cell'
}

/** A line of a file. */
export type EnteredLine = Line & { readonly entered: EnteredText }

/** Replaces the unit's own words within a sentence of the templates. */
export const ownWords = '\uFFFC'

/** A shorter text (100%, 3份) may be part of a sentence that does not quote it. */
const tellingLength = 5

/** Entered texts in the order of the files, then the passages that say more than entered texts. */
export function linesOf(
  inputs: Pick<Inputs, 'texts' | 'unitId' | 'year'>,
  passages: readonly TextPassage[],
): readonly Line[] {
  const known = new Set(inputs.texts.map(({ text }) => text))
  const without = cutter(known)
  return [
    ...inputs.texts.map(
      (entered): Line => ({
        text: entered.text,
        entered,
        where: placeInWords(entered.place, inputs),
        kind: 'entered',
      }),
    ),
    ...passages
      .filter(({ text }) => !known.has(text))
      .map((passage) => ({ ...lineOf(passage), text: without(passage.text) })),
  ]
}

/** A passage as it is printed. */
export const lineOf = (passage: TextPassage): Line => ({
  text: passage.text,
  entered: null,
  where: passage.where,
  kind: isRunningText(passage) ? 'prose' : 'cell',
})

/** Takes known texts out of a text, the longest that begins at each place. */
function cutter(known: ReadonlySet<string>): (text: string) => string {
  const byStart = new Map<string, string[]>()
  const longestFirst = [...known].toSorted((a, b) => b.length - a.length)
  for (const text of longestFirst.filter(({ length }) => length >= tellingLength)) {
    const start = text.slice(0, tellingLength)
    byStart.set(start, [...(byStart.get(start) ?? []), text])
  }
  return (text) => {
    let left = ''
    for (let at = 0; at < text.length; ) {
      const own = byStart.get(text.slice(at, at + tellingLength))?.find((each) => text.startsWith(each, at))
      left += own === undefined ? text[at] : ownWords
      at += own?.length ?? 1
    }
    return left
  }
}

/** `projects/03-….yaml:46`: the file as it is known within the unit's year, or within the unit. */
export const placeInWords = (
  { file, line }: Place,
  { unitId, year }: Pick<Inputs, 'unitId' | 'year'>,
): string => `${file.replace(`data/${unitId}/`, '').replace(`${year}/`, '')}:${line}`

/** The place of a fragment of a line, the first at or after `from`; undefined where no file holds it. */
export const placeWithin = (line: Line, fragment: string, from = 0): Place | undefined =>
  line.entered === null ? undefined : placeOf(fragment, line.entered, from)
