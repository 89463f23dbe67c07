/** Closes a run: the journal becomes the manifest, and the summary is written from it. */

import { type Ledger, type NotesLine, openLedger } from '../../units/ledger.ts'
import { type Header, manifestText } from '../../units/manifest.ts'
import type { ManifestEntry, UnitKey } from '../../units/manifest-entry.ts'
import { recordFiles } from '../../units/record-files.ts'
import type { Disk, World, WriteFailure } from '../../world/world.ts'
import type { Summary, SummaryUnit } from './summary.ts'
import { summaryPage } from './summary-page.ts'
import { summarySheet } from './summary-sheet.ts'

/** Where to find the line of each unit, whichever folder it comes from. */
export type Records = Pick<Ledger, 'entry' | 'notes' | 'kept' | 'sharedStamps' | 'shared'> & {
  /** In the order in which they are to stand. */
  readonly keys: readonly UnitKey[]
}

export type Closing = {
  readonly header: Header
  /** Whether a unit that the ledger knows is to stay in the manifest. */
  readonly stays: (key: UnitKey) => boolean
  /** Stamps that take the place of old ones, by unit. */
  readonly newStamps: ReadonlyMap<UnitKey, Readonly<Record<string, string>>>
  readonly ruleTitles: Summary['ruleTitles']
}

/** Manifest, notes and summary come all or none; then the journal goes. `folder` is absolute. */
export async function closeRecords(
  { world, disk, folder }: { readonly world: World; readonly disk: Disk; readonly folder: string },
  { header, stays, newStamps, ruleTitles }: Closing,
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

/** The files that tell of all units, by path. */
export async function filesOfRecords(
  folder: string,
  { header, records, ruleTitles }: Pick<Closing, 'header' | 'ruleTitles'> & { readonly records: Records },
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
