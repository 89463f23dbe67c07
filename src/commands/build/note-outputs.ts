/** Tells `build --all` of files that are written without it, so that it does not take them for edited ones. */
import { resolve } from 'node:path'
import { addToJournal } from '../../units/journal.ts'
import { keyOf } from '../../units/manifest-entry.ts'
import { sha256 } from '../../units/print.ts'
import { recordFiles } from '../../units/record-files.ts'
import { orElse } from '../../world/path-state.ts'
import type { Disk } from '../../world/world.ts'
import type { NoteOutputs } from './run-build.ts'

/** Nothing is noted where no `--all` has been. `root` is absolute. */
export const noteOutputs =
  (disk: Disk, root: string): NoteOutputs =>
  (folder, job, files) => {
    if (files.size === 0 || disk.stamp(recordFiles(folder).manifest) === null) return
    const outputs = [...files].map(([path, bytes]) => [
      resolve(root, path)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
      sha256(bytes),
    ])
    const note = { writing: keyOf(job), outputs: Object.fromEntries(outputs) }
    // Where nothing can be noted, nothing can be written either, and that is told.
    orElse(() => addToJournal(disk, folder, note), undefined)
  }
