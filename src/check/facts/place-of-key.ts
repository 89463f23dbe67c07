/** The place of a text or a count that the schema passes on without its place. */
import type { Place } from '../../diagnostic/diagnostic.ts'
import type { Inputs } from '../../model/inputs.ts'
import type { TreePath } from '../../model/yaml-tree.ts'

type KeyedText = Pick<Inputs, 'texts' | 'counts'>

type File = { readonly file: string; readonly path: TreePath }

/** The place of what was entered at a path in a file (from the project's root); undefined if there is nothing. */
export function placeOfKey({ texts, counts }: KeyedText, at: File): Place | undefined {
  const key = keyOf(at)
  return placesOf(texts).get(key) ?? placesOf(counts).get(key)
}

const keyOf = ({ file, path }: File): string => `${file}\n${path.join('\n')}`

/** One map for each list of texts, however many keys are looked up in it. */
const known = new WeakMap<Inputs['texts'], ReadonlyMap<string, Place>>()

/** Places by file and path, the first where a text has several lines. */
function placesOf(texts: Inputs['texts']): ReadonlyMap<string, Place> {
  const made = known.get(texts)
  if (made !== undefined) return made
  const places = new Map<string, Place>()
  for (const { place, path } of texts) {
    const key = keyOf({ file: place.file, path })
    if (!places.has(key)) places.set(key, place)
  }
  known.set(texts, places)
  return places
}

/** The place of a key of the year's `statement.yaml`. */
export const placeInStatement = (inputs: Inputs, path: TreePath): Place | undefined =>
  placeOfKey(inputs, { file: `${inputs.folders.year}/statement.yaml`, path })
