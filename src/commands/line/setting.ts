/** Everything outside the program that a command works with, and its exit codes. */
import type { Disk, Git, Terminal, World } from '../../world/world.ts'

/** 0 done, 1 the input is wrong, 130 interrupted by Ctrl-C. */
export type ExitCode = 0 | 1 | 130

/** Given to every command. `root` is the project's folder, absolute. */
export type Setting = {
  readonly world: World
  readonly terminal: Terminal
  readonly root: string
  readonly disk: Disk
  readonly git: Git
  readonly machine: Machine
}

/** The computer, as far as the building of many units must know it. */
export type Machine = {
  readonly cores: number
  /** Free bytes. */
  readonly memory: number
  /** Columns of the terminal; null where the output goes to a file or another program. */
  readonly columns: number | null
  /** The file that worker threads load. */
  readonly workerFile: string
  /** Identity of the program: its digest and the version of Node.js. */
  readonly program: () => string
  /** Called before `threads` threads start. */
  readonly makeReady: (threads: number) => void
  /** Calls `stop` at the first Ctrl-C; at the second the process ends. Returns a function that ends the listening. */
  readonly onInterrupt: (stop: () => void) => () => void
}
