/**
 * `manifest.json`: which inputs each unit was built from, and what came of it. It is JSON with a unit a line, so that it
 * can be gone through without being held in memory.
 */
import type { Disk, LineSpan } from '../world/world.ts'
import { keyOf, type ManifestEntry, nameOf, type UnitKey } from './manifest-entry.ts'
import type { Prints } from './print.ts'
import { parsed } from './record-files.ts'
import type { Shard } from './shard.ts'

export type Header = {
  /** Null where one machine builds all units, or what several have built was merged. */
  readonly shard: (Shard & DataSet) | null
  /** Units that were asked for and have not been built, since the run was interrupted. */
  readonly pending: readonly UnitKey[]
}

/** All units that the machines share out: how many, and a digest of the list. */
export type DataSet = { readonly units: number; readonly list: string }

export type Manifest = {
  readonly header: Header
  readonly shared: ReadonlyMap<string, Prints>
  /** Where each unit's line stands. */
  readonly lines: ReadonlyMap<UnitKey, LineSpan>
  readonly isThere: boolean
  /** It is there, and no file that this program has written. */
  readonly isDamaged: boolean
}

export const emptyHeader: Header = { shard: null, pending: [] }
const version = 1

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

/** The text of one line, as an entry; null where somebody has damaged it. */
export function parseEntry(line: string): ManifestEntry | null {
  const entry = parsed<ManifestEntry>(line.replace(/,$/, ''))
  const isWhole = entry?.inputs && entry.outputs && entry.diagnostics && entry.formats && entry.shared
  return isWhole ? (entry as ManifestEntry) : null
}

/** The file in portions, from entries in the order in which they are to stand. */
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
