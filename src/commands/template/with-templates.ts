/** Worlds with other `templates/`; everything else, above all the units' data, is as it is now. */
import { posix } from 'node:path'
import type { World } from '../../world/world.ts'

/** A world in which `templates/` holds these files and no others, by path from the root. */
export function withTemplateFiles(world: World, root: string, files: ReadonlyMap<string, Uint8Array>): World {
  const folders = new Map<string, Set<string>>()
  for (const path of files.keys()) {
    for (let own = path; own !== '.'; own = posix.dirname(own)) {
      const names = folders.get(posix.dirname(own)) ?? new Set()
      folders.set(posix.dirname(own), names.add(posix.basename(own)))
    }
  }
  /** The path from the root of `templates/` and what is below it; null for other paths. */
  const kept = (path: string): string | null => {
    const own = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : ''
    return own === 'templates' || own.startsWith('templates/') ? own : null
  }
  const asked = <T>(path: string, then: (own: string) => T, otherwise: () => T): T => {
    const own = kept(path)
    return own === null ? otherwise() : then(own)
  }
  return {
    ...world,
    read: (path) =>
      asked(
        path,
        (own) => files.get(own) ?? null,
        () => world.read(path),
      ),
    list: (path) =>
      asked(
        path,
        (own) => [...(folders.get(own) ?? [])].toSorted(),
        () => world.list(path),
      ),
    isFolder: (path) =>
      asked(
        path,
        (own) => folders.has(own),
        () => world.isFolder(path),
      ),
    look: (path, within) =>
      asked(
        path,
        (own) => {
          const file = files.get(own)
          if (file !== undefined) return { kind: 'file', size: file.length }
          return { kind: folders.has(own) ? 'folder' : 'nothing' }
        },
        () => world.look(path, within),
      ),
  }
}

/** A world in which `folder`, an absolute path, takes the place of `templates/`. */
export function withTemplateFolder(world: World, root: string, folder: string): World {
  const own = `${root}/templates`
  const moved = (path: string): string =>
    path === own || path.startsWith(`${own}/`) ? folder + path.slice(own.length) : path
  return {
    ...world,
    read: (path) => world.read(moved(path)),
    list: (path) => world.list(moved(path)),
    isFolder: (path) => world.isFolder(moved(path)),
    look: (path, within) => world.look(moved(path), moved(within)),
  }
}
