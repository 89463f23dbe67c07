/** The records in an output folder, beside the units' own files. */

/** Their paths. */
export const recordFiles = (folder: string) => ({
  manifest: `${folder}/manifest.json`,
  /** Durations and stamps of files, which differ between runs. */
  notes: `${folder}/.manifest-notes.jsonl`,
  /** What was done since the manifest was written; removed when it is written again. */
  journal: `${folder}/.journal.jsonl`,
  page: `${folder}/summary.html`,
  sheet: `${folder}/summary.xlsx`,
})

/** The object in a line of JSON; null for any other line, such as one that a killed process left half written. */
export function parsed<T extends object>(line: string): Partial<T> | null {
  try {
    const found: unknown = JSON.parse(line)
    return typeof found === 'object' && found !== null ? (found as Partial<T>) : null
  } catch {
    return null
  }
}
