/**
 * A hidden folder beside the files to be written, the mark of its process (see `process-marks.ts`). It holds the new
 * files until they are complete, and while it exists no other process writes there. If a process was killed, the next
 * one puts a set that was declared complete in place, and removes anything else.
 */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isFolder, orElse } from './path-state.ts'
import { type Busy, isAtWork, othersIn, ownMark, type WritingProcess } from './process-marks.ts'

/**
 * A part of the staging folder: files being written, the same once complete, copies of the files that they replace.
 */
export const partOf = (staging: string, part: 'new' | 'ready' | 'old'): string => join(staging, part)

/**
 * Milliseconds, longer than any writing takes: after them a process counts as ended, even if its number is in use.
 */
const longest = 10 * 60_000

const prefix = '.writing-'

/** Makes this process's staging folder in `folder`, or returns the mark of a process that is writing there. */
export function enter(folder: string, writer: WritingProcess): { readonly staging: string } | Busy {
  const staging = ownMark(folder, prefix, writer)
  // A process with our number left it and ended.
  if (isFolder(staging)) finish(staging)
  mkdirSync(staging)
  try {
    const others = othersIn(folder, prefix, staging)
    const busy = others.find((other) => isAtWork(other, staging, { writer, longest }))
    if (busy === undefined) {
      for (const other of others) finish(other.busy)
      return { staging }
    }
    leave(staging)
    return busy
  } catch (error) {
    leave(staging)
    throw error
  }
}

/** Removes a staging folder. What cannot be removed now is removed by the next process. */
export const leave = (staging: string): void =>
  orElse(() => rmSync(staging, { recursive: true, force: true }), undefined)

/** Puts the set that an ended process declared complete in place, and removes its folder. */
function finish(staging: string): void {
  const ready = partOf(staging, 'ready')
  for (const path of filesBelow(ready)) moveInto(path, join(dirname(staging), relative(ready, path)))
  leave(staging)
}

/** Moves a file, and makes the folder that it moves into. */
export function moveInto(from: string, to: string): void {
  makeFolder(dirname(to))
  renameSync(from, to)
}

/**
 * Makes a folder and those above it. Not with Node's `recursive`, which never returns in `/proc`, where no folder can
 * be made; use it again when Node reports an error there.
 */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(path)) throw error
  }
}

/** Links count as files and are not followed. */
const filesBelow = (folder: string): readonly string[] =>
  orElse(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
