/** The file system, which fails or loses its process at whichever of its changes a test asks for. */
import type * as fs from 'node:fs'

/** Thrown in place of the process's death: from then on nothing is done any more, not even clearing up. */
export class Killed extends Error {}

/** What happens at the change with a number (from 1): the process dies, or the system refuses with a word. */
type Plan = { readonly at: number; readonly what: 'kill' | { readonly code: string } }

let plan: Plan | null = null
let changes = 0

/** Counts anew, and carries the plan out. */
export function planned(next: Plan | null): void {
  plan = next
  changes = 0
}

/** How many changes there were since the plan was made. */
export const changesMade = (): number => changes

/** `node:fs`, with its changes counted. A file that is being written when the process dies is left half written. */
export function failing(real: typeof fs): typeof fs {
  const wrapped = <A extends readonly unknown[], R>(
    action: (...args: A) => R,
    half?: (...args: A) => void,
  ) => {
    return (...args: A): R => {
      changes += 1
      if (plan !== null && plan.what === 'kill' && changes >= plan.at) {
        if (changes === plan.at) half?.(...args)
        throw new Killed()
      }
      if (plan !== null && plan.what !== 'kill' && changes === plan.at) {
        half?.(...args)
        throw Object.assign(new Error('refused'), plan.what)
      }
      return action(...args)
    }
  }
  return {
    ...real,
    mkdirSync: wrapped(real.mkdirSync as (...args: readonly unknown[]) => string) as typeof real.mkdirSync,
    renameSync: wrapped(real.renameSync),
    copyFileSync: wrapped(real.copyFileSync, (_, to) => real.writeFileSync(to, 'ha')),
    rmSync: wrapped(real.rmSync),
    // Not flushed: a test of every change would wait for the disk some hundred times.
    writeFileSync: wrapped(
      (to: fs.PathOrFileDescriptor, bytes: string | NodeJS.ArrayBufferView) => real.writeFileSync(to, bytes),
      (to) => real.writeFileSync(to, 'ha'),
    ),
  }
}
