/**
 * All records of an output folder: the manifest, its notes, and the journal, whose lines replace the manifest's. For each
 * unit only the places of its lines are held in memory.
 */
import type { Disk, LineSpan } from '../world/world.ts'
import { type BuildOutcome, eachJournalLine } from './journal.ts'
import { type Header, parseEntry, readManifest } from './manifest.ts'
import { keyOf, type ManifestEntry, type Notes, type UnitKey } from './manifest-entry.ts'
import type { Prints } from './print.ts'
import { parsed, recordFiles } from './record-files.ts'

/** The program's own digests of a unit's files, by path. A file with another digest was edited by hand. */
export type KnownDigests = Readonly<Record<string, readonly string[]>>

/** The records of an output folder. */
export type Ledger = {
  /** The header of the last run. */
  readonly header: Header
  readonly isThere: boolean
  readonly isDamaged: boolean
  /** Units were built after the manifest was written. */
  readonly hasJournal: boolean
  readonly keys: readonly UnitKey[]
  readonly entry: (key: UnitKey) => ManifestEntry | null
  readonly notes: (key: UnitKey) => Notes | null
  readonly shared: ReadonlyMap<string, Prints>
  /** Stamps of shared inputs. */
  readonly sharedStamps: Readonly<Record<string, string>>
  readonly known: (key: UnitKey, entry: ManifestEntry | null) => KnownDigests
  /** Copies of files that were edited by hand, by unit. */
  readonly kept: ReadonlyMap<UnitKey, readonly string[]>
}

/** The place of a line. In the journal one line holds entry and notes. */
type LineAt = { readonly file: string; readonly span: LineSpan }

/** A line of the notes. Null key: of the shared inputs. */
export type NotesLine = Notes & { readonly key: UnitKey | null }

/** `folder` is absolute, and may lack any of the files. */
export function openLedger(disk: Disk, folder: string): Ledger {
  const files = recordFiles(folder)
  const { lines, ...manifest } = readManifest(disk, files.manifest)
  const shared = new Map(manifest.shared)
  const entries = new Map<UnitKey, LineAt>(
    [...lines].map(([key, span]) => [key, { file: files.manifest, span }]),
  )
  const notes = new Map<UnitKey, LineAt>()
  const kept = new Map<UnitKey, readonly string[]>()
  const begun = new Map<UnitKey, KnownDigests>()
  let sharedStamps: Readonly<Record<string, string>> = {}
  let { header } = manifest
  let hasJournal = false

  disk.eachLine(files.notes, (text, span) => {
    const line = parsed<NotesLine>(text)
    if (line?.key) notes.set(line.key, { file: files.notes, span })
    else if (line?.stamps) sharedStamps = line.stamps
  })
  eachJournalLine(disk, folder, (line, span) => {
    hasJournal = true
    if ('shard' in line) header = { ...header, shard: line.shard }
    if ('shared' in line) shared.set(line.shared.name, line.shared.prints)
    if ('shared' in line) sharedStamps = { ...sharedStamps, ...line.stamps }
    if ('writing' in line) begun.set(line.writing, alsoKnown(begun.get(line.writing), line.outputs))
    if (!('entry' in line)) return
    const key = keyOf(line.entry)
    entries.set(key, { file: files.journal, span })
    notes.set(key, { file: files.journal, span })
    begun.delete(key)
    if (line.kept.length > 0) kept.set(key, line.kept)
  })

  const textOf = (at: LineAt | undefined) => (at === undefined ? '' : disk.textAt(at.file, at.span))
  return {
    ...manifest,
    header,
    hasJournal,
    shared,
    sharedStamps,
    kept,
    keys: [...entries.keys()].toSorted(),
    entry(key) {
      const at = entries.get(key)
      const text = textOf(at)
      return at?.file === files.journal ? (parsed<BuildOutcome>(text)?.entry ?? null) : parseEntry(text)
    },
    notes(key) {
      const at = notes.get(key)
      const text = textOf(at)
      if (at?.file === files.journal) return parsed<BuildOutcome>(text)?.notes ?? null
      const line = parsed<Notes>(text)
      return line?.stamps === undefined ? null : { seconds: line.seconds ?? null, stamps: line.stamps }
    },
    known: (key, entry) => alsoKnown(begun.get(key), entry?.outputs ?? {}),
  }
}

function alsoKnown(known: KnownDigests = {}, outputs: Readonly<Record<string, string>>): KnownDigests {
  const more = Object.entries(outputs).map(
    ([path, digest]) => [path, [...(known[path] ?? []), digest]] as const,
  )
  return { ...known, ...Object.fromEntries(more) }
}
