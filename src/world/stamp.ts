/** What a file system says of a file without opening it: as long as that stays the same, so does its content. */
import { statSync } from 'node:fs'
import { orElse } from './path-state.ts'

export type Stamp = {
  /** Size, times and number of the file, as one text to compare. */
  readonly text: string
  /** False right after a change: another one within the same tick of the file system's clock would not show. */
  readonly isSettled: boolean
}

const millisecond = 1_000_000n

/** Null where there is no ordinary file. `now` in milliseconds since 1970. */
export const stampOf = (path: string, now: number): Stamp | null =>
  orElse(
    () => {
      const found = statSync(path, { bigint: true })
      if (!found.isFile()) return null
      const { size, mtimeNs, ctimeNs, ino } = found
      // Some file systems count whole seconds, two at a time; the others tick every few milliseconds.
      const tick = mtimeNs % (1000n * millisecond) === 0n ? 2000n : 50n
      const before = (BigInt(Math.floor(now)) - tick) * millisecond
      return {
        text: `${size}-${mtimeNs.toString(36)}-${ctimeNs.toString(36)}-${ino.toString(36)}`,
        isSettled: mtimeNs < before && ctimeNs < before,
      }
    },
    () => null,
  )
