/**
 * Replaces a set of files all or none, at whatever moment the process is killed, and never mixed with what another
 * process writes. Where their folder is not there yet, it comes with them, in one rename. Where it is, they are written
 * beside, declared whole by one rename, and then moved in one by one; a process that is killed in between leaves a set
 * declared whole, and the next one to write there begins with moving in the rest.
 */
import { copyFileSync, existsSync, lstatSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isFolder, orElse, reasonOf } from './path-state.ts'
import { enter, leave, makeFolder, moveInto, partOf, type WritingProcess } from './staging.ts'

/**
 * A file that could not be written, and the system's word for it, e.g. ENOSPC. Of ours are `READONLY`, a file that is
 * protected against writing, and `WRITING`, another process writes there and does not come to an end.
 */
export type WriteFailure = { readonly path: string; readonly reason: string }

type Files = ReadonlyMap<string, Uint8Array>

/** What is written, the folder that all of it belongs into, and where it waits until it is whole. */
type Writing = {
  readonly files: Files
  readonly folder: string
  readonly staging: string
  readonly writer: WritingProcess
  /** Told of each file before it is touched, so that a failure can name it. */
  readonly touch: (path: string) => void
}

/** About 20 seconds. */
const mostPauses = 500

/** Folders are made; paths are absolute. On failure the earlier files are as they were. */
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

/** The last part of a path that is there: what should have been a folder. */
const nearestThere = (path: string): string =>
  isThere(path) || dirname(path) === path ? path : nearestThere(dirname(path))

/** Links count, wherever they lead. */
const isThere = (path: string): boolean =>
  orElse(
    () => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
    () => false,
  )

/** The folder that all files are in or below. */
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

/** A set that could be neither moved in nor taken back stays declared whole: the next process finishes it. */
class Stuck extends Error {}

/** Clears up whatever comes of it. False if somebody has made the folder that was to be brought. */
function leavingNothing(writing: Writing, write: (writing: Writing) => void): boolean {
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

function bringFolder({ files, folder, staging, writer, touch }: Writing): void {
  const made = join(partOf(staging, 'new'), basename(folder))
  for (const [path, bytes] of files) {
    touch(path)
    write(join(made, relative(folder, path)), bytes)
  }
  touch(folder)
  persistently(writer, () => renameSync(made, folder))
}

function replaceEach(writing: Writing): void {
  const { files, folder, staging, touch } = writing
  for (const [path, bytes] of files) {
    touch(path)
    write(join(partOf(staging, 'new'), relative(folder, path)), bytes)
    keep(path, join(partOf(staging, 'old'), relative(folder, path)))
  }
  renameSync(partOf(staging, 'new'), partOf(staging, 'ready'))
  moveIn(writing)
}

function moveIn({ files, folder, staging, writer, touch }: Writing): void {
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

/** Copies the earlier file, if there is one. One that somebody has protected is left alone, whoever we are. */
function keep(path: string, copy: string): void {
  const earlier = statSync(path, { throwIfNoEntry: false })
  if (earlier === undefined) return
  if (earlier.isDirectory()) throw new Refused('EISDIR')
  if ((earlier.mode & 0o222) === 0) throw new Refused('READONLY')
  makeFolder(dirname(copy))
  copyFileSync(path, copy)
}

/** Virus scanners hold a new file open for a moment: what the system refuses then, it grants a little later. */
function persistently(writer: WritingProcess, action: () => void, times = 5): void {
  try {
    action()
  } catch (error) {
    if (times === 0 || !['EACCES', 'EPERM', 'EBUSY'].includes(reasonOf(error) ?? '')) throw error
    writer.pause()
    persistently(writer, action, times - 1)
  }
}
