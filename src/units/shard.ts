/** Which machine builds which unit, without any talk between them. */
import { sha256 } from './print.ts'

/** `index` counts from 1. */
export type Shard = { readonly index: number; readonly of: number }

export const showShard = ({ index, of }: Shard): string => `${index}/${of}`

/** By the unit's name alone: which other units there are, and on which machine, does not matter. */
export const shardOf = (unit: string, of: number): number =>
  (Number.parseInt(sha256(unit).slice(0, 12), 16) % of) + 1
