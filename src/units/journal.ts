/**
 * The journal: what a run has done so far, a line each, only ever added to. A run that is killed goes on from it; the
 * next manifest is made from it.
 */
import type { Disk, LineSpan } from '../world/world.ts'
import type { Header } from './manifest.ts'
import type { ManifestEntry, Notes, SharedInputs, UnitKey } from './manifest-entry.ts'
import { parsed, recordFiles } from './record-files.ts'

type Texts = Readonly<Record<string, string>>

/** A unit that was built. */
export type BuildOutcome = {
  readonly entry: ManifestEntry
  readonly notes: Notes
  /** Copies that were made of files somebody had edited, by path from the output folder. */
  readonly kept: readonly string[]
}

export type JournalLine =
  /** A run begins; it builds this shard. */
  | { readonly shard: Header['shard'] }
  | { readonly shared: SharedInputs; readonly stamps: Texts }
  /** Files with these digests are about to be written: whoever finds them knows them for this program's. */
  | { readonly writing: UnitKey; readonly outputs: Texts }
  | BuildOutcome

export const addToJournal = (disk: Disk, folder: string, line: JournalLine): void =>
  disk.addLine(recordFiles(folder).journal, JSON.stringify(line))

/** Lines that were cut off are left out. */
export const eachJournalLine = (
  disk: Disk,
  folder: string,
  visit: (line: JournalLine, span: LineSpan) => void,
): void =>
  disk.eachLine(recordFiles(folder).journal, (text, span) => {
    const line = parsed<JournalLine>(text)
    if (line !== null) visit(line as JournalLine, span)
  })
