/** Places in words, for the side of a disagreement that no excerpt shows. */
import type { Place } from '../../diagnostic/diagnostic.ts'

type Known = Place | undefined

/** Cells of a workbook that one line of a message names. */
const mostCells = 3

/** `budget.yaml:13、21，01-road.yaml:7`, with the cells that they were taken from; empty where nothing has a place. */
export function linesOf(places: readonly Known[]): string {
  const known = places.filter((place) => place !== undefined)
  const files = [...new Set(known.map(({ file }) => file))]
  return files
    .map((file) => {
      const own = known.filter((place) => place.file === file)
      const lines = new Set(own.map(({ line }) => line))
      const cells = [...new Set(own.flatMap(({ cell }) => cell?.at ?? []))]
      const taken = cells.length === 0 || cells.length > mostCells ? '' : `（${cells.join('、')}）`
      return `${file.split('/').at(-1)}:${[...lines].join('、')}${taken}`
    })
    .join('，')
}

/** A figure and its places: `economic 30108，budget.yaml:21`. */
export const withLines = (what: string, places: readonly Known[]): string =>
  [what, linesOf(places)].filter((part) => part !== '').join('，')
