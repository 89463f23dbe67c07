/** The one place that keeps the clock out of Office files: libraries write the time of day into the entries of their zips. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Midnight of 1 January 1980, the earliest time of a zip. Zips hold local time, so this is local too. */
const epoch = new Date(1980, 0, 1)

/** A part of the file, and what takes the place of its text. */
export type Rewritten = { readonly name: string; readonly rewrite: (text: string) => string }

/** The zip with the times of all entries set and parts rewritten. */
export function packedAgain(zip: Uint8Array, parts: readonly Rewritten[] = []): Uint8Array {
  const files = unzipSync(zip)
  for (const { name, rewrite } of parts) {
    const part = files[name]
    if (part === undefined) throw new Error(`${name} is missing`)
    files[name] = strToU8(rewrite(strFromU8(part)))
  }
  return zipSync(files, { mtime: epoch })
}
