/** The only file that imports fastest-levenshtein: the known word that somebody probably meant. */
import { distance } from 'fastest-levenshtein'

/** Case, width and the choice between `-`, `_` and a space make no difference. */
const bare = (word: string): string => word.normalize('NFKC').trim().toLowerCase().replaceAll(/[-\s]/g, '_')

const lettersOf = (word: string): string => [...bare(word)].toSorted().join('')

/** The number of slips between 2 words; letters in another order are 1 slip. */
const farness = (a: string, b: string): number =>
  lettersOf(a) === lettersOf(b) ? Math.min(1, distance(bare(a), bare(b))) : distance(bare(a), bare(b))

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/**
 * The known word nearest to `word`; null if none is near enough: 1 letter in 3 may differ. Among equally near words a
 * word with the same letters in another order comes first, then the one with the longest common start, since the
 * first digits of a code give its class.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: { word: string; far: number; alike: number } | null = null
  for (const candidate of known) {
    const far = farness(word, candidate)
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3))
    if (far > allowed || far >= candidate.length) continue
    const alike = lettersOf(word) === lettersOf(candidate) ? word.length : sharedStart(word, candidate)
    if (best === null || far < best.far || (far === best.far && alike > best.alike)) {
      best = { word: candidate, far, alike }
    }
  }
  return best?.word ?? null
}

/** The question that ends a message about a misspelt word: `，是不是“name”？`; empty if there is no word to suggest. */
export const didYouMean = (meant: string | null, separator: '，' | '；' = '，'): string =>
  meant === null ? '' : `${separator}是不是“${meant}”？`

/** A hint that names the known word nearest to `word`: `是不是“name”？`; `otherwise` if none is near. */
export function suggestion(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known)
  return near === null ? otherwise : `是不是“${near}”？`
}
