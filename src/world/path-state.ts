/** What is at a path, found without opening it: reading a pipe never ends, and a large file would fill the memory. */
import { accessSync, constants, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'

/** What is at a path. */
export type PathState =
  | { readonly kind: 'nothing' }
  /** `size` in bytes. */
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder' }
  /** A pipe, a socket or a device: reading it may never end. */
  | { readonly kind: 'device' }
  /** A link to something that does not exist. */
  | { readonly kind: 'dangling' }
  /** A link that leads out of the folder that it must stay in. */
  | { readonly kind: 'astray' }
  /** It exists, and the system refuses to read it; `reason` is the system's error code, e.g. EACCES. */
  | { readonly kind: 'barred'; readonly reason: string }

/** The system's error code, e.g. ENOENT; null if the error is not the system's. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** What `action` returns, or `otherwise` where the system refuses. Throws any other error again. */
export function orElse<T, U>(action: () => T, otherwise: U): T | U {
  try {
    return action()
  } catch (error) {
    if (reasonOf(error) === null) throw error
    return otherwise
  }
}

/**
 * What is at `path`, with every link followed. Links must stay in the folder `within`, which may be a link itself.
 */
export function look(path: string, within: string): PathState {
  try {
    return stateOf(realpathSync.native(path), realpathSync.native(within))
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    if (reason !== 'ENOENT' && reason !== 'ENOTDIR') return { kind: 'barred', reason }
    return { kind: orElse(() => lstatSync(path).isSymbolicLink(), false) ? 'dangling' : 'nothing' }
  }
}

function stateOf(real: string, within: string): PathState {
  if (real !== within && !real.startsWith(within.endsWith(sep) ? within : within + sep)) {
    return { kind: 'astray' }
  }
  const found = statSync(real)
  if (!found.isFile() && !found.isDirectory()) return { kind: 'device' }
  accessSync(real, constants.R_OK)
  return found.isFile() ? { kind: 'file', size: found.size } : { kind: 'folder' }
}

/** The bytes of an ordinary file; null if there is none or it cannot be read. */
export const bytesOf = (path: string): Uint8Array | null =>
  orElse(() => (statSync(path).isFile() ? readFileSync(path) : null), null)

/** Names of a folder's entries, sorted; empty if there is no folder or it cannot be read. */
export const namesIn = (path: string): readonly string[] => orElse(() => readdirSync(path), []).toSorted()

/** Whether there is a folder at the path; a link to one counts. */
export const isFolder = (path: string): boolean => orElse(() => statSync(path).isDirectory(), false)
