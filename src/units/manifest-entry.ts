/** The records of a built unit: its entry in the manifest is the same in every run, its notes belong to one run. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Prints, sha256 } from './print.ts'

/** A unit's line in the manifest. 2 runs over the same files write the same line. */
export type ManifestEntry = {
  readonly unit: string
  readonly year: number
  /** Null where there is no document. */
  readonly title: string | null
  /** `fault`: the inputs were not the cause (the program failed, the disk was full), so the next run tries again. */
  readonly result: 'done' | 'failed' | 'fault'
  /** As they were asked for: none are those that the unit's templates name. */
  readonly formats: readonly string[]
  readonly pages: number
  /** SHA-256 by path from the folder of the manifest. For a unit that failed: the files of an earlier build. */
  readonly outputs: Readonly<Record<string, string>>
  /** The unit's own inputs. */
  readonly inputs: Prints
  /** Name of its shared inputs in the manifest's `shared`. */
  readonly shared: string
  /** Without notices about rounding. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What differs between runs and machines; kept beside the manifest. */
export type Notes = {
  /** Null if unknown. */
  readonly seconds: number | null
  /** Stamps of outputs and own inputs, by path as in the manifest. */
  readonly stamps: Readonly<Record<string, string>>
}

/** Identity of a unit's year: `unit/year`. */
export type UnitKey = string
/** The key of a unit's year. */
export const keyOf = ({ unit, year }: { readonly unit: string; readonly year: number }): UnitKey =>
  `${unit}/${year}`

/** Inputs of several units, the program included. The name is a digest of them. */
export type SharedInputs = { readonly name: string; readonly prints: Prints }

/** Instead of such a name, where the inputs are unknown. */
export const nothingShared = 'none'

/** Key of the program among the inputs; it is no file of the project. */
export const programKey = 'program'

/**
 * Separates the unit's own inputs from those that it shares. The listings of `data` and `templates` are left out, since
 * units and districts may come and go. A unit that failed keeps that of `templates`: its error may name the choices.
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

/** The name of shared inputs. Reading compares it with them, to find lines that were edited. */
export const nameOf = (prints: Prints): string => sha256(JSON.stringify(prints)).slice(0, 16)
