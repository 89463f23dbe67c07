/** Everything outside the program: files, git, the terminal, the clock. `main.ts` passes it to the others. */
import { hostname } from 'node:os'
import { bytesAhead } from './bytes-ahead.ts'
import { type Committed, committedFiles } from './git.ts'
import { addLine, eachLine, type LineSpan, removeFile, textAt } from './line-file.ts'
import { type Lock, lock } from './lock.ts'
import { bytesOf, isFolder, look, namesIn, type PathState } from './path-state.ts'
import type { Busy, WritingProcess } from './process-marks.ts'
import { replaceAll, type WriteFailure } from './replace-all.ts'
import { type Stamp, stampOf } from './stamp.ts'

export type { Busy, Committed, LineSpan, Lock, PathState, Stamp, WriteFailure }

/**
 * Files. No function throws for what is on the disk: a file that cannot be read counts as absent; `look` gives the
 * reason.
 */
export type World = {
  /** The bytes of a file; null if there is none or it cannot be read. */
  readonly read: (path: string) => Uint8Array | null
  /** As `read`, in another thread. */
  readonly readAhead: (path: string) => Promise<Uint8Array | null>
  /** Names of the entries of a folder, sorted; empty if there is no folder. */
  readonly list: (path: string) => readonly string[]
  readonly isFolder: (path: string) => boolean
  /** What is at a path, without opening it; links must stay in the folder `within`. */
  readonly look: (path: string, within: string) => PathState
  /**
   * Replaces files all or none, even if the process is killed or another one writes there too. Makes missing folders.
   * Returns the failure, after which the earlier files are unchanged; null on success.
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

/** The disk as `build --all` uses it. Paths are absolute. */
export type Disk = {
  /** Null if there is no ordinary file. */
  readonly stamp: (path: string) => Stamp | null
  /** Calls `visit` for each complete line of a file; not at all if there is no file. */
  readonly eachLine: (path: string, visit: (line: string, span: LineSpan) => void) => void
  readonly textAt: (path: string, span: LineSpan) => string
  /** Appends a line to a file. Throws the system's error, e.g. if the disk is full. */
  readonly addLine: (path: string, line: string) => void
  /** Removes a file. It is no error if there is none or the system refuses. */
  readonly remove: (path: string) => void
  /** Reserves a folder for this process, and makes it. Throws the system's error if it cannot be made. */
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

/** Reads the files of a folder, a path from the root, at a git revision. Never writes. */
export type Git = (root: string, folder: string, revision: string) => Committed

/** The `git` program on this machine. */
export const realGit: Git = committedFiles

const thisProcess: WritingProcess = {
  pid: process.pid,
  host: hostname(),
  isAlive(pid) {
    try {
      // Signal 0 only asks whether the process exists.
      return process.kill(pid, 0)
    } catch (error) {
      // EPERM: the process exists and is another user's.
      return error instanceof Error && 'code' in error && error.code === 'EPERM'
    }
  },
  pause: () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 + Math.random() * 40),
}

/** The terminal that text is printed to, and a clock to time the work. */
export type Terminal = {
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
  readonly colour: boolean
  /** Milliseconds since any fixed moment. */
  readonly now: () => number
}
