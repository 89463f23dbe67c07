/** Where 2 lists of terms differ: by the diff library, or place by place if only figures differ. */
import { diffArrays } from 'diff'
import type { Term } from './terms.ts'
import { joined } from './tokens.ts'

/** `from` to `to` (exclusive) of the data is `start` to `end` (exclusive) in the file; one side may be empty. */
export type Hunk = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** After so many edits 2 texts count as entirely different. */
const mostEdits = 3000

/** Differences in order. Terms that give the same text are no difference, however they are cut. */
export function hunksOf(data: readonly Term[], file: readonly Term[]): readonly Hunk[] {
  const hunks = sameShape(data, file) ? placeByPlace(data, file) : diffHunks(textsOf(data), textsOf(file))
  return hunks.filter(
    ({ from, to, start, end }) => joined(data.slice(from, to)) !== joined(file.slice(start, end)),
  )
}

const textsOf = (terms: readonly Term[]) => terms.map(({ text }) => text)

const shape = ({ text, figure }: Term): string => (figure === null ? text : '#')

const sameShape = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.every((term, index) => shape(term) === shape(b[index] ?? term))

const placeByPlace = (data: readonly Term[], file: readonly Term[]): readonly Hunk[] =>
  data.flatMap((term, at) =>
    term.text === file[at]?.text ? [] : [{ from: at, to: at + 1, start: at, end: at + 1 }],
  )

/** The hunks of 2 lists of texts; one hunk for all if the diff needs more than `mostEdits`. */
export function diffHunks(data: readonly string[], file: readonly string[]): readonly Hunk[] {
  const changes = diffArrays([...data], [...file], { maxEditLength: mostEdits })
  if (changes === undefined) return [{ from: 0, to: data.length, start: 0, end: file.length }]
  const hunks: Hunk[] = []
  let [at, place] = [0, 0]
  for (const { added, removed, count } of changes) {
    const [to, end] = [added ? at : at + count, removed ? place : place + count]
    if (added || removed) {
      const last = hunks.at(-1)
      if (last !== undefined && last.to === at && last.end === place) {
        hunks[hunks.length - 1] = { ...last, to, end }
      } else {
        hunks.push({ from: at, to, start: place, end })
      }
    }
    ;[at, place] = [to, end]
  }
  return hunks
}
