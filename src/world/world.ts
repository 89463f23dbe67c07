/** All the outside there is: files, and what git has kept of them. Everything below `main.ts` gets it as a parameter. */
import { hostname } from 'node:os'
import { bytesAhead } from './bytes-ahead.ts'
import { type Committed, committedFiles } from './git.ts'
import { addLine, eachLine, type LineSpan, removeFile, textAt } from './line-file.ts'
import { type Busy, type Lock, lock } from './lock.ts'
import { bytesOf, isFolder, look, namesIn, type PathState } from './path-state.ts'
import { replaceAll, type WriteFailure } from './replace-all.ts'
import type { WritingProcess } from './staging.ts'
import { type Stamp, stampOf } from './stamp.ts'

export type { Busy, Committed, LineSpan, Lock, PathState, Stamp, WriteFailure }

/** Nothing here throws for what the disk holds: what cannot be read is as good as not there, and `look` tells why. */
export type World = {
  /** The bytes of a file, or null if there is no such file, or none that can be read. */
  readonly read: (path: string) => Uint8Array | null
  /** As `read`, beside other work. */
  readonly readAhead: (path: string) => Promise<Uint8Array | null>
  /** Names of the entries of a folder, sorted; empty if there is no such folder. */
  readonly list: (path: string) => readonly string[]
  readonly isFolder: (path: string) => boolean
  /** What stands at a path, without opening it; links may lead anywhere inside of the folder `within`. */
  readonly look: (path: string, within: string) => PathState
  /**
   * Replaces files all or none, though the process be killed or another one write there too. Creates folders. On
   * failure nothing of the earlier output has changed, and the failure is told.
   */
  readonly replaceAll: (files: ReadonlyMap<string, Uint8Array>) => WriteFailure | null
}

/** The real file system. */
export const realWorld: World = {
  read: bytesOf,
  readAhead: bytesAhead,
  list: namesIn,
  isFolder,
  look,
  replaceAll: (files) => replaceAll(files, thisProcess),
}

/** What only the building of many units asks of the disk. Paths are absolute. */
export type Disk = {
  /** Null where there is no ordinary file. */
  readonly stamp: (path: string) => Stamp | null
  /** Goes through the whole lines of a file; none where there is no file. */
  readonly eachLine: (path: string, visit: (line: string, span: LineSpan) => void) => void
  readonly textAt: (path: string, span: LineSpan) => string
  /** Adds a line of its own to the end of a file. Throws the system's error where the disk is full. */
  readonly addLine: (path: string, line: string) => void
  /** A file that is not there, or stays, is no error. */
  readonly remove: (path: string) => void
  /** Keeps a folder to this process, and makes it. Throws the system's error where it cannot be made. */
  readonly lock: (folder: string) => Busy | (Omit<Lock, 'renew'> & { readonly renew: () => void })
}

/** The real disk. */
export const realDisk: Disk = {
  stamp: (path) => stampOf(path, Date.now()),
  eachLine,
  textAt,
  addLine,
  remove: removeFile,
  lock: (folder) => {
    const taken = lock(folder, thisProcess)
    return 'busy' in taken ? taken : { ...taken, renew: () => taken.renew(Date.now()) }
  },
}
/** The files of a folder (a path from the root) at a revision. Git is asked, and never changed. */
export type Git = (root: string, folder: string, revision: string) => Committed

export const realGit: Git = committedFiles

const thisProcess: WritingProcess = {
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
