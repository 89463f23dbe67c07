/** A world that notes all that is asked of it: the inputs of a unit are what its build looked at, and nothing else. */

import { namesPrint, type Print, type Prints, sha256, stampFor, tellingMore } from '../../../units/print.ts'
import type { Disk, PathState, World } from '../../../world/world.ts'
import { listingOnce } from './listing-once.ts'

export type Recorded = {
  readonly prints: Prints
  /** Stamps of files, by path from the root, as they had them while they were read. */
  readonly stamps: Readonly<Record<string, string>>
}

/** A file's content and stamp, which belong together. */
type Read = { readonly bytes: Uint8Array | null; readonly print: Print; readonly stamp: string | null }

/**
 * One for a process, `recording` for each unit. Font files, which every unit reads and which are large, are read once;
 * `bytes` of one are always the same object.
 */
export function recorder(world: World, disk: Disk, root: string) {
  const fonts = new Map<string, Read>()
  const readOnce = (path: string): Read => {
    if (!path.startsWith(`${root}/fonts/`) || path.endsWith('.yaml')) return readFile(world, disk, path)
    const read = fonts.get(path) ?? readFile(world, disk, path)
    fonts.set(path, read)
    return read
  }
  const place = { world: listingOnce(world, `${root}/data`), disk, root }
  return { recording: () => recording(place, readOnce) }
}

type Place = { readonly world: World; readonly disk: Disk; readonly root: string }

function recording({ world, disk, root }: Place, readFile: (path: string) => Read) {
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

/** A stamp is kept only where it stands for these bytes and for no others. */
function readFile(world: World, disk: Disk, path: string): Read {
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
