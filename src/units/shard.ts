/** Shards: which machine builds which unit. The machines need not communicate. */
import { sha256 } from './print.ts'

/** One shard of all units. `index` counts from 1. */
export type Shard = { readonly index: number; readonly of: number }

/** As on the command line: `1/4`. */
export const showShard = ({ index, of }: Shard): string => `${index}/${of}`

/** The shard of a unit, from 1. It depends only on the unit's name and the number of shards. */
export const shardOf = (unit: string, of: number): number =>
  (Number.parseInt(sha256(unit).slice(0, 12), 16) % of) + 1
