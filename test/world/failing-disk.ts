/** The file system, which fails or loses its process at whichever of its changes a test asks for. */
import type * as fs from 'node:fs'

/** Thrown in place of the process's death: from then on nothing is done any more, not even clearing up. */
export class Killed extends Error {}

/** What happens at the change with a number (from 1): the process dies, or the system refuses with a word. */
type Plan = { readonly at: number; readonly what: 'kill' | { readonly code: string } }

let plans: readonly Plan[] = []
let changes = 0

/** Counts anew, and carries the plans out; without any, nothing goes wrong. */
export function planned(...next: readonly Plan[]): void {
  plans = next
  changes = 0
}

/** How many changes there were since the plans were made. */
export const changesMade = (): number => changes

/** `node:fs`, with its changes counted. What is being written or cleared away when the process dies is left half done. */
export function failing(real: typeof fs): typeof fs {
  const wrapped = <A extends readonly unknown[], R>(
    action: (...args: A) => R,
    half?: (...args: A) => void,
  ) => {
    return (...args: A): R => {
      changes += 1
      const kill = plans.find(({ at, what }) => what === 'kill' && changes >= at)
      const refusal = plans.find(({ at, what }) => what !== 'kill' && changes === at)
      if (changes === kill?.at || refusal !== undefined) half?.(...args)
      if (kill !== undefined) throw new Killed()
      if (refusal !== undefined) throw Object.assign(new Error('refused'), refusal.what)
      return action(...args)
    }
  }
  return {
    ...real,
    mkdirSync: wrapped(real.mkdirSync as (...args: readonly unknown[]) => string) as typeof real.mkdirSync,
    renameSync: wrapped(real.renameSync),
    copyFileSync: wrapped(real.copyFileSync, (_, to) => real.writeFileSync(to, 'ha')),
    rmSync: wrapped(real.rmSync, (path) => {
      const entries = real.readdirSync(path, { recursive: true, withFileTypes: true })
      const one = entries.findLast((entry) => entry.isFile())
      if (one !== undefined) real.rmSync(`${one.parentPath}/${one.name}`)
    }),
    // Not flushed: a test of every change would wait for the disk some hundred times.
    writeFileSync: wrapped(
      (to: fs.PathOrFileDescriptor, bytes: string | NodeJS.ArrayBufferView) => real.writeFileSync(to, bytes),
      (to) => real.writeFileSync(to, 'ha'),
    ),
  }
}
