import type { World } from '../../src/world.ts'

/** A world of files given as text or bytes, by path. It cannot be written to. */
export function worldOf(files: Readonly<Record<string, string | Uint8Array>>): World {
  const paths = Object.keys(files)
  return {
    read: (path) => {
      const content = Object.hasOwn(files, path) ? files[path] : undefined
      return content === undefined
        ? null
        : typeof content === 'string'
          ? new TextEncoder().encode(content)
          : content
    },
    list: (path) =>
      [
        ...new Set(
          paths
            .filter((each) => each.startsWith(`${path}/`))
            .map((each) => each.slice(path.length + 1).split('/')[0] ?? ''),
        ),
      ].toSorted(),
    isFolder: (path) => paths.some((each) => each.startsWith(`${path}/`)),
    replaceAll: () => {
      throw new Error('nothing is written while reading')
    },
  }
}
