/** Projects of a workbook under the file names that a unit already has for them. */
import { bare } from '../document/text.ts'
import type { Taken } from './taken.ts'

/** `existing`: the name of the project in each file of `projects/`. Others get the next free numbers. */
export function alignedProjects(
  taken: readonly Taken[],
  existing: ReadonlyMap<string, string>,
): readonly Taken[] {
  if (existing.size === 0) return taken
  const names = new Map(
    taken.flatMap(({ file, at, value }) =>
      file.startsWith('projects/') && at.length === 1 && at[0] === 'name' ? [[file, value] as const] : [],
    ),
  )
  const used = new Set(existing.keys())
  const renamed = new Map<string, string>()
  for (const [file, name] of names) {
    const own = [...existing].find(([, other]) => bare(other) === bare(name))?.[0]
    renamed.set(file, own ?? free(used))
  }
  return taken.map((one) => ({ ...one, file: renamed.get(one.file) ?? one.file }))
}

/** The next `projects/NN.yaml` whose number no file begins with. */
function free(used: Set<string>): string {
  for (let number = 1; ; number++) {
    const start = `projects/${String(number).padStart(2, '0')}`
    if ([...used].some((file) => file.startsWith(start))) continue
    used.add(`${start}.yaml`)
    return `${start}.yaml`
  }
}
