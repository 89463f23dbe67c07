/**
 * The journal: a line for each thing that a run has done, always appended. After a killed run the next one continues
 * from it, and the next manifest is made from it.
 */
import type { Disk, LineSpan } from '../world/world.ts'
import type { Header } from './manifest.ts'
import type { ManifestEntry, Notes, SharedInputs, UnitKey } from './manifest-entry.ts'
import { parsed, recordFiles } from './record-files.ts'

type Texts = Readonly<Record<string, string>>

/** The line of a unit that was built. */
export type BuildOutcome = {
  readonly entry: ManifestEntry
  readonly notes: Notes
  /** Copies of files that were edited by hand, by path from the output folder. */
  readonly kept: readonly string[]
}

/** A line of the journal. */
export type JournalLine =
  /** A run begins; it builds this shard. */
  | { readonly shard: Header['shard'] }
  | { readonly shared: SharedInputs; readonly stamps: Texts }
  /** Files with these digests are about to be written, so they count as the program's own. */
  | { readonly writing: UnitKey; readonly outputs: Texts }
  | BuildOutcome

/** Appends a line. `folder` is absolute. Throws the system's error if the disk is full. */
export const addToJournal = (disk: Disk, folder: string, line: JournalLine): void =>
  disk.addLine(recordFiles(folder).journal, JSON.stringify(line))

/** Calls `visit` for each line; skips lines that were cut off. */
export const eachJournalLine = (
  disk: Disk,
  folder: string,
  visit: (line: JournalLine, span: LineSpan) => void,
): void =>
  disk.eachLine(recordFiles(folder).journal, (text, span) => {
    const line = parsed<JournalLine>(text)
    if (line !== null) visit(line as JournalLine, span)
  })
