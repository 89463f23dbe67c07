/** All the outside there is: files, and what git has kept of them. Everything below `main.ts` gets it as a parameter. */
import { hostname } from 'node:os'
import { type Committed, committedFiles } from './files/git.ts'
import { bytesOf, isFolder, look, namesIn, type Standing } from './files/look.ts'
import { replaceAll, type WriteFailure } from './files/replace-all.ts'
import type { Writer } from './files/staging.ts'

export type { Committed, Standing, WriteFailure }

/** Nothing here throws for what the disk holds: what cannot be read is as good as not there, and `look` tells why. */
export type World = {
  /** The bytes of a file, or null if there is no such file, or none that can be read. */
  readonly read: (path: string) => Uint8Array | null
  /** Names of the entries of a folder, sorted; empty if there is no such folder. */
  readonly list: (path: string) => readonly string[]
  readonly isFolder: (path: string) => boolean
  /** What stands at a path, without opening it; links may lead anywhere inside of the folder `within`. */
  readonly look: (path: string, within: string) => Standing
  /**
   * Replaces files all or none, though the process be killed or another one write there too. Creates folders. On
   * failure nothing of the earlier output has changed, and the failure is told.
   */
  readonly replaceAll: (files: ReadonlyMap<string, Uint8Array>) => WriteFailure | null
}

/** The real file system. */
export const realWorld: World = {
  read: bytesOf,
  list: namesIn,
  isFolder,
  look,
  replaceAll: (files) => replaceAll(files, thisProcess),
}

/** The files of a folder (a path from the root) at a revision. Git is asked, and never changed. */
export type Git = (root: string, folder: string, revision: string) => Committed

export const realGit: Git = committedFiles

const thisProcess: Writer = {
  pid: process.pid,
  host: hostname(),
  isAlive(pid) {
    try {
      // Signal 0 asks, and does nothing.
      return process.kill(pid, 0)
    } catch (error) {
      // It is there, and not ours to ask for.
      return error instanceof Error && 'code' in error && error.code === 'EPERM'
    }
  },
  pause: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 + Math.random() * 40),
}

/** Where words go, and the clock that times the work. */
export type Terminal = {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly colour: boolean
  /** Milliseconds since any fixed moment. */
  readonly now: () => number
}
