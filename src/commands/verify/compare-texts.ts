/** What differs between two texts that ought to be one: each figure by itself, the wording place by place. */
import { diffArrays } from 'diff'
import { sameFigure, type Term, termsOf } from './figure-terms.ts'
import { type Hunk, hunksOf } from './hunks.ts'
import { joined, readable, type Token } from './tokens.ts'

/** Both sides, cut to what differs and a little around it. */
export type Around = { readonly data: string; readonly file: string }

export type FigureChange = {
  /** The figure as the data has it; null where the data has none. */
  readonly data: string | null
  readonly file: string | null
  readonly at: At
  readonly around: Around
}

export type WordingChange = { readonly at: At; readonly around: Around }

/** Places among the tokens of each side: what differs, or what it would stand before. */
export type At = { readonly data: number; readonly file: number }

export type Comparison = {
  readonly figures: readonly FigureChange[]
  readonly wordings: readonly WordingChange[]
}

/** Terms before and after a figure that show where it stands. */
const margin = 8
/** Changes in the wording that stand nearer than this are told as one. */
const near = 12

export function compareTexts(dataTokens: readonly Token[], fileTokens: readonly Token[]): Comparison {
  const [data, file] = [termsOf(dataTokens), termsOf(mended(fileTokens, dataTokens))]
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

/** Figures that a narrow cell breaks over lines are whole again, where that gives as many digits as the data have. */
function mended(file: readonly Token[], data: readonly Token[]): readonly Token[] {
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

/** A figure that is lacking here and another that is too many there are one that changed, where words moved as well. */
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

/** A figure's place on each side, undefined where a side has none. */
type Pair = { readonly from: number | undefined; readonly start: number | undefined }

function changesIn(hunk: Hunk, data: readonly Term[], file: readonly Term[]) {
  const pairs = paired(figuresIn(data, hunk.from, hunk.to), figuresIn(file, hunk.start, hunk.end), data, file)
  const same = ({ from, start }: Pair): boolean => {
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

/** Figures one to one where there are as many; else equal ones first, what stands between them in order. */
function paired(
  froms: readonly number[],
  starts: readonly number[],
  data: readonly Term[],
  file: readonly Term[],
): readonly Pair[] {
  const inOrder = (a: readonly number[], b: readonly number[]): readonly Pair[] =>
    Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({ from: a[index], start: b[index] }))
  if (froms.length === starts.length) return inOrder(froms, starts)
  const texts = (places: readonly number[], terms: readonly Term[]) =>
    places.map((at) => terms[at]?.text ?? '')
  const pairs: Pair[] = []
  let [a, b] = [0, 0]
  let open: { froms: readonly number[]; starts: readonly number[] } = { froms: [], starts: [] }
  const close = () => {
    pairs.push(...inOrder(open.froms, open.starts))
    open = { froms: [], starts: [] }
  }
  for (const { added, removed, count } of diffArrays(texts(froms, data), texts(starts, file))) {
    const [own, others] = [froms.slice(a, added ? a : a + count), starts.slice(b, removed ? b : b + count)]
    ;[a, b] = [a + own.length, b + others.length]
    if (added || removed) {
      open = { froms: [...open.froms, ...own], starts: [...open.starts, ...others] }
    } else {
      close()
      pairs.push(...inOrder(own, others))
    }
  }
  close()
  return pairs
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
