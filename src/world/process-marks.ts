/**
 * Marks of processes: folders that are named for a process and its machine. A process makes its mark before it looks
 * for others, so the second of two always sees the first, and at most one goes on.
 */
import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { namesIn, orElse } from './path-state.ts'

/** This process, and what it knows of other processes. */
export type WritingProcess = {
  readonly pid: number
  /** Name of the machine. Processes of other machines on a shared disk cannot be looked up. */
  readonly host: string
  readonly isAlive: (pid: number) => boolean
  /** Waits 20 to 60 ms at random, so that 2 processes that step back do not meet again. */
  readonly pause: () => void
}

/** The mark of another process: the path of its folder, its number, and its machine as in the folder's name. */
export type Busy = { readonly busy: string; readonly pid: number; readonly host: string }

const machineOf = ({ host }: WritingProcess): string => host.replaceAll(/[^\w.-]/g, '_')

/** The path of this process's mark in `folder`. */
export const ownMark = (folder: string, prefix: string, writer: WritingProcess): string =>
  join(folder, `${prefix}${writer.pid}-${machineOf(writer)}`)

/** The marks of other processes in `folder`. */
export const othersIn = (folder: string, prefix: string, own: string): readonly Busy[] =>
  namesIn(folder)
    .filter((name) => name.startsWith(prefix) && name !== basename(own))
    .flatMap((name) => {
      const [, pid, host = ''] = /^(\d+)-(.+)$/.exec(name.slice(prefix.length)) ?? []
      return pid === undefined ? [] : [{ busy: join(folder, name), pid: Number(pid), host }]
    })

/**
 * Whether the process of a mark is alive. A mark that is `longest` ms older than `own` is of a process that ended.
 */
export function isAtWork(
  { busy, pid, host }: Busy,
  own: string,
  { writer, longest }: { readonly writer: WritingProcess; readonly longest: number },
): boolean {
  const age = orElse(() => statSync(own).mtimeMs - statSync(busy).mtimeMs, Number.POSITIVE_INFINITY)
  return age < longest && (host !== machineOf(writer) || writer.isAlive(pid))
}
