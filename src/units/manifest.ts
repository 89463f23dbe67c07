/**
 * `manifest.json`: the inputs and the result of each unit. It is JSON with one unit per line, so that it can be read
 * without being held in memory.
 */
import type { Disk, LineSpan } from '../world/world.ts'
import { keyOf, type ManifestEntry, nameOf, type UnitKey } from './manifest-entry.ts'
import type { Prints } from './print.ts'
import { parsed } from './record-files.ts'
import type { Shard } from './shard.ts'

/** The part of the manifest that is about the whole run. */
export type Header = {
  /** Null if one machine builds all units, or the shards were merged. */
  readonly shard: (Shard & DataSet) | null
  /** Units that an interrupted run did not build. */
  readonly pending: readonly UnitKey[]
}

/** All units of the machines together: how many, and a digest of the list. */
export type DataSet = { readonly units: number; readonly list: string }

/** A manifest that was read. */
export type Manifest = {
  readonly header: Header
  readonly shared: ReadonlyMap<string, Prints>
  /** The place of each unit's line. */
  readonly lines: ReadonlyMap<UnitKey, LineSpan>
  readonly isThere: boolean
  /** The file exists, but this program did not write it. */
  readonly isDamaged: boolean
}

/** The header of a folder without a manifest. */
export const emptyHeader: Header = { shard: null, pending: [] }
const version = 1

/** `path` is absolute; the file may be missing. */
export function readManifest(disk: Disk, path: string): Manifest {
  const shared = new Map<string, Prints>()
  const lines = new Map<UnitKey, LineSpan>()
  let header: Partial<Header & { readonly format: number }> = {}
  let isThere = false
  disk.eachLine(path, (line, span) => {
    isThere = true
    const [, unit, year] = /^\{"unit":("(?:[^"\\]|\\.)*"),"year":(\d+),/.exec(line) ?? []
    const [, name = '', group] = /^"([0-9a-f]{16})": (\{.*\}),?$/.exec(line) ?? []
    const prints = group === undefined ? null : parsed<Prints>(group)
    if (unit !== undefined) lines.set(keyOf({ unit: JSON.parse(unit) as string, year: Number(year) }), span)
    else if (prints !== null && nameOf(prints as Prints) === name) shared.set(name, prints as Prints)
    else if (/^"(format|shard|pending)": /.test(line))
      header = { ...header, ...parsed<Header>(`{${line.replace(/,$/, '')}}`) }
  })
  const isDamaged = isThere && header.format !== version
  return {
    header: { ...emptyHeader, ...(header.shard && { shard: header.shard }), pending: header.pending ?? [] },
    shared,
    lines: isDamaged ? new Map() : lines,
    isThere,
    isDamaged,
  }
}

/** The entry in a line; null if the line is damaged. */
export function parseEntry(line: string): ManifestEntry | null {
  const entry = parsed<ManifestEntry>(line.replace(/,$/, ''))
  const isWhole = entry?.inputs && entry.outputs && entry.diagnostics && entry.formats && entry.shared
  return isWhole ? (entry as ManifestEntry) : null
}

/** The text of the file in portions, with the entries in the given order. */
export function* manifestText(
  { shard, pending }: Header,
  shared: ReadonlyMap<string, Prints>,
  entries: Iterable<ManifestEntry>,
): Generator<string> {
  yield `{\n"format": ${version},\n"shard": ${JSON.stringify(shard)},\n"pending": ${JSON.stringify(pending)},\n`
  const groups = [...shared].toSorted(([a], [b]) => (a < b ? -1 : 1))
  yield `"shared": {\n${groups.map(([name, prints]) => `"${name}": ${JSON.stringify(prints)}`).join(',\n')}\n},\n"units": [`
  let separator = '\n'
  for (const entry of entries) {
    yield separator + JSON.stringify(entry)
    separator = ',\n'
  }
  yield '\n]\n}\n'
}
