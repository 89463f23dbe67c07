/** Closes a run of `build --all`: turns the journal into the manifest, and writes the summary. */

import { type Ledger, type NotesLine, openLedger } from '../../units/ledger.ts'
import { type Header, manifestText } from '../../units/manifest.ts'
import type { ManifestEntry, UnitKey } from '../../units/manifest-entry.ts'
import { recordFiles } from '../../units/record-files.ts'
import type { Disk, World, WriteFailure } from '../../world/world.ts'
import type { Summary, SummaryUnit } from './summary.ts'
import { summaryPage } from './summary-page.ts'
import { summarySheet } from './summary-sheet.ts'

/** The records of all units, whichever folders they come from. */
export type Records = Pick<Ledger, 'entry' | 'notes' | 'kept' | 'sharedStamps' | 'shared'> & {
  /** In the order of the manifest. */
  readonly keys: readonly UnitKey[]
}

/** What a run adds to the records. */
export type RunEnd = {
  readonly header: Header
  /** Whether a unit of the ledger stays in the manifest. */
  readonly stays: (key: UnitKey) => boolean
  /** New stamps of files with the same content, by unit. */
  readonly newStamps: ReadonlyMap<UnitKey, Readonly<Record<string, string>>>
  readonly ruleTitles: Summary['ruleTitles']
}

/** Writes manifest, notes and summary, all or none, then removes the journal. `folder` is absolute. */
export async function closeRecords(
  { world, disk, folder }: { readonly world: World; readonly disk: Disk; readonly folder: string },
  { header, stays, newStamps, ruleTitles }: RunEnd,
): Promise<WriteFailure | null> {
  const ledger = openLedger(disk, folder)
  const notes: Ledger['notes'] = (key) => {
    const { seconds = null, stamps = {} } = ledger.notes(key) ?? {}
    return { seconds, stamps: { ...stamps, ...newStamps.get(key) } }
  }
  const records: Records = { ...ledger, notes, keys: ledger.keys.filter(stays) }
  const failure = world.replaceAll(await filesOfRecords(folder, { header, records, ruleTitles }))
  if (failure === null) disk.remove(recordFiles(folder).journal)
  return failure
}

/** The bytes of manifest, notes and summary, by path. `folder` is absolute. */
export async function filesOfRecords(
  folder: string,
  { header, records, ruleTitles }: Pick<RunEnd, 'header' | 'ruleTitles'> & { readonly records: Records },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = recordFiles(folder)
  const used = new Set<string>()
  for (const entry of entriesOf(records)) used.add(entry.shared)
  const shared = new Map([...records.shared].filter(([name]) => used.has(name)))
  const summary: Summary = { units: () => unitsOf(records), ruleTitles, pending: header.pending }
  return new Map<string, Uint8Array>([
    [files.manifest, bytesOf(manifestText(header, shared, entriesOf(records)))],
    [files.notes, bytesOf(notesText(records))],
    [files.page, bytesOf([summaryPage(summary)])],
    [files.sheet, await summarySheet(summary)],
  ])
}

function* entriesOf({ keys, entry }: Records): Generator<ManifestEntry> {
  for (const key of keys) {
    const found = entry(key)
    if (found !== null) yield found
  }
}

function* unitsOf(records: Records): Generator<SummaryUnit> {
  for (const key of records.keys) {
    const found = records.entry(key)
    if (found === null) continue
    const { outputs, ...entry } = found
    const files = entry.result === 'done' ? Object.keys(outputs) : []
    yield { ...entry, files, seconds: records.notes(key)?.seconds ?? null, kept: records.kept.get(key) ?? [] }
  }
}

function* notesText({ keys, notes, sharedStamps }: Records): Generator<string> {
  const line = (note: NotesLine) => `${JSON.stringify(note)}\n`
  yield line({ key: null, seconds: null, stamps: sharedStamps })
  for (const key of keys) {
    const found = notes(key)
    if (found !== null) yield line({ key, ...found })
  }
}

function bytesOf(portions: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  return Buffer.concat([...portions].map((text) => encoder.encode(text)))
}
