/** Reads a file in another thread while this one works. */
import { closeSync, fstatSync, openSync, read } from 'node:fs'
import { bytesOf, orElse } from './path-state.ts'

/**
 * The bytes of an ordinary file, or null, as `bytesOf`. A single read fetches them, since this thread may not return
 * to its event loop before it needs them. A file that cannot be read like this is read with `bytesOf`.
 */
export function bytesAhead(path: string): Promise<Uint8Array | null> {
  const handle = orElse(() => openSync(path, 'r'), null)
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
