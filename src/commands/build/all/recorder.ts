/** A world that notes every path that a build looks at: these, and no others, are the inputs of its unit. */

import { namesPrint, type Print, type Prints, sha256, stampFor, tellingMore } from '../../../units/print.ts'
import type { Disk, PathState, World } from '../../../world/world.ts'
import { listingOnce } from './listing-once.ts'

/** What one build looked at. */
export type Recorded = {
  readonly prints: Prints
  /** Stamps of the files at the time of reading, by path from the root. */
  readonly stamps: Readonly<Record<string, string>>
}

/** A file's content, with the stamp that it had then. */
type FileRead = { readonly bytes: Uint8Array | null; readonly print: Print; readonly stamp: string | null }

/**
 * One serves a thread; `recording` starts the record of one unit. Font files are large and every unit reads them, so
 * each is read once. Files that units share have the same `bytes` object as long as their content is the same: what was
 * made of it is made once (`model/keeping.ts`).
 */
export function recorder(world: World, disk: Disk, root: string) {
  const shared = new Map<string, FileRead>()
  const readOnce = (path: string): FileRead => {
    const before = shared.get(path)
    if (before !== undefined && isFont(path, root)) return before
    const read = readFile(world, disk, path)
    if (!isShared(path, root)) return read
    if (before?.print === read.print) return { ...read, bytes: before.bytes }
    shared.set(path, read)
    return read
  }
  const outside = { world: listingOnce(world, `${root}/data`), disk, root }
  return { recording: () => recording(outside, readOnce) }
}

const isFont = (path: string, root: string): boolean =>
  path.startsWith(`${root}/fonts/`) && !path.endsWith('.yaml')

const isShared = (path: string, root: string): boolean =>
  ['fonts', 'templates', 'data/catalog'].some((folder) => path.startsWith(`${root}/${folder}/`))

type Recording = { readonly world: World; readonly disk: Disk; readonly root: string }

function recording({ world, disk, root }: Recording, readFile: (path: string) => FileRead) {
  const prints = new Map<string, Print>()
  const stamps = new Map<string, string>()
  const note = (path: string, print: Print) => {
    if (!path.startsWith(`${root}/`)) return
    const own = path.slice(root.length + 1)
    const before = prints.get(own)
    prints.set(own, before === undefined ? print : tellingMore(before, print))
  }
  const noting: World = {
    ...world,
    read(path) {
      const { bytes, print, stamp } = readFile(path)
      note(path, print)
      if (stamp !== null) stamps.set(path.slice(root.length + 1), stamp)
      return bytes
    },
    readAhead: async (path) => noting.read(path),
    list(path) {
      const names = world.list(path)
      note(path, namesPrint(names))
      return names
    },
    isFolder(path) {
      const isFolder = world.isFolder(path)
      note(path, isFolder ? 'folder' : disk.stamp(path) === null ? 'nothing' : 'file')
      return isFolder
    },
    look(path, within) {
      const found = world.look(path, within)
      note(path, kindOf(found))
      return found
    },
  }
  const recorded = (): Recorded => ({ prints: byPath(prints), stamps: byPath(stamps) })
  return { world: noting, recorded }
}

/** The stamp is null where the file changed while it was read, or so shortly before that a stamp proves nothing. */
function readFile(world: World, disk: Disk, path: string): FileRead {
  const before = disk.stamp(path)
  const bytes = world.read(path)
  if (bytes === null) return { bytes, print: world.isFolder(path) ? 'folder' : 'nothing', stamp: null }
  const print = sha256(bytes)
  const isLasting = before?.isSettled === true && before.text === disk.stamp(path)?.text
  return { bytes, print, stamp: isLasting ? stampFor(print, before) : null }
}

const kindOf = ({ kind }: PathState): Print =>
  kind === 'file' || kind === 'folder' || kind === 'nothing' ? kind : 'odd'

const byPath = <T>(found: ReadonlyMap<string, T>): Readonly<Record<string, T>> =>
  Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)))
