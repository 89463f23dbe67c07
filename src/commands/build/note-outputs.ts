/** Notes for `build --all` the files that `build` writes, so that it does not take them for edited ones. */
import { resolve } from 'node:path'
import { addToJournal } from '../../units/journal.ts'
import { keyOf } from '../../units/manifest-entry.ts'
import { sha256 } from '../../units/print.ts'
import { recordFiles } from '../../units/record-files.ts'
import { orElse } from '../../world/path-state.ts'
import type { Setting } from '../line/setting.ts'

type UnitFiles = {
  readonly job: { readonly unit: string; readonly year: number }
  /** By path from the root. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Called before the files are written. Notes nothing in a folder without a manifest. `folder` is absolute. */
export function noteOutputs(folder: string, { job, files }: UnitFiles, { disk, root }: Setting): void {
  if (files.size === 0 || disk.stamp(recordFiles(folder).manifest) === null) return
  const outputs = [...files].map(([path, bytes]) => [
    resolve(root, path)
      .slice(folder.length + 1)
      .replaceAll('\\', '/'),
    sha256(bytes),
  ])
  const note = { writing: keyOf(job), outputs: Object.fromEntries(outputs) }
  // A folder that takes no note takes no file either: writing the files reports that.
  orElse(() => addToJournal(disk, folder, note), undefined)
}
