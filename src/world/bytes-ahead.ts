/** Reading beside other work. */
import { closeSync, fstatSync, openSync, read } from 'node:fs'
import { bytesOf, orElse } from './path-state.ts'

/**
 * As `bytesOf`, in another thread, in a single read: this one may go on with work that leaves no moment between. What
 * cannot be read so is read in the end as any other file is.
 */
export function bytesAhead(path: string): Promise<Uint8Array | null> {
  const handle = orElse(
    () => openSync(path, 'r'),
    () => null,
  )
  if (handle === null) return Promise.resolve(bytesOf(path))
  const found = fstatSync(handle)
  const buffer = found.isFile() ? Buffer.allocUnsafe(found.size) : Buffer.alloc(0)
  return new Promise((resolve) => {
    const done = (isWhole: boolean) => {
      closeSync(handle)
      resolve(isWhole ? buffer : bytesOf(path))
    }
    if (!found.isFile() || found.size === 0) done(false)
    else
      read(handle, buffer, 0, buffer.length, 0, (error, count) =>
        done(error === null && count === buffer.length),
      )
  })
}
