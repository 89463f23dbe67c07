/** Compares 2 texts that should be the same: each figure separately, the wording place by place. */
import { diffHunks, type Hunk, hunksOf } from './hunks.ts'
import { sameFigure, type Term, termsOf } from './terms.ts'
import { joined, readable, type Token } from './tokens.ts'

/** Both sides, cut to the difference and a few terms around it. */
export type Around = { readonly data: string; readonly file: string }

/** A figure that differs; null on a side that has none. */
export type FigureChange = {
  readonly data: string | null
  readonly file: string | null
  readonly at: At
  readonly around: Around
}

/** Words or marks that differ. */
export type WordingChange = { readonly at: At; readonly around: Around }

/** Indices among the tokens of each side: of the difference, or of the token before which it is missing. */
export type At = { readonly data: number; readonly file: number }

/** All differences. */
export type TextComparison = {
  readonly figures: readonly FigureChange[]
  readonly wordings: readonly WordingChange[]
}

/** Terms shown before and after a difference. */
const margin = 8
/** Changes in the wording with fewer terms between them are reported as one. */
const near = 12

/** Compares the tokens of data and file. */
export function compareTexts(dataTokens: readonly Token[], fileTokens: readonly Token[]): TextComparison {
  const [data, file] = [termsOf(dataTokens), termsOf(rejoined(fileTokens, dataTokens))]
  const placeOf = (from: number, start: number): At => ({
    data: data[from]?.from ?? dataTokens.length,
    file: file[start]?.from ?? fileTokens.length,
  })
  const around = ({ from, to, start, end }: Hunk): Around => ({
    data: excerpt(data, from, to),
    file: excerpt(file, start, end),
  })
  const found = hunksOf(data, file).map((hunk) => ({ hunk, ...changesIn(hunk, data, file) }))
  return {
    figures: replacements(
      found.flatMap(({ hunk, pairs }) =>
        pairs.map(({ from, start }) => ({
          data: data[from ?? -1]?.text ?? null,
          file: file[start ?? -1]?.text ?? null,
          at: placeOf(from ?? hunk.from, start ?? hunk.start),
          around: around(hunk),
        })),
      ),
    ),
    wordings: clusters(found.filter(({ isReworded }) => isReworded).map(({ hunk }) => hunk)).map((hunk) => ({
      at: placeOf(hunk.from, hunk.start),
      around: around(hunk),
    })),
  }
}

/** Joins figures that a narrow cell breaks over lines, if the result is no longer than the figure in the data. */
function rejoined(file: readonly Token[], data: readonly Token[]): readonly Token[] {
  const tokens = [...file]
  for (let at = 0; at < tokens.length; at++) {
    const [own, next, model] = [tokens[at], tokens[at + 1], data[at]]
    if (own?.kind !== model?.kind || own === undefined) break
    const whole = `${own.text}${next?.text}`
    if (own.kind === 'figure' && next?.kind === 'figure' && whole.length <= (model?.text.length ?? 0)) {
      tokens.splice(at, 2, { kind: 'figure', text: whole })
      at -= 1
    }
  }
  return tokens
}

/** Where words moved as well: a figure missing in one place and one added in another are a changed figure. */
function replacements(changes: readonly FigureChange[]): readonly FigureChange[] {
  const lacking = changes.filter(({ file }) => file === null)
  const added = changes.filter(({ data }) => data === null)
  const isReplaced = lacking.every(({ data }, index) => data !== added[index]?.file)
  if (lacking.length !== added.length || !isReplaced) return changes
  return changes
    .filter(({ data }) => data !== null)
    .map((change) => {
      const now = change.file === null ? added[lacking.indexOf(change)] : undefined
      if (now === undefined) return change
      const { file, at, around } = now
      return {
        ...change,
        file,
        at: { data: change.at.data, file: at.file },
        around: { data: change.around.data, file: around.file },
      }
    })
}

/** A figure's index on each side, undefined on a side that has none. */
type FigurePair = { readonly from: number | undefined; readonly start: number | undefined }

function changesIn(hunk: Hunk, data: readonly Term[], file: readonly Term[]) {
  const pairs = paired(figuresIn(data, hunk.from, hunk.to), figuresIn(file, hunk.start, hunk.end), data, file)
  const same = ({ from, start }: FigurePair): boolean => {
    const [a, b] = [data[from ?? -1]?.figure, file[start ?? -1]?.figure]
    return a != null && b != null && sameFigure(a, b)
  }
  const words = (terms: readonly Term[], from: number, to: number) =>
    joined(terms.slice(from, to).filter(({ figure }) => figure === null))
  const isReworded =
    words(data, hunk.from, hunk.to) !== words(file, hunk.start, hunk.end) ||
    pairs.some((pair) => same(pair) && data[pair.from ?? -1]?.text !== file[pair.start ?? -1]?.text)
  return { pairs: pairs.filter((pair) => !same(pair)), isReworded }
}

const figuresIn = (terms: readonly Term[], from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index).filter((at) => terms[at]?.figure != null)

/** Pairs figures in order if there are as many on both sides; else only those between equal figures, without the equal ones. */
function paired(
  froms: readonly number[],
  starts: readonly number[],
  data: readonly Term[],
  file: readonly Term[],
): readonly FigurePair[] {
  const inOrder = (a: readonly number[], b: readonly number[]): readonly FigurePair[] =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({ from: a[index], start: b[index] }))
  if (froms.length === starts.length) return inOrder(froms, starts)
  const texts = (places: readonly number[], terms: readonly Term[]) =>
    places.map((at) => terms[at]?.text ?? '')
  return diffHunks(texts(froms, data), texts(starts, file)).flatMap(({ from, to, start, end }) =>
    inOrder(froms.slice(from, to), starts.slice(start, end)),
  )
}

function clusters(hunks: readonly Hunk[]): readonly Hunk[] {
  const found: Hunk[] = []
  for (const hunk of hunks) {
    const last = found.at(-1)
    if (last !== undefined && hunk.from - last.to < near) {
      found[found.length - 1] = { ...last, to: hunk.to, end: hunk.end }
    } else {
      found.push(hunk)
    }
  }
  return found
}

function excerpt(terms: readonly Term[], from: number, to: number): string {
  const [start, end] = [Math.max(0, from - margin), Math.min(terms.length, to + margin)]
  return `${start > 0 ? '…' : ''}${readable(terms.slice(start, end))}${end < terms.length ? '…' : ''}`
}
