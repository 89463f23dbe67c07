/** Places in words, for the side of a disagreement that no excerpt shows. */
import type { Place } from '../../diagnostic/diagnostic.ts'

type Known = Place | undefined

/** `budget.yaml:13、21，01-road.yaml:7`; empty where nothing has a place. */
export function linesOf(places: readonly Known[]): string {
  const known = places.filter((place) => place !== undefined)
  const files = [...new Set(known.map(({ file }) => file))]
  return files
    .map((file) => {
      const lines = new Set(known.filter((place) => place.file === file).map(({ line }) => line))
      return `${file.split('/').at(-1)}:${[...lines].join('、')}`
    })
    .join('，')
}

/** A figure and its places: `economic 30108，budget.yaml:21`. */
export const withLines = (what: string, places: readonly Known[]): string =>
  [what, linesOf(places)].filter((part) => part !== '').join('，')
