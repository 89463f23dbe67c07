/** Reserves a folder for one process for as long as it works there (see `process-marks.ts`). */
import { mkdirSync, rmSync, utimesSync } from 'node:fs'
import { orElse } from './path-state.ts'
import { type Busy, isAtWork, othersIn, ownMark, type WritingProcess } from './process-marks.ts'
import { makeFolder } from './staging.ts'

/** A folder that is reserved for this process. */
export type Lock = {
  /**
   * Shows others that the process is alive. To be called more often than every `longest` ms; `now` in ms since 1970.
   */
  readonly renew: (now: number) => void
  readonly release: () => void
}

/** Milliseconds after which a process that has not renewed its mark counts as ended. */
const longest = 60_000
/** Processes that come at the same moment all step back; one of them returns first. */
const tries = 10

const prefix = '.building-'

/** Locks a folder, and makes it if it does not exist. Throws the system's error if it cannot be made. */
export function lock(folder: string, writer: WritingProcess): Lock | Busy {
  makeFolder(folder)
  let found: Busy | null = null
  for (let round = 0; round < tries; round++) {
    if (round > 0) writer.pause()
    const own = ownMark(folder, prefix, writer)
    const remove = () => rmSync(own, { recursive: true, force: true })
    // A mark of our number and machine is left from a process that ended.
    remove()
    mkdirSync(own)
    const others = othersIn(folder, prefix, own)
    found = others.find((other) => isAtWork(other, own, { writer, longest })) ?? null
    if (found === null) {
      for (const { busy } of others) rmSync(busy, { recursive: true, force: true })
      return {
        release: remove,
        renew: (now) => orElse(() => utimesSync(own, now / 1000, now / 1000), undefined),
      }
    }
    remove()
  }
  return found as Busy
}
