/** The files that an output folder keeps beside the units' own. */

/** By path: `manifest.json`, and what stands beside it. */
export const recordFiles = (folder: string) => ({
  manifest: `${folder}/manifest.json`,
  /** Durations and stamps of files: what differs from run to run. */
  notes: `${folder}/.manifest-notes.jsonl`,
  /** What has been done since the manifest was written; gone once that is written anew. */
  journal: `${folder}/.journal.jsonl`,
  page: `${folder}/summary.html`,
  sheet: `${folder}/summary.xlsx`,
})

/** A line of JSON; null where it is none, as a line that a killed process left half written. */
export function parsed<T extends object>(line: string): Partial<T> | null {
  try {
    const found: unknown = JSON.parse(line)
    return typeof found === 'object' && found !== null ? (found as Partial<T>) : null
  } catch {
    return null
  }
}
