/** The place of a group of figures, for an equation that has no line of its own. */
import type { Place } from '../diagnostic/diagnostic.ts'

/** The place of the first figure in `group`; undefined if it contains none. */
export function firstPlace(group: unknown): Place | undefined {
  if (typeof group !== 'object' || group === null) return undefined
  if ('digits' in group && 'place' in group) return group.place as Place
  for (const value of Object.values(group)) {
    const place = firstPlace(value)
    if (place !== undefined) return place
  }
  return undefined
}
