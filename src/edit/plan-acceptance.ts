/** Plans the entry of `accepted.yaml` that accepts a finding. Writes nothing. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { UnitYear } from '../model/inputs.ts'
import { fileInYear, keysAt } from '../model/key-span.ts'
import { addAcceptance, type NewAcceptance } from '../read/edit-accepted.ts'
import { schemaLine } from '../read/file-schemas.ts'
import { acceptedFile } from '../read/read-accepted.ts'
import { readYamlTree } from '../read/read-yaml.ts'
import type { World } from '../world/world.ts'

/** What an entry calls the place of a finding: file and keys, or the passage; null if it has neither. */
export function acceptedPlace(
  world: World,
  job: UnitYear,
  { at, where }: Pick<Diagnostic, 'at' | 'where'>,
): string | null {
  if (at === undefined) return where ?? null
  const file = fileInYear(at.file, job)
  const tree = at.file.endsWith('.yaml') ? readYamlTree(world, job.root, at.file).value : null
  return tree === null ? file : `${file} ${keysAt(tree, at)}`.trimEnd()
}

/** The text of the file by its path from the root, the entry added. */
export function planAcceptance(
  world: World,
  job: UnitYear,
  entry: NewAcceptance,
): ReadonlyMap<string, string> {
  const file = acceptedFile(job)
  const bytes = world.read(`${job.root}/${file}`)
  const text = bytes === null ? '' : new TextDecoder().decode(bytes)
  return new Map([[file, addAcceptance(text, entry, schemaLine(file))]])
}
