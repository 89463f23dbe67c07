/** What `build --all` is carried out with: the words, the machine, and what is to be done for each unit. */

import type { Job } from '../../../build.ts'
import type { Ledger } from '../../../units/ledger.ts'
import type { Header } from '../../../units/manifest.ts'
import type { Key } from '../../../units/manifest-entry.ts'
import type { Disk } from '../../../world/world.ts'
import type { BuildAll } from './build-all.ts'
import type { Planned } from './planner.ts'

/** The machine, as far as building many units has to know it. */
export type Machine = {
  readonly disk: Disk
  readonly cores: number
  /** Bytes that are free. */
  readonly memory: number
  /** Columns of the terminal; null where nobody watches. */
  readonly columns: number | null
  /** The file that worker threads load. */
  readonly workerFile: string
  /** What the program is known by: its digest, and what it runs on. */
  readonly program: string
  /** Told before so many threads are begun. */
  readonly makeReady: (threads: number) => void
  /** Calls back at the first Ctrl-C; at the second the process ends. Returns what ends the listening. */
  readonly onInterrupt: (stop: () => void) => () => void
}

export type ForAll = BuildAll

/** All units that were asked for, with what is to be done for each. */
export type Plan = {
  readonly folder: string
  /** When the run began, in milliseconds. */
  readonly began: number
  readonly ledger: Ledger
  readonly header: Header
  readonly units: ReadonlyMap<Key, Planned & { readonly job: Job }>
  /** Whether a unit that the ledger knows is to stay in it. */
  readonly stays: (key: Key) => boolean
}

/** 130: interrupted. */
export type CodeForAll = 0 | 1 | 130
