/**
 * The first line of a file that was taken out of the layers behind its own: from which file, and what that file said
 * then. A comment that stands alone on its line leaves nothing in what the template writes.
 */
import { createHash } from 'node:crypto'

export type TakenFrom = {
  /** Path below `templates/`, e.g. `base/tables/spending.hbs`. */
  readonly source: string
  /** Of the source's text as it was, in hexadecimal digits. */
  readonly hash: string
}

/** Line ends do not count: they change on the way through git. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

export const takenLine = ({ source, hash }: TakenFrom): string => `{{!-- 取自 ${source}，sha256:${hash} --}}`

const pattern = /^\{\{!-- 取自 (\S+?)，sha256:([0-9a-f]{64}) --\}\}\r?\n/

/** A file as it is taken out. */
export const takenOut = (source: string, text: string): string =>
  `${takenLine({ source, hash: hashOf(text) })}\n${text}`

/** Where a file was taken from, and what it says below; null if it was not. */
export function takenFrom(text: string): (TakenFrom & { readonly body: string }) | null {
  const [line, source, hash] = pattern.exec(text) ?? []
  return line === undefined || source === undefined || hash === undefined
    ? null
    : { source, hash, body: text.slice(line.length) }
}
