/**
 * A hidden folder beside what is to be written, named for its process: it holds the new files until they are whole, and
 * as long as it stands no other process writes there. What a killed process has left is finished or cleared away by the
 * next: a set that was declared whole is put in its place, anything else is dropped.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { isFolder, namesIn, orElse } from './path-state.ts'

/** The process that writes, and what it knows of others on its machine. */
export type WritingProcess = {
  readonly pid: number
  /** Name of the machine: on a shared disk the processes of others cannot be asked for. */
  readonly host: string
  readonly isAlive: (pid: number) => boolean
  /** Waits some ten milliseconds, not always the same time, so that two that step back do not meet again. */
  readonly pause: () => void
}

/** What is being written; the same once it is whole; copies of the files that it replaces. */
type Part = 'new' | 'ready' | 'old'
export const partOf = (staging: string, part: Part): string => join(staging, part)

/** Longer than any writing takes: who has not finished by then is gone, whatever now has its number. */
const longest = 10 * 60_000

const machineOf = ({ host }: WritingProcess): string => host.replaceAll(/[^\w.-]/g, '_')
const nameOf = (writer: WritingProcess): string => `.writing-${writer.pid}-${machineOf(writer)}`
const pattern = /^\.writing-(\d+)-(.+)$/

/** The own staging folder, or that of a process that is at work. */
export type Entered = { readonly staging: string } | { readonly busy: string }

/**
 * Enters a folder to write there. Each process makes its staging folder before it looks for others, so whoever comes
 * second sees the first: two never go on, though both may step back.
 */
export function enter(folder: string, writer: WritingProcess): Entered {
  const staging = join(folder, nameOf(writer))
  // Its process had our number, and is gone.
  if (isFolder(staging)) finish(staging)
  mkdirSync(staging)
  try {
    const others = namesIn(folder)
      .filter((name) => pattern.test(name) && name !== basename(staging))
      .map((name) => join(folder, name))
    const busy = others.find((other) => isAtWork(other, staging, writer))
    if (busy === undefined) {
      for (const other of others) finish(other)
      return { staging }
    }
    leave(staging)
    return { busy }
  } catch (error) {
    leave(staging)
    throw error
  }
}

/** What cannot be cleared away now is cleared away by the next process. */
export const leave = (staging: string): void =>
  orElse(
    () => rmSync(staging, { recursive: true, force: true }),
    () => undefined,
  )

function isAtWork(other: string, own: string, writer: WritingProcess): boolean {
  const [, pid, machine] = pattern.exec(basename(other)) ?? []
  const age = orElse(
    () => statSync(own).mtimeMs - statSync(other).mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
  return age < longest && (machine !== machineOf(writer) || writer.isAlive(Number(pid)))
}

/** Puts in place what a process that is gone had declared whole, and clears its folder away. */
function finish(staging: string): void {
  const ready = partOf(staging, 'ready')
  for (const path of filesBelow(ready)) moveInto(path, join(dirname(staging), relative(ready, path)))
  leave(staging)
}

/** Moves a file to its place, and makes the folder that it belongs into. */
export function moveInto(from: string, to: string): void {
  makeFolder(dirname(to))
  renameSync(from, to)
}

/** Makes a folder and those above it. Node's own way goes round for ever in `/proc`, where nothing can be made. */
export function makeFolder(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(path)) throw error
  }
}

/** Links count as files: none is followed. */
const filesBelow = (folder: string): readonly string[] =>
  orElse(
    () => readdirSync(folder, { withFileTypes: true }),
    () => [],
  ).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
