/** Zips of XML parts, opened within bounds. */
import { unzipSync, zipSync } from 'fflate'

/** In bytes: of one part, packed and unpacked, and of all parts unpacked; and how many entries there may be. */
export type ZipLimits = {
  readonly packed: number
  readonly part: number
  readonly all: number
  readonly entries: number
}

/** The XML parts by name, and the names of all entries. */
export type Zip = { readonly parts: ReadonlyMap<string, Uint8Array>; readonly names: readonly string[] }

/** Why it was not opened: a part that is larger than allowed; null if it is damaged or has too many entries. */
export type NoZip = { readonly tooLarge: string | null }

/** Never throws. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip | NoZip {
  const names: string[] = []
  let unpacked = 0
  let tooLarge: string | null = null
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        names.push(name)
        if (names.length > limits.entries) throw new Error('too many entries')
        if (!/\.(?:xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        // A packed part is never much larger than what it holds: else the sizes are false.
        const isFalse = size > originalSize + 1024
        if (isFalse || size > limits.packed || originalSize > limits.part || unpacked > limits.all)
          tooLarge ??= name
        return tooLarge === null
      },
    })
    return tooLarge === null ? { parts: new Map(Object.entries(files)), names } : { tooLarge }
  } catch {
    return { tooLarge }
  }
}

/** The parts as a zip again, not compressed: for a library that opens zips without bounds. */
export const zipOf = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 0 })
