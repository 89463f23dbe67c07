/** The texts in a unit's files, for checks that look for slips of the pen. */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { TreePath } from './yaml-tree.ts'

/** One line of text as it was entered. A text over several lines gives one for each line. */
export type EnteredText = {
  readonly text: string
  /** The keys that lead to it, e.g. `['goals', 2, 'indicators', 0, 'name']`. */
  readonly path: TreePath
  readonly place: Place
}

/**
 * The place of the first `fragment` at or after the index `from` of the text; the whole text's if the file differs.
 */
export function placeOf(fragment: string, { place }: Pick<EnteredText, 'place'>, from = 0): Place {
  const characters = [...place.excerpt]
  const before = characters.slice(0, place.column - 1).join('').length
  const at = fragment === '' ? -1 : place.excerpt.indexOf(fragment, before + from)
  if (at === -1) return place
  return {
    ...place,
    column: [...place.excerpt.slice(0, at)].length + 1,
    length: [...fragment].length,
  }
}
