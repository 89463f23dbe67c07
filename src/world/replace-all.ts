/**
 * Replaces a set of files all or none, even if the process is killed, and never mixed with files that another process
 * writes. If their folder does not exist, one rename puts it in place with them. If it exists, they are written
 * beside it, declared complete by one rename, and moved in one by one; after a kill the next process that writes
 * there first moves in the rest.
 */
import { copyFileSync, existsSync, lstatSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isFolder, orElse, reasonOf } from './path-state.ts'
import type { WritingProcess } from './process-marks.ts'
import { enter, leave, makeFolder, moveInto, partOf } from './staging.ts'

/**
 * A file that could not be written, and the system's error code, e.g. ENOSPC, or one of ours: `READONLY`, the file is
 * write-protected; `WRITING`, another process kept writing there for 20 seconds.
 */
export type WriteFailure = { readonly path: string; readonly reason: string }

type Files = ReadonlyMap<string, Uint8Array>

/** One replacement: the files, the folder that contains them all, and where they wait until they are complete. */
type Replacement = {
  readonly files: Files
  readonly folder: string
  readonly staging: string
  readonly writer: WritingProcess
  /** Called with each path before it is written, so that a failure can name it. */
  readonly touch: (path: string) => void
}

/** About 20 seconds. */
const mostPauses = 500

/**
 * Replaces the files; paths are absolute, missing folders are made. After a failure the earlier files are unchanged.
 */
export function replaceAll(files: Files, writer: WritingProcess): WriteFailure | null {
  if (files.size === 0) return null
  const folder = folderOf([...files.keys()])
  let at = folder
  const touch = (path: string) => {
    at = path
  }
  try {
    makeFolder(dirname(folder))
    for (let pauses = 0; pauses < mostPauses; pauses++) {
      const isThereYet = isFolder(folder)
      const entered = enter(isThereYet ? folder : dirname(folder), writer)
      if ('busy' in entered) {
        touch(entered.busy)
        writer.pause()
        continue
      }
      const writing = { files, folder, staging: entered.staging, writer, touch }
      if (leavingNothing(writing, isThereYet ? replaceEach : bringFolder)) return null
    }
    return { path: at, reason: 'WRITING' }
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : reasonOf(error)
    if (reason === null) throw error
    const throughFile = reason === 'ENOTDIR' || reason === 'EEXIST'
    return { path: throughFile ? nearestThere(at) : at, reason }
  }
}

/** The longest start of a path that exists: what should have been a folder. */
const nearestThere = (path: string): string =>
  isThere(path) || dirname(path) === path ? path : nearestThere(dirname(path))

/** A link exists wherever it leads. */
const isThere = (path: string): boolean =>
  orElse(() => lstatSync(path, { throwIfNoEntry: false }) !== undefined, false)

/** The deepest folder that contains all files. */
function folderOf(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep))
  const end = first.findIndex((name, index) => others.some((other) => other[index] !== name))
  return first.slice(0, end === -1 ? first.length : end).join(sep) || sep
}

class Refused extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** A set that could be neither moved in nor taken back stays declared complete; the next process moves it in. */
class Stuck extends Error {}

/**
 * Runs `write` and removes the staging folder. False if another process made the folder that was to be put in place.
 */
function leavingNothing(writing: Replacement, write: (writing: Replacement) => void): boolean {
  try {
    write(writing)
    leave(writing.staging)
    return true
  } catch (error) {
    if (error instanceof Stuck) throw error.cause
    leave(writing.staging)
    if (write === bringFolder && isFolder(writing.folder)) return false
    throw error
  }
}

function bringFolder({ files, folder, staging, writer, touch }: Replacement): void {
  const made = join(partOf(staging, 'new'), basename(folder))
  for (const [path, bytes] of files) {
    touch(path)
    write(join(made, relative(folder, path)), bytes)
  }
  touch(folder)
  persistently(writer, () => renameSync(made, folder))
}

function replaceEach(writing: Replacement): void {
  const { files, folder, staging, touch } = writing
  for (const [path, bytes] of files) {
    touch(path)
    write(join(partOf(staging, 'new'), relative(folder, path)), bytes)
    keep(path, join(partOf(staging, 'old'), relative(folder, path)))
  }
  renameSync(partOf(staging, 'new'), partOf(staging, 'ready'))
  moveIn(writing)
}

function moveIn({ files, folder, staging, writer, touch }: Replacement): void {
  const readyOf = (path: string) => join(partOf(staging, 'ready'), relative(folder, path))
  const moved: string[] = []
  try {
    for (const path of files.keys()) {
      touch(path)
      persistently(writer, () => moveInto(readyOf(path), path))
      moved.push(path)
    }
  } catch (error) {
    try {
      for (const path of moved) {
        const earlier = join(partOf(staging, 'old'), relative(folder, path))
        renameSync(path, readyOf(path))
        if (existsSync(earlier)) renameSync(earlier, path)
      }
      renameSync(partOf(staging, 'ready'), partOf(staging, 'new'))
    } catch {
      throw new Stuck('', { cause: error })
    }
    throw error
  }
}

function write(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path))
  writeFileSync(path, bytes, { flush: true })
}

/** Copies the earlier file, if there is one. Refuses a write-protected file, even where this user could write it. */
function keep(path: string, copy: string): void {
  const earlier = statSync(path, { throwIfNoEntry: false })
  if (earlier === undefined) return
  if (earlier.isDirectory()) throw new Refused('EISDIR')
  if ((earlier.mode & 0o222) === 0) throw new Refused('READONLY')
  makeFolder(dirname(copy))
  copyFileSync(path, copy)
}

/** Retries an action: while a virus scanner has a new file open, Windows refuses to move it. */
function persistently(writer: WritingProcess, action: () => void, times = 5): void {
  try {
    action()
  } catch (error) {
    if (times === 0 || !['EACCES', 'EPERM', 'EBUSY'].includes(reasonOf(error) ?? '')) throw error
    writer.pause()
    persistently(writer, action, times - 1)
  }
}
