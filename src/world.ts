/** All the outside there is: files. Everything below `main.ts` gets it as a parameter. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

export type World = {
  /** The bytes of a file, or null if there is no such file. */
  readonly read: (path: string) => Uint8Array | null
  /** Names of the entries of a folder, sorted; empty if there is no such folder. */
  readonly list: (path: string) => readonly string[]
  readonly isFolder: (path: string) => boolean
  /**
   * Replaces files all or none: every file is written beside its place first, and renamed only when all are
   * written. Creates folders. On failure nothing of the earlier output has changed, and the failure is told.
   */
  readonly replaceAll: (files: ReadonlyMap<string, Uint8Array>) => WriteFailure | null
}

/** A file that could not be written, and the system's word for it, e.g. EBUSY. */
export type WriteFailure = { readonly path: string; readonly reason: string }

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

function orElse<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch (error) {
    if (missing(error)) return otherwise
    throw error
  }
}

/** The real file system. */
export const realWorld: World = {
  read: (path) => orElse(() => readFileSync(path), null),
  list: (path) => orElse(() => readdirSync(path), []).toSorted(),
  isFolder: (path) => orElse(() => statSync(path).isDirectory(), false),
  replaceAll(files) {
    const staged = [...files].map(([path, bytes]) => {
      const beside = (what: string) => join(dirname(path), `.${process.pid}.${basename(path)}.${what}`)
      return { path, bytes, next: beside('next'), last: beside('last') }
    })
    const replaced: typeof staged = []
    let at = ''
    try {
      for (const { path, bytes, next, last } of staged) {
        at = path
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(next, bytes, { flush: true })
        orElse(() => copyFileSync(path, last), undefined)
      }
      for (const file of staged) {
        at = file.path
        renameSync(file.next, file.path)
        replaced.push(file)
      }
      return null
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      // What was there before comes back; what is new goes.
      for (const { path, last } of replaced) {
        if (existsSync(last)) renameSync(last, path)
        else rmSync(path, { force: true })
      }
      return { path: at, reason: String(error.code) }
    } finally {
      for (const { next, last } of staged) {
        orElse(() => rmSync(next, { force: true }), undefined)
        orElse(() => rmSync(last, { force: true }), undefined)
      }
    }
  },
}

/** Where words go, and the clock that times the work. */
export type Terminal = {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly colour: boolean
  /** Milliseconds since any fixed moment. */
  readonly now: () => number
}
