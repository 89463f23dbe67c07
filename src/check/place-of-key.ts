/** Where a text or a count stands that the schema hands on without its place. */
import type { Place } from '../diagnostic/diagnostic.ts'
import type { Inputs } from '../model/inputs.ts'
import type { TreePath } from '../model/tree.ts'

type Entered = Pick<Inputs, 'texts' | 'counts'>

/** The place of what was entered at a path in a file (from the project's root); undefined if there is nothing. */
export function placeOfKey(
  { texts, counts }: Entered,
  { file, path }: { readonly file: string; readonly path: TreePath },
): Place | undefined {
  const key = path.join('\n')
  const isIt = (one: Inputs['texts'][number]) => one.place.file === file && one.path.join('\n') === key
  return (texts.find(isIt) ?? counts.find(isIt))?.place
}

/** The place of a key of the year's `statement.yaml`. */
export const placeInStatement = (inputs: Inputs, path: TreePath): Place | undefined =>
  placeOfKey(inputs, { file: `data/${inputs.unitId}/${inputs.year}/statement.yaml`, path })
