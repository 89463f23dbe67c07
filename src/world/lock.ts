/**
 * Keeps a folder to one process for as long as it works there. As with the writing of files (`staging.ts`) each makes its
 * own mark before it looks for others, so that two never go on.
 */
import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { basename, join } from 'node:path'
import { namesIn, orElse } from './path-state.ts'
import { makeFolder, type WritingProcess } from './staging.ts'

export type Lock = {
  /** To be called more often than every `longest`; tells others that the process is still there. */
  readonly renew: (now: number) => void
  readonly release: () => void
}

/** Who else is at work: its mark, which is a folder. */
export type Busy = { readonly busy: string; readonly pid: number; readonly host: string }

/** Milliseconds after which a process that has not renewed its mark is taken for gone. */
const longest = 60_000
/** Two that came at the same moment step back both; one of them is back first. */
const tries = 10

const prefix = '.building-'
const pattern = /^\.building-(\d+)-(.+)$/

/** Makes the folder where it is not there. Throws the system's error where that cannot be done. */
export function lock(folder: string, writer: WritingProcess): Lock | Busy {
  makeFolder(folder)
  let found: Busy | null = null
  for (let round = 0; round < tries; round++) {
    if (round > 0) writer.pause()
    const own = join(folder, `${prefix}${writer.pid}-${machineOf(writer)}`)
    const remove = () => rmSync(own, { recursive: true, force: true })
    // One of our number and machine that stands there is of a process that is gone.
    remove()
    mkdirSync(own)
    found = othersIn(folder, own).find((other) => isAtWork(other, own, writer)) ?? null
    if (found === null) {
      for (const { busy } of othersIn(folder, own)) rmSync(busy, { recursive: true, force: true })
      return { release: remove, renew: (now) => renew(own, now) }
    }
    remove()
  }
  return found as Busy
}

const machineOf = ({ host }: WritingProcess): string => host.replaceAll(/[^\w.-]/g, '_')

const renew = (own: string, now: number): void =>
  orElse(
    () => utimesSync(own, now / 1000, now / 1000),
    () => undefined,
  )

const othersIn = (folder: string, own: string): readonly Busy[] =>
  namesIn(folder).flatMap((name) => {
    const [, pid, host = ''] = pattern.exec(name) ?? []
    return pid === undefined || name === basename(own)
      ? []
      : [{ busy: join(folder, name), pid: Number(pid), host }]
  })

function isAtWork({ busy, pid, host }: Busy, own: string, writer: WritingProcess): boolean {
  const age = orElse(
    () => statSync(own).mtimeMs - statSync(busy).mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
  return age < longest && (host !== machineOf(writer) || writer.isAlive(pid))
}
