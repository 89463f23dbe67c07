/** What is kept of each unit that was built: in the manifest what any run would come to, in its notes what only this one did. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Prints, sha256 } from './print.ts'

/** A line of the manifest. Two runs over the same files write the same. */
export type ManifestEntry = {
  readonly unit: string
  readonly year: number
  /** Null where there is no document. */
  readonly title: string | null
  /** `fault`: it was no matter of the inputs (the program failed, the disk was full), so it is tried again. */
  readonly result: 'done' | 'failed' | 'fault'
  readonly formats: readonly string[]
  readonly pages: number
  /** SHA-256 by path from the folder of the manifest. Of a unit that failed, the files of an earlier time. */
  readonly outputs: Readonly<Record<string, string>>
  /** The unit's own inputs. */
  readonly inputs: Prints
  /** The inputs that it shares with others: a name in the manifest's `shared`. */
  readonly shared: string
  /** Without notices. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What differs from run to run and from machine to machine; kept beside the manifest. */
export type Notes = {
  /** Null where nobody has noted it. */
  readonly seconds: number | null
  /** Stamps of outputs and own inputs, by path as in the manifest. */
  readonly stamps: Readonly<Record<string, string>>
}

/** `unit/year`: what a unit is known by. */
export type UnitKey = string
export const keyOf = ({ unit, year }: { readonly unit: string; readonly year: number }): UnitKey =>
  `${unit}/${year}`

/** Inputs of many units, the program among them, under a name made from them. */
export type SharedInputs = { readonly name: string; readonly prints: Prints }

/** In place of such a name, where nobody knows what was read. */
export const nothingShared = 'none'

/** Stands among the inputs, though it is no file of the project. */
export const programKey = 'program'

/**
 * Parts the inputs into the unit's own and those that it shares. That another unit or another district has come or gone
 * is no change; only a unit that failed may have been told what there is to choose from.
 */
export function partInputs(
  prints: Prints,
  { unit, result, program }: { unit: string; result: ManifestEntry['result']; program: string },
): { own: Prints; shared: SharedInputs } {
  const isOwn = (path: string) =>
    ['data', 'templates'].some((top) => path === `${top}/${unit}` || path.startsWith(`${top}/${unit}/`))
  const left = result === 'done' ? ['data', 'templates'] : ['data']
  const kept = Object.entries(prints).filter(([path]) => !left.includes(path))
  const all = { [programKey]: program, ...Object.fromEntries(kept.filter(([path]) => !isOwn(path))) }
  return { own: Object.fromEntries(kept.filter(([path]) => isOwn(path))), shared: named(all) }
}

const named = (prints: Prints): SharedInputs => ({ name: nameOf(prints), prints })

/** By this the name tells whether somebody has changed what it stands for. */
export const nameOf = (prints: Prints): string => sha256(JSON.stringify(prints)).slice(0, 16)
