/**
 * What was seen at a path while a unit was built, short enough to be kept, and whether the same would be seen now. What
 * was looked for and not found counts too: it changes a publication by coming.
 */
import { createHash } from 'node:crypto'
import type { Disk, Stamp, World } from '../world/world.ts'

/**
 * The SHA-256 of a file that was read; `names:` and one of what a folder held; else what stood there: `file`, `folder`,
 * `nothing`, or `odd`, a link that leads astray and the like.
 */
export type Print = string

/** By path from the root. */
export type Prints = Readonly<Record<string, Print>>

export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

export const namesPrint = (names: readonly string[]): Print => `names:${sha256(names.join('\n'))}`

const isDigest = (print: Print): boolean => /^[0-9a-f]{64}$/.test(print)

/** Of what two ways of looking saw at one path, what says more. */
export const tellingMore = (a: Print, b: Print): Print => (rankOf(a) <= rankOf(b) ? a : b)

const ranks = ['odd', 'digest', 'names', 'file', 'folder', 'nothing']
const rankOf = (print: Print): number =>
  ranks.indexOf(isDigest(print) ? 'digest' : (print.split(':')[0] ?? ''))

/** Whether two machines cannot have looked at the same files. Looked at in other ways, one path has other prints. */
export function contradict(a: Print, b: Print): boolean {
  if (rankOf(a) === rankOf(b)) return a !== b
  return [a, b].includes('nothing') && ![a, b].some((print) => print.startsWith('names:'))
}

/** A file's stamp as it is kept: with the content that it stands for, so that it never speaks for another. */
export const stampFor = (print: Print, { text }: Pick<Stamp, 'text'>): string =>
  `${text}-${print.slice(0, 12)}`

export type SeenPrint = { readonly print: Print; readonly stamp?: string | undefined }

/** Whether a path is as it was seen; with the file's stamp where it had to be read to know, and stamps can be trusted. */
export type PrintComparison = { readonly isSame: boolean; readonly newStamp?: string }

/** `path` is absolute. While a file has the stamp that it was seen with, it is not read. */
export function compareWith(
  { print, stamp }: SeenPrint,
  path: string,
  { world, disk }: { readonly world: World; readonly disk: Disk },
): PrintComparison {
  if (print.startsWith('names:')) return { isSame: namesPrint(world.list(path)) === print }
  const there = disk.stamp(path)
  if (!isDigest(print)) {
    const kind = there !== null ? 'file' : world.isFolder(path) ? 'folder' : 'nothing'
    return { isSame: kind === print }
  }
  if (there === null) return { isSame: false }
  if (stampFor(print, there) === stamp) return { isSame: true }
  const isSame = sha256(world.read(path) ?? new Uint8Array()) === print
  const isLasting = there.isSettled && there.text === disk.stamp(path)?.text
  return isSame && isLasting ? { isSame, newStamp: stampFor(print, there) } : { isSame }
}
