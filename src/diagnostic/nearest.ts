/** The one door to fastest-levenshtein: which known word somebody probably meant. */
import { distance } from 'fastest-levenshtein'

/** Case, width and the choice between `-`, `_` and a space do not count. */
const bare = (word: string): string => word.normalize('NFKC').trim().toLowerCase().replaceAll(/[-\s]/g, '_')

const lettersOf = (word: string): string => [...bare(word)].toSorted().join('')

/** Letters in another order are one slip, not two or more. */
const farness = (a: string, b: string): number =>
  lettersOf(a) === lettersOf(b) ? Math.min(1, distance(bare(a), bare(b))) : distance(bare(a), bare(b))

const sharedStart = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/**
 * The known word nearest to `word`, or null if none is near enough to suggest: one letter in three may differ. Of two
 * that are equally near, the one with the same letters in another order, then the one that begins alike longer: a
 * code's first digits say what kind of thing it is.
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
