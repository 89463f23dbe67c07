/**
 * The identity of a file without opening it: its size, times and number. While they do not change, neither do its
 * bytes.
 */
import { statSync } from 'node:fs'
import { orElse } from './path-state.ts'

/** The identity of a file. */
export type Stamp = {
  /** Size, mtime, ctime and inode number as one text to compare. */
  readonly text: string
  /** False shortly after a change: another change in the same tick of the file system's clock would not show. */
  readonly isSettled: boolean
}

const millisecond = 1_000_000n

/** The stamp of an ordinary file; null if there is none. `now` in milliseconds since 1970. */
export const stampOf = (path: string, now: number): Stamp | null =>
  orElse(() => {
    const found = statSync(path, { bigint: true })
    if (!found.isFile()) return null
    const { size, mtimeNs, ctimeNs, ino } = found
    // Some file systems (FAT) count whole seconds in steps of 2; others tick every few milliseconds.
    const tick = mtimeNs % (1000n * millisecond) === 0n ? 2000n : 50n
    const before = (BigInt(Math.floor(now)) - tick) * millisecond
    return {
      text: `${size}-${mtimeNs.toString(36)}-${ctimeNs.toString(36)}-${ino.toString(36)}`,
      isSettled: mtimeNs < before && ctimeNs < before,
    }
  }, null)
