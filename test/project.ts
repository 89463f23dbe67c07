/**
 * The project as a world: the templates, fonts and catalogue as they stand, the units of `data/` and, beside them,
 * the invented units of `test/fixtures/data/`. Changes live in memory; nothing is ever written to the disk.
 */
import { relative } from 'node:path'
import type { Job } from '../src/build.ts'
import { realWorld, type World } from '../src/world/world.ts'
import { once } from './once.ts'

const root = process.cwd()

/** An invented unit of three members that uses every fund. */
export const exampleJob: Job = { root, unit: 'example-bureau', year: 2024 }
/** The real publication. */
export const qiaokouJob: Job = { root, unit: 'qiaokou-bigdata', year: 2024 }

export type TestWorld = World & {
  /** What `replaceAll` was given, by path from the root. */
  readonly written: ReadonlyMap<string, Uint8Array>
}

/** The project on the disk, asked once for each path: no test changes it, and the same bytes are read only once. */
const disk = {
  read: once(realWorld.read),
  list: once(realWorld.list),
  look: once((path: string) => realWorld.look(path, root)),
  isFolder: once(realWorld.isFolder),
}

/** `changes` maps paths from the root, e.g. `data/example-bureau/unit.yaml`, to their text or bytes; null takes a file away. */
export function projectWorld(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): TestWorld {
  const written = new Map<string, Uint8Array>()
  const known = new Map(Object.entries(changes))
  const inRoot = (path: string) => relative(root, path)
  const onDisk = (path: string) => {
    const own = inRoot(path)
    const fixture = `${root}/test/fixtures/${own}`
    return own.startsWith('data/') && (disk.isFolder(fixture) || disk.read(fixture) !== null) ? fixture : path
  }
  const added = (path: string) =>
    [...known]
      .filter(([name, text]) => text !== null && name.startsWith(`${inRoot(path)}/`))
      .map(([name]) => name.slice(inRoot(path).length + 1).split('/')[0] ?? '')
  const removed = (path: string, name: string) => known.get(`${inRoot(path)}/${name}`) === null
  return {
    written,
    read(path) {
      const text = known.get(inRoot(path))
      if (text === null) return null
      if (text instanceof Uint8Array) return text
      return text === undefined ? disk.read(onDisk(path)) : new TextEncoder().encode(text)
    },
    async readAhead(path) {
      return this.read(path)
    },
    list(path) {
      const fixtures = inRoot(path) === 'data' ? disk.list(`${root}/test/fixtures/data`) : []
      const names = new Set([...disk.list(onDisk(path)), ...fixtures, ...added(path)])
      return [...names].filter((name) => !removed(path, name)).toSorted()
    },
    look(path) {
      const own = known.has(inRoot(path)) ? this.read(path) : undefined
      if (own === null) return { kind: 'nothing' }
      if (own !== undefined) return { kind: 'file', size: own.length }
      return added(path).length > 0 ? { kind: 'folder' } : disk.look(onDisk(path))
    },
    isFolder: (path) => added(path).length > 0 || disk.isFolder(onDisk(path)),
    replaceAll: (files) => {
      for (const [path, bytes] of files) written.set(inRoot(path), bytes)
      return null
    },
  }
}

/** A file's text, to be changed and handed to `projectWorld`. */
export function textOfFile(path: string): string {
  const bytes = projectWorld().read(`${root}/${path}`)
  if (bytes === null) throw new Error(`no file ${path}`)
  return new TextDecoder().decode(bytes)
}
