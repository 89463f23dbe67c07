/** The plan of `build --all`: every unit that was asked for, and why it is built. */
import type { Job } from '../../../build.ts'
import type { Ledger } from '../../../units/ledger.ts'
import type { Header } from '../../../units/manifest.ts'
import type { UnitKey } from '../../../units/manifest-entry.ts'
import type { Planned } from './planner.ts'

/** Every unit that was asked for, changed or not. */
export type Plan = {
  /** The output folder, absolute. */
  readonly folder: string
  /** When the run began, in milliseconds. */
  readonly began: number
  /** Identity of the program. */
  readonly program: string
  readonly ledger: Ledger
  readonly header: Header
  readonly units: ReadonlyMap<UnitKey, Planned & { readonly job: Job }>
  /** Whether a unit of the ledger stays in the manifest. */
  readonly stays: (key: UnitKey) => boolean
}
