import type { PathState, World } from '../../src/world/world.ts'

/**
 * A world of files given as text or bytes, by path. It cannot be written to. `standings` puts something other than an
 * ordinary file or folder at some paths; it cannot be read.
 */
export function worldOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  standings: Readonly<Record<string, PathState>> = {},
): World {
  const paths = [...Object.keys(files), ...Object.keys(standings)]
  const isFolder = (path: string) => paths.some((each) => each.startsWith(`${path}/`))
  const read = (path: string) => {
    const content = Object.hasOwn(files, path) && !Object.hasOwn(standings, path) ? files[path] : undefined
    return content === undefined
      ? null
      : typeof content === 'string'
        ? new TextEncoder().encode(content)
        : content
  }
  return {
    read,
    readAhead: async (path) => read(path),
    look(path) {
      const known = Object.hasOwn(standings, path) ? standings[path] : undefined
      const size = read(path)?.length
      if (known !== undefined) return known
      return size !== undefined ? { kind: 'file', size } : { kind: isFolder(path) ? 'folder' : 'nothing' }
    },
    list: (path) =>
      [
        ...new Set(
          paths
            .filter((each) => each.startsWith(`${path}/`))
            .map((each) => each.slice(path.length + 1).split('/')[0] ?? ''),
        ),
      ].toSorted(),
    isFolder,
    replaceAll: () => {
      throw new Error('nothing is written while reading')
    },
  }
}
