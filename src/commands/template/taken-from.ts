/**
 * The first line of a file that `template:eject` copied: the source, and the digest of its text at that time. A comment
 * alone on its line prints nothing.
 */
import { createHash } from 'node:crypto'

/** Where a file was copied from. */
export type TakenFrom = {
  /** Path below `templates/`, e.g. `base/tables/spending.hbs`. */
  readonly source: string
  /** SHA-256 of the source's text at that time, in hexadecimal digits. */
  readonly hash: string
}

/** SHA-256 of a text. Line ends do not count: git changes them. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

/** The first line of the copy. */
export const takenLine = ({ source, hash }: TakenFrom): string => `{{!-- 取自 ${source}，sha256:${hash} --}}`

const pattern = /^\{\{!-- 取自 (\S+?)，sha256:([0-9a-f]{64}) --\}\}\r?\n/

/** The text of the copy. `source` is a path below `templates/`. */
export const takenOut = (source: string, text: string): string =>
  `${takenLine({ source, hash: hashOf(text) })}\n${text}`

/** Where a file was copied from, and its text below the first line; null if it is no copy. */
export function takenFrom(text: string): (TakenFrom & { readonly body: string }) | null {
  const [line, source, hash] = pattern.exec(text) ?? []
  return line === undefined || source === undefined || hash === undefined
    ? null
    : { source, hash, body: text.slice(line.length) }
}
