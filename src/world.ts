/** All the outside there is: files. Everything below `main.ts` gets it as a parameter. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export type World = {
  /** The bytes of a file, or null if there is no such file. */
  readonly read: (path: string) => Uint8Array | null
  /** Names of the entries of a folder, sorted; empty if there is no such folder. */
  readonly list: (path: string) => readonly string[]
  readonly isFolder: (path: string) => boolean
  /**
   * Replaces files all or none: every file is written beside its place first, and renamed only when all are
   * written. Creates folders. On failure nothing of the earlier output has changed.
   */
  readonly replaceAll: (files: ReadonlyMap<string, Uint8Array>) => void
}

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
      const beside = join(dirname(path), `.${process.pid}.${basename(path)}.part`)
      return { path, bytes, beside }
    })
    try {
      for (const { beside, bytes } of staged) {
        mkdirSync(dirname(beside), { recursive: true })
        writeFileSync(beside, bytes, { flush: true })
      }
      for (const { path, beside } of staged) renameSync(beside, path)
    } finally {
      for (const { beside } of staged) rmSync(beside, { force: true })
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
