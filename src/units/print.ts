/**
 * Prints: what a build found at a path, short enough to be kept, and the comparison with what is there now. A path where
 * nothing was found has a print, too: the publication changes when a file appears there.
 */
import { createHash } from 'node:crypto'
import type { Disk, Stamp, World } from '../world/world.ts'

/**
 * For a file that was read its SHA-256; for a folder that was listed `names:` and the SHA-256 of the names; otherwise what
 * was there: `file`, `folder`, `nothing`, or `odd` (for instance a link that leads out of its folder).
 */
export type Print = string

/** Prints by path from the root. */
export type Prints = Readonly<Record<string, Print>>

/** SHA-256 in hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex')

/** The print of a folder that was listed. */
export const namesPrint = (names: readonly string[]): Print => `names:${sha256(names.join('\n'))}`

const isDigest = (print: Print): boolean => /^[0-9a-f]{64}$/.test(print)

/** Of 2 prints of one path, the one that is more specific. */
export const tellingMore = (a: Print, b: Print): Print => (rankOf(a) <= rankOf(b) ? a : b)

const ranks = ['odd', 'digest', 'names', 'file', 'folder', 'nothing']
const rankOf = (print: Print): number =>
  ranks.indexOf(isDigest(print) ? 'digest' : (print.split(':')[0] ?? ''))

/** Whether 2 machines cannot have had the same files. One path may have different prints if it was looked at differently. */
export function contradict(a: Print, b: Print): boolean {
  if (rankOf(a) === rankOf(b)) return a !== b
  return [a, b].includes('nothing') && ![a, b].some((print) => print.startsWith('names:'))
}

/** A file's stamp as it is kept: together with the digest of its content, so that it is never used for another content. */
export const stampFor = (print: Print, { text }: Pick<Stamp, 'text'>): string =>
  `${text}-${print.slice(0, 12)}`

/** A print from the records, with the file's stamp at that time. */
export type SeenPrint = { readonly print: Print; readonly stamp?: string | undefined }

/** Whether a path is unchanged. `newStamp`: the file had to be read to know that, and its new stamp is reliable. */
export type PrintComparison = { readonly isSame: boolean; readonly newStamp?: string }

/** `path` is absolute. A file with its old stamp is not read. */
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
