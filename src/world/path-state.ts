/** What stands at a path, found out without opening it: a pipe would be waited on for ever, a large file fill the memory. */
import { accessSync, constants, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { sep } from 'node:path'

export type PathState =
  | { readonly kind: 'nothing' }
  /** `size` in bytes. */
  | { readonly kind: 'file'; readonly size: number }
  | { readonly kind: 'folder' }
  /** A pipe, a socket or a device: what is read from it may never end. */
  | { readonly kind: 'device' }
  /** A link to something that is not there. */
  | { readonly kind: 'dangling' }
  /** A link leads out of the folder that it must stay in. */
  | { readonly kind: 'astray' }
  /** It is there, and the system does not let it be read; `reason` is the system's word, e.g. EACCES. */
  | { readonly kind: 'barred'; readonly reason: string }

/** The system's word for what went wrong; null if the error is not the system's. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** What `action` gives; `otherwise` where the system refuses. Faults of ours go on. */
export function orElse<T>(action: () => T, otherwise: (reason: string) => T): T {
  try {
    return action()
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    return otherwise(reason)
  }
}

/** Looks at `path`, every link followed. Links may not lead out of the folder `within`, which may be a link itself. */
export const look = (path: string, within: string): PathState =>
  orElse(
    () => standingOf(realpathSync.native(path), realpathSync.native(within)),
    (reason): PathState => (isMissing(reason) ? absent(path) : { kind: 'barred', reason }),
  )

const isMissing = (reason: string): boolean => reason === 'ENOENT' || reason === 'ENOTDIR'

const absent = (path: string): PathState => ({
  kind: orElse(
    () => (lstatSync(path).isSymbolicLink() ? 'dangling' : 'nothing'),
    () => 'nothing',
  ),
})

function standingOf(real: string, within: string): PathState {
  if (real !== within && !real.startsWith(within.endsWith(sep) ? within : within + sep)) {
    return { kind: 'astray' }
  }
  const found = statSync(real)
  if (!found.isFile() && !found.isDirectory()) return { kind: 'device' }
  accessSync(real, constants.R_OK)
  return found.isFile() ? { kind: 'file', size: found.size } : { kind: 'folder' }
}

/** The bytes of an ordinary file; null if there is none that can be read. */
export const bytesOf = (path: string): Uint8Array | null =>
  orElse(
    () => (statSync(path).isFile() ? readFileSync(path) : null),
    () => null,
  )

/** Names of a folder's entries, sorted; none if there is no folder that can be read. */
export const namesIn = (path: string): readonly string[] =>
  orElse(
    () => readdirSync(path),
    () => [],
  ).toSorted()

export const isFolder = (path: string): boolean =>
  orElse(
    () => statSync(path).isDirectory(),
    () => false,
  )
